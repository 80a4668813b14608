// Cuts a moderator's turn so that what is asked stands in a unit of its own, with as much of the
// lead-in as the question needs to be understood.

import type { Span } from '../../text/span.js';
import { wordSpans } from '../words.js';
import { asks } from './questions.js';

/** A question with fewer words leans on the sentence before it. */
const SELF_CONTAINED = 5;
/** A sentence this short leads in to the question after it: `Now the rehearsals.` */
const LEAD_IN = 8;
/** A sentence this short after a question only explains it: `One before and one after the concert.` */
const EXPLANATION = 14;

/** Groups the sentences of one block of a moderator into talk and questions. */
export function segmentAsking(
  text: string,
  sentences: readonly Span[],
  punctuated: boolean,
): readonly Span[] {
  if (sentences.length < 2) return sentences;
  const asking = sentences.map(({ start, end }) => asks(text.slice(start, end), punctuated));
  if (!asking.includes(true)) return [join(sentences)];
  const lengths = sentences.map(({ start, end }) => wordSpans(text, start, end).length);
  const isQuestion = [...asking];
  sentences.forEach((_, index) => {
    if (!asking[index]) return;
    const isShort = (lengths[index] ?? 0) < SELF_CONTAINED || (lengths[index - 1] ?? 99) <= LEAD_IN;
    if (index > 0 && isShort) isQuestion[index - 1] = true;
    for (let next = index + 1; (lengths[next] ?? 99) <= EXPLANATION; next += 1)
      isQuestion[next] = true;
  });
  return group(sentences, isQuestion, lengths);
}

function group(
  sentences: readonly Span[],
  isQuestion: readonly boolean[],
  lengths: readonly number[],
): Span[] {
  const groups: Span[][] = [];
  let words = 0;
  sentences.forEach((sentence, index) => {
    const last = groups.at(-1);
    const isFragment = words <= LEAD_IN && isQuestion[index] === true;
    if (last && (isQuestion[index] === isQuestion[index - 1] || isFragment)) {
      last.push(sentence);
      words += lengths[index] ?? 0;
    } else {
      groups.push([sentence]);
      words = lengths[index] ?? 0;
    }
  });
  return groups.map(join);
}

function join(sentences: readonly Span[]): Span {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}
