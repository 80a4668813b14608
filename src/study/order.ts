// The order of names where people read them: numbers count as numbers, so that fg2 comes before
// fg10. The same on every machine; no locale is asked.

import { compareText } from '../coding/codings-file.js';

/** Compares two names, runs of digits by their value. */
export function compareNames(a: string, b: string): number {
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = comparePart(left[at] ?? '', right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compareText(a, b);
}

const PARTS = /\d+|\D+/g;

function comparePart(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
  return compareText(a.toLowerCase(), b.toLowerCase());
}
