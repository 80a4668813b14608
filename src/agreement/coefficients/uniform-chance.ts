// The coefficient whose chance agreement is that of guessing among all categories alike: S of
// Bennett, Alpert & Goldstein (1954), which is Brennan & Prediger's (1981) kappa, Randolph's (2005)
// for several coders, and PABAK for two categories.

import { beyondChance, type Coefficient, isUndefined } from './coefficient.js';
import type { Sample } from './sample.js';
import { tally, withGwetError } from './tally.js';

/** Depends on how many categories could be chosen, used or not. */
export function bennettS(sample: Sample): Coefficient {
  const { categories } = sample;
  const tallied = tally(sample);
  const units = tallied.pairable;
  if (categories < 2) {
    const why = 'only one category could be chosen, so agreement by chance is certain (0/0)';
    return isUndefined(why, { units, categories });
  }
  const expected = 1 / categories;
  const plain = beyondChance({ observed: tallied.observed, expected, units, categories });
  const rows = new Float64Array(sample.counts.length).fill(expected);
  return withGwetError(plain, sample, { tally: tallied, expected: rows });
}
