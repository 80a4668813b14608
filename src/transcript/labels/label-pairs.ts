// Labels that others of the file make speakers': the names in a program's frame, and the words for question and answer
// where they go together.

import type { Tally } from './evidence.js';
import { answerWords } from './words.js';

/** Keys of the labels that are speakers' because of those that stand beside them. */
export function labelPairs(tallies: readonly Tally[]): string[] {
  return [...framedNames(tallies), ...questionPairs(tallies), ...numberedPairs(tallies)];
}

/** Keys of what stands in the place of the name in a program's own frame. */
function framedNames(tallies: readonly Tally[]): string[] {
  const framed = tallies.filter(({ framed: of, count, headers }) => of * 2 > count + headers);
  return framed.length > 1 ? framed.map(({ shape }) => shape.key) : [];
}

/** Keys of `Answer 1`, `Answer 2` where questions bear the same numbers. */
function numberedPairs(tallies: readonly Tally[]): string[] {
  const numbers = new Set(
    tallies.filter(({ shape }) => shape.question).map(({ shape }) => shape.number),
  );
  const answers = tallies.filter(
    ({ shape }) =>
      shape.number !== undefined &&
      numbers.has(shape.number) &&
      answerWords.has(shape.series ?? '') &&
      shape.label.length > 2,
  );
  return answers.length > 2 ? answers.map(({ shape }) => shape.key) : [];
}

/** Keys of `Question:` and `Answer:`, where both recur about as often as each other. */
function questionPairs(tallies: readonly Tally[]): string[] {
  // `Question:` once, `Q:` from there on.
  const short = new Set(
    tallies
      .filter(({ shape, count }) => shape.label.length === 1 && count > 2)
      .map(({ shape, family }) => `${family} ${shape.key}`),
  );
  const isSpelled = ({ shape, family }: Tally) => short.has(`${family} ${shape.key[0]}`);
  const often = tallies.filter(
    (tally) =>
      tally.shape.number === undefined &&
      (tally.count > 1 || (tally.count + tally.headers > 0 && isSpelled(tally))),
  );
  const questions = often.filter(({ shape }) => shape.question && shape.label.length > 1);
  const answers = often.filter(({ shape }) => answerWords.has(shape.key) && shape.document);
  return questions.flatMap((question) => {
    const answer = answers.find(({ family }) => family === question.family);
    const alike =
      answer &&
      Math.min(question.count, answer.count) * 3 >= Math.max(question.count, answer.count) * 2;
    return alike ? [question.shape.key, answer.shape.key] : [];
  });
}
