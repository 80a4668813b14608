// Finds the line of an offset, so that a finding can say where it is.

import { countWhile } from './binary-search.js';

/** Offsets at which the lines of a text begin; the text's newlines are `\n`. */
export type LineIndex = readonly number[];

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The 1-based line an offset stands in; costs the logarithm of the number of lines. */
export function lineAt(index: LineIndex, offset: number): number {
  return countWhile(index, (start) => start <= offset);
}
