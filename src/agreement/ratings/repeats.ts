// Tells whether a name has come before. Units are mostly numbered in order, and as long as each name
// comes after the one before it, none can be a repetition and nothing need be looked up.

import { createInterner, type Interner } from './intern.js';

export interface Repeats {
  /** Whether the part of `source` from `start` to `end` was asked about before. */
  readonly isRepeated: (source: string, start: number, end: number) => boolean;
}

export function createRepeats(): Repeats {
  let text = '';
  let bounds = new Int32Array(2048);
  let count = 0;
  let names: Interner | undefined;

  const keep = (start: number, end: number) => {
    if (2 * count === bounds.length) {
      const larger = new Int32Array(bounds.length * 2);
      larger.set(bounds);
      bounds = larger;
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count += 1;
  };
  const lookUpAll = (): Interner => {
    const all = createInterner({ isCounted: true });
    for (let at = 0; at < count; at += 1) {
      all.intern(text, bounds[2 * at] ?? 0, bounds[2 * at + 1] ?? 0, 0);
    }
    return all;
  };
  return {
    isRepeated: (source, start, end) => {
      if (!names) {
        if (count === 0) text = source;
        const from = bounds[2 * count - 2] ?? 0;
        const to = bounds[2 * count - 1] ?? 0;
        // Quoted cells are texts of their own.
        const isNext = source === text && (count === 0 || isAfter(text, { from, to, start, end }));
        if (isNext) {
          keep(start, end);
          return false;
        }
        names = lookUpAll();
      }
      const before = names.size();
      names.intern(source, start, end, 0);
      return names.size() === before;
    },
  };
}

/** Whether the second part of the text is longer than the first, or as long and greater. */
function isAfter(
  text: string,
  parts: {
    readonly from: number;
    readonly to: number;
    readonly start: number;
    readonly end: number;
  },
): boolean {
  const { from, to, start, end } = parts;
  if (end - start !== to - from) return end - start > to - from;
  for (let at = 0; at < to - from; at += 1) {
    const difference = text.charCodeAt(start + at) - text.charCodeAt(from + at);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
