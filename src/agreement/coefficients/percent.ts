// Shares of agreement without regard to chance: percent agreement, and the agreement on one
// category and on its absence.

import { type Coefficient, isUndefined, NO_PAIRS } from './coefficient.js';
import type { Sample } from './sample.js';
import { eachRating, tally, withGwetError } from './tally.js';

/**
 * Mean share of agreeing pairs over the units with two or more ratings; for two coders the share of
 * units they agree on. Gwet (2014) weighs units alike; one minus alpha's observed disagreement
 * weighs them by their ratings, which differs where ratings are missing.
 */
export function percentAgreement(sample: Sample): Coefficient {
  const tallied = tally(sample);
  const { pairable: units, observed } = tallied;
  const about = { of: 'agreement', units, categories: sample.categories } as const;
  if (units === 0) return { ...about, undefined: NO_PAIRS };
  const expected = new Float64Array(sample.counts.length);
  return withGwetError({ ...about, value: observed, observed }, sample, {
    tally: tallied,
    expected,
  });
}

/**
 * Given that one rating of a unit is the category, how likely another one is: for two coders
 * 2a / (2a + b + c) (Cicchetti & Feinstein 1990), for more the same over all pairs.
 */
export function specificAgreement(sample: Sample, category: number): Coefficient {
  const given = new Float64Array(sample.counts.length);
  const chosen = new Float64Array(sample.counts.length);
  eachRating(sample, (row, id) => {
    given[row] = (given[row] ?? 0) + 1;
    if (id === category) chosen[row] = (chosen[row] ?? 0) + 1;
  });
  let [agreeing, possible, units] = [0, 0, 0];
  for (const [row, count] of sample.counts.entries()) {
    const [ratings, own] = [given[row] ?? 0, chosen[row] ?? 0];
    if (ratings < 2) continue;
    units += count;
    // Each rating is compared with the others of its unit, and counts once however many they are.
    agreeing += (count * own * (own - 1)) / (ratings - 1);
    possible += count * own;
  }
  const about = { units, categories: sample.categories };
  if (units === 0) return isUndefined(NO_PAIRS, about);
  if (possible === 0) return isUndefined('nobody used the category', about);
  const value = agreeing / possible;
  return { of: 'agreement', ...about, value, observed: value };
}
