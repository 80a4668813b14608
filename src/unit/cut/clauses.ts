// Cuts very long stretches without a full stop, as machine transcripts have them, before words
// that open a clause, so that the meaning strategy has something to choose from.

import type { Span } from '../../text/span.js';
import { listedForm, wordSpans } from '../words.js';

/** A sentence of fewer characters is left whole. */
const LONG = 420;
/** Words of a clause before it may end. */
const FEWEST = 14;
/** Past this many words any word that opens a clause will do; past twice as many, any word. */
const MANY = 60;

const strong = new Set(
  'but so anyway also then because although aber dann weil also außerdem pero entonces porque también mais alors puis aussi parce ma però allora mas então também maar dan want ولی اما بعد چون پس'.split(
    ' ',
  ),
);
const weak = new Set(
  'and or when if i we they he she it which that und oder wenn ich wir sie y o cuando si yo et ou quand je on nous e quando se eu en als ik we و که وقتی اگر من ما'.split(
    ' ',
  ),
);

/** The sentences with over-long ones cut into clauses; the same array where there is none. */
export function splitLongSentences(text: string, sentences: readonly Span[]): readonly Span[] {
  if (!sentences.some(({ start, end }) => end - start > LONG)) return sentences;
  return sentences.flatMap((span) =>
    span.end - span.start > LONG ? splitLong(text, span) : [span],
  );
}

function splitLong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  const words = wordSpans(text, start, end);
  let from = start;
  let count = 0;
  words.forEach((word, index) => {
    const left = words.length - index;
    if (count >= FEWEST && left >= FEWEST && opensClause(text, word, words[index - 1], count)) {
      parts.push({ start: from, end: trimEnd(text, from, word.start) });
      from = word.start;
      count = 0;
    }
    count += 1;
  });
  parts.push({ start: from, end });
  return parts;
}

function opensClause(text: string, word: Span, before: Span | undefined, count: number): boolean {
  if (!/\s/.test(text[word.start - 1] ?? '')) return false;
  if (count >= 2 * MANY) return true;
  const form = listedForm(text.slice(word.start, word.end));
  if (strong.has(form))
    return !strong.has(lastForm(text, before)) && !weak.has(lastForm(text, before));
  return count >= MANY && weak.has(form) && !weak.has(lastForm(text, before));
}

function lastForm(text: string, word: Span | undefined): string {
  return word ? listedForm(text.slice(word.start, word.end)) : '';
}

function trimEnd(text: string, from: number, limit: number): number {
  let end = limit;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
