// For each of several codes whether ratings hold it. How rows fall together depends on the rows alone, so
// that it is found once and each draw of a bootstrap only adds up its counts.

import { MISSING } from '../ratings/ratings.js';
import { type Sample, sampleUnits } from './sample.js';

/** How the rows of a sample fall together where only the presence of one code counts. */
interface PresenceRows {
  /** Rows of the sample that hold the code, and for each the row that it becomes. */
  readonly own: Int32Array;
  readonly becomes: Int32Array;
  readonly patterns: Int32Array;
}

/** The rows of a sample as they are for each of several codes; they stay the same when counts change. */
export interface Presence {
  readonly coders: number;
  /** For each row who rated at all: the row of `blank` that it is without the code. */
  readonly maskOf: Int32Array;
  readonly blank: Sample;
  readonly codes: readonly PresenceRows[];
}

/** Only rows that hold a code are looked at for it, so that many codes cost little. */
export function presenceOf(
  sample: Sample,
  codes: number,
  codesOf: (id: number) => readonly number[],
): Presence {
  const { coders, patterns } = sample;
  const { sample: blank, patternOf: maskOf } = sampleUnits(
    patterns.map((id) => (id === MISSING ? MISSING : 0)),
    coders,
    1,
  );
  const rows = rowsByCode(sample, codes, codesOf).map((own, code) => {
    const ids = [...blank.patterns];
    for (const row of own) {
      for (const id of patterns.subarray(row * coders, (row + 1) * coders)) {
        ids.push(id === MISSING ? MISSING : codesOf(id).includes(code) ? 1 : 0);
      }
    }
    const { sample, patternOf } = sampleUnits(Int32Array.from(ids), coders, 2);
    return { own, becomes: patternOf.subarray(blank.counts.length), patterns: sample.patterns };
  });
  return { coders, maskOf, blank, codes: rows };
}

/**
 * For each code the same units with two categories, 1 where the rating holds the code and 0 where
 * not. The counts are of the rows of the sample that the presence is of.
 */
export function presenceSamples(presence: Presence, { counts, isDraw }: Sample): Sample[] {
  const { coders, maskOf, blank } = presence;
  const rated = new Float64Array(blank.counts.length);
  for (let row = 0; row < maskOf.length; row += 1) {
    const mask = maskOf[row] ?? 0;
    rated[mask] = (rated[mask] ?? 0) + (counts[row] ?? 0);
  }
  return presence.codes.map(({ own, becomes, patterns }) => {
    const moved = new Float64Array(patterns.length / coders);
    moved.set(rated);
    for (let at = 0; at < own.length; at += 1) {
      const row = own[at] ?? 0;
      const [from, to] = [maskOf[row] ?? 0, becomes[at] ?? 0];
      moved[from] = (moved[from] ?? 0) - (counts[row] ?? 0);
      moved[to] = (moved[to] ?? 0) + (counts[row] ?? 0);
    }
    return { coders, categories: 2, patterns, counts: moved, ...(isDraw && { isDraw }) };
  });
}

/** The rows in which at least one rating holds the code. */
function rowsByCode(
  { coders, patterns, counts }: Sample,
  codes: number,
  codesOf: (id: number) => readonly number[],
): Int32Array[] {
  const rows = Array.from({ length: codes }, (): number[] => []);
  for (let row = 0; row < counts.length; row += 1) {
    for (const id of patterns.subarray(row * coders, (row + 1) * coders)) {
      if (id === MISSING) continue;
      for (const code of codesOf(id)) {
        const own = rows[code];
        if (own && own.at(-1) !== row) own.push(row);
      }
    }
  }
  return rows.map((own) => Int32Array.from(own));
}
