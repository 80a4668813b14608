// The table of categories behind the coefficients: of two coders their contingency table, of more
// the coincidences that Krippendorff's alpha is computed from.

import type { Sample } from '../coefficients/sample.js';
import { MISSING } from '../ratings/ratings.js';

export interface Crosstab {
  readonly kind: 'contingency' | 'coincidences';
  /** Row by row, in the order of the categories; rows are the first coder. */
  readonly counts: readonly (readonly number[])[];
}

/** Larger tables say nothing to a reader. */
const MOST_CATEGORIES = 50;

export function crosstabOf(sample: Sample): { readonly crosstab: Crosstab } | undefined {
  const { categories, coders, counts, patterns } = sample;
  if (categories > MOST_CATEGORIES || categories === 0 || coders < 2) return undefined;
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  const add = (a: number, b: number, units: number) => {
    const row = table[a];
    if (row) row[b] = (row[b] ?? 0) + units;
  };
  for (const [row, units] of counts.entries()) {
    const all = patterns.subarray(row * coders, (row + 1) * coders);
    const given = all.filter((id) => id !== MISSING);
    const [first = 0, second = 0] = given;
    if (given.length < 2) continue;
    if (coders === 2) add(first, second, units);
    else {
      for (const [i, a] of given.entries()) {
        for (const [j, b] of given.entries()) if (i !== j) add(a, b, units / (given.length - 1));
      }
    }
  }
  return { crosstab: { kind: coders === 2 ? 'contingency' : 'coincidences', counts: table } };
}
