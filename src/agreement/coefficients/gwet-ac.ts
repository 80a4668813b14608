// Gwet's AC1 (2008) and, with weights, AC2 (2014): chance agreement is agreement on units that are
// hard to code, which keeps the coefficient high where nearly all units are of one category.

import { beyondChance, type Coefficient, isUndefined } from './coefficient.js';
import { type Distance, nominalDistance } from './distance.js';
import type { Sample } from './sample.js';
import { meanShares, rowMeans, tally, withGwetError } from './tally.js';

/** AC1 with the nominal distance; AC2 with weights 1 − distance, for distances from 0 to 1. */
export function gwetAc(sample: Sample, distance: Distance = nominalDistance): Coefficient {
  const { categories } = sample;
  const tallied = tally(sample, distance);
  const { observed, pairable: units } = tallied;
  if (categories < 2) {
    const why = 'only one category could be chosen, so chance agreement has no meaning (0/0)';
    return isUndefined(why, { units, categories });
  }
  const shares = meanShares(sample, tallied);
  const factor = totalWeight(categories, distance) / (categories * (categories - 1));
  const spread = shares.map((share) => factor * (1 - share));
  const expected = shares.reduce((sum, share, id) => sum + share * (spread[id] ?? 0), 0);
  const plain = beyondChance({ observed, expected, units, categories });
  return withGwetError(plain, sample, {
    tally: tallied,
    expected: rowMeans(sample, tallied, spread),
  });
}

/** The sum of the weights of all pairs of categories. */
function totalWeight(categories: number, distance: Distance): number {
  const apart = distance.sums(new Float64Array(categories).fill(1));
  return categories ** 2 - apart.reduce((sum, each) => sum + each, 0);
}
