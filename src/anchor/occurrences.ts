// Finds where all words of a passage stand side by side in the new text, and which passages say the
// same.

import { countEach } from '../text/group-by.js';
import type { WordRange } from './board.js';
import type { Words } from './passage-words.js';

export interface Occurrences {
  /** Every place where the words of a passage stand, within one stretch. */
  readonly ofPassage: (passage: number) => readonly WordRange[];
  /** How many passages have the same words. */
  readonly sameWords: (passage: number) => number;
  /** Whether a stretch or sentence begins and ends with these words. */
  readonly standsAlone: (range: WordRange) => boolean;
}

/** Prepares the search; each passage is looked for once. */
export function occurrencesIn({ old, now, firsts }: Words): Occurrences {
  const places = new Map<number, number[]>();
  for (const [at, type] of now.types.entries()) {
    const known = places.get(type);
    if (known) known.push(at);
    else places.set(type, [at]);
  }
  const keys = Array.from({ length: firsts.length - 1 }, (_, passage) =>
    old.types.subarray(firsts[passage], firsts[passage + 1]).join(),
  );
  const counts = countEach(keys);
  const found = new Map<string, readonly WordRange[]>();
  return {
    ofPassage: (passage) => {
      const key = keys[passage] as string;
      const known = found.get(key);
      if (known) return known;
      const sought = old.types.subarray(firsts[passage], firsts[passage + 1]);
      const ranges = search(sought, now, places);
      found.set(key, ranges);
      return ranges;
    },
    sameWords: (passage) => counts.get(keys[passage] as string) ?? 0,
    standsAlone: ({ first, last }) =>
      now.opens[first] === 1 && (last + 1 >= now.count || now.opens[last + 1] === 1),
  };
}

function search(
  sought: Int32Array,
  { types, owners }: Words['now'],
  places: ReadonlyMap<number, readonly number[]>,
): WordRange[] {
  if (sought.length === 0) return [];
  let rarest = 0;
  const countOf = (at: number) => places.get(sought[at] as number)?.length ?? 0;
  for (let at = 1; at < sought.length; at += 1) if (countOf(at) < countOf(rarest)) rarest = at;
  const found: WordRange[] = [];
  for (const place of places.get(sought[rarest] as number) ?? []) {
    const first = place - rarest;
    const last = first + sought.length - 1;
    if (first < 0 || last >= types.length || owners[first] !== owners[last]) continue;
    if (sought.every((type, at) => types[first + at] === type)) found.push({ first, last });
  }
  return found;
}
