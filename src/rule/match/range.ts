// The stretches of a turn that an expression is tried on.

import type { Span } from '../../text/span.js';
import type { Turn } from './turn.js';

/** Words of a turn; `unit` is the unit they lie in, -1 where they are the whole turn. */
export interface Range extends Span {
  readonly unit: number;
}

/** A unit of the turn as a range of words. */
export function unitRange(turn: Turn, unit: number): Range {
  const { start, end } = turn.units[unit] ?? { start: 0, end: 0 };
  return { start, end, unit };
}

export function turnRange(turn: Turn): Range {
  return { start: 0, end: turn.tokens.count, unit: -1 };
}

/** All units of the turn. */
export function unitRanges(turn: Turn): Range[] {
  return turn.units.map(({ start, end }, unit) => ({ start, end, unit }));
}

/** The sentences, as far as they lie in a range. */
export function sentenceRanges(turn: Turn, { start, end, unit }: Range): Range[] {
  const sentences = turn.sentences();
  const ranges: Range[] = [];
  for (let index = firstEndingAfter(sentences, start); index < sentences.length; index++) {
    const sentence = sentences[index] as Span;
    if (sentence.start >= end) break;
    const from = Math.max(sentence.start, start);
    const to = Math.min(sentence.end, end);
    if (from < to) ranges.push({ start: from, end: to, unit });
  }
  return ranges;
}

/** Index of the first sentence that ends after a word. */
function firstEndingAfter(sentences: readonly Span[], word: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span).end <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}
