// Sentences that a packet prints and a program has broken over two lines are one line again.

import { ANSWERS, folded } from './answer.js';
import { WORDINGS } from './wording.js';

const PRINTED: readonly string[] = WORDINGS.flatMap(
  ({ words, reading, aboutWords, aboutReading, own }) => [
    ...ANSWERS.flatMap((answer) => [words[answer], reading[answer]]),
    aboutWords,
    aboutReading,
    own,
  ],
).map((sentence) => folded(sentence));

interface TextLine {
  readonly text: string;
}

/** Joins a line with the next where the two begin a printed sentence that the first alone does not end. */
export function joinPrinted<Line extends TextLine>(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && line.text !== '' && isBroken(last.text, line.text)) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else joined.push(line);
  }
  return joined;
}

function isBroken(first: string, second: string): boolean {
  const begun = folded(withoutBox(first));
  if (begun === '') return false;
  const whole = folded(`${withoutBox(first)} ${second}`);
  return PRINTED.some(
    (sentence) =>
      sentence.length > begun.length &&
      sentence.startsWith(`${begun} `) &&
      (sentence.startsWith(whole) || whole.startsWith(sentence)),
  );
}

/** Without what may stand before a printed sentence. */
function withoutBox(line: string): string {
  return line.replace(/^(?:[-*+•]\s+)?(?:\[[^\]]{0,3}\]|[☐☑☒xX✓✔])?\s*(?=\p{L})/u, '');
}

/** What was written as one text, paragraphs parted by one blank line. */
export function joinParagraphs(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
