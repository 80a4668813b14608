// Converts between UTF-16 offsets (inside the program) and code-point offsets (in files and JSON).

import { countWhile } from './binary-search.js';

/** Offset conversion for one text; the identity where the text has no surrogate pairs. */
export interface CodePointMap {
  /** UTF-16 offset to code-point offset. */
  toCodePoint(offset: number): number;
  /** Code-point offset to UTF-16 offset; past the end it is the text's length. */
  toUtf16(offset: number): number;
}

const same = (offset: number) => offset;

export function codePointMap(text: string): CodePointMap {
  const pairs = surrogatePairs(text);
  if (pairs.length === 0)
    return { toCodePoint: same, toUtf16: (offset) => Math.min(offset, text.length) };
  return {
    toCodePoint: (offset) => offset - countWhile(pairs, (pair) => pair < offset),
    toUtf16: (offset) =>
      Math.min(text.length, offset + countWhile(pairs, (pair, index) => pair - index < offset)),
  };
}

/** Offsets of the high surrogates that begin a pair, in order. */
function surrogatePairs(text: string): number[] {
  const pairs: number[] = [];
  const pattern = /[\ud800-\udbff][\udc00-\udfff]/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) pairs.push(match.index);
  return pairs;
}
