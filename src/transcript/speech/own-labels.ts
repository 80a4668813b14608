// Takes away the speaker's label where a file that names the speaker writes it before the words, too.

import type { Speech } from './speech.js';

/** Turns that say anything. */
const LEAST = 3;

/** `Mr. SEN. I thank …` said by `Mr. SEN`, where nearly all turns of the file begin so. */
export function withoutOwnLabels(speech: readonly Speech[]): readonly Speech[] {
  const opening = speech.filter(
    ({ speaker, text }, index) =>
      speaker !== undefined && speaker !== speech[index - 1]?.speaker && text.trim() !== '',
  );
  const labelled = opening.filter((one) => labelLength(one) > 0);
  if (opening.length < LEAST || labelled.length * 5 < opening.length * 4) return speech;
  return speech.map((one) => ({ ...one, text: one.text.slice(labelLength(one)) }));
}

/** Of the speaker's name at the beginning, with the mark and the blanks after it. */
function labelLength({ speaker, text }: Speech): number {
  const label = speaker?.replace(/[\s.:]+$/, '') ?? '';
  const before = text.length - text.trimStart().length;
  if (label === '' || !text.startsWith(label, before)) return 0;
  const mark = /^\s*[.:：](?=\s|$)\s*/.exec(text.slice(before + label.length))?.[0];
  return mark === undefined ? 0 : before + label.length + mark.length;
}
