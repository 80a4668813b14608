// NEAR and BEFORE: which hits of two kinds stand close enough together. Words next to each other are
// one apart; hits that share a word are not near each other, but what stands inside the stretch of
// an inner NEAR is (distance 0).

import { compareHits, type Hit } from './hit.js';

export interface NearOptions {
  readonly within: number;
  /** The left one has to come first. */
  readonly isOrdered: boolean;
}

/**
 * The stretches from a hit on the left to one on the right, each once, in order. Both lists are in
 * order; hits without words are passed over.
 */
export function nearHits(
  lefts: readonly Hit[],
  rights: readonly Hit[],
  options: NearOptions,
): Hit[] {
  const { within, isOrdered } = options;
  const longest = rights.reduce((length, hit) => Math.max(length, hit.end - hit.start), 0);
  const found = new Map<string, Hit & { readonly parts: Hit[] }>();
  for (const left of lefts) {
    const from = isOrdered ? left.end : left.start - within - longest;
    for (let index = firstAt(rights, from); index < rights.length; index++) {
      const right = rights[index] as Hit;
      if (right.start >= left.end + within) break;
      if (isOrdered && right.start < left.end) continue;
      if (distance(left, right) > within) continue;
      const start = Math.min(left.start, right.start);
      const end = Math.max(left.end, right.end);
      const known = found.get(`${start} ${end}`);
      if (known) known.parts.push(left, right);
      else found.set(`${start} ${end}`, { start, end, parts: [left, right] });
    }
  }
  return [...found.values()].sort(compareHits);
}

/** Words from one hit to the other; infinite for hits that share words or have none. */
export function distance(one: Hit, other: Hit): number {
  if (one.start === one.end || other.start === other.end) return Number.POSITIVE_INFINITY;
  if (other.start >= one.end) return other.start - one.end + 1;
  if (one.start >= other.end) return one.start - other.end + 1;
  return one.parts || other.parts ? 0 : Number.POSITIVE_INFINITY;
}

/** Index of the first hit that begins at a word or after it. */
function firstAt(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).start < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
