// Krippendorff's alpha (2004; 2011; 2019, ch. 12) for any number of coders, missing ratings and any
// distance between categories, from the coincidences of units with two or more ratings.

import { belowChance, type Coefficient, withStudentError } from './coefficient.js';
import { type Distance, ordinalDistance } from './distance.js';
import type { Sample } from './sample.js';
import { eachRating, type Tally, tally } from './tally.js';

/** Observed and expected are disagreements; the standard error is for distances fixed beforehand. */
export function krippendorffAlpha(sample: Sample, distance: Distance): Coefficient {
  const tallied = tally(sample, distance);
  const { frequencies, ratings } = pairableRatings(sample, tallied);
  const apart = distance.sums(frequencies);
  let [total, used, disagreement] = [0, 0, 0];
  for (let id = 0; id < frequencies.length; id += 1) {
    const n = frequencies[id] ?? 0;
    total += n * (apart[id] ?? 0);
    if (n > 0) used += 1;
  }
  for (let row = 0; row < sample.counts.length; row += 1) {
    const given = tallied.ratings[row] ?? 0;
    const units = sample.counts[row] ?? 0;
    if (given >= 2) disagreement += units * given * (1 - (tallied.agreement[row] ?? 0));
  }
  const alpha = belowChance({
    observed: disagreement / ratings,
    // Of one category only, rounding may leave a little.
    expected: used > 1 ? total / (ratings * (ratings - 1)) : 0,
    units: tallied.pairable,
    categories: sample.categories,
  });
  return withLinearError(alpha, sample, { tallied, ratings, apart, total });
}

/**
 * Alpha for ranks. The distance depends on how often each category was used, so there is no simple
 * standard error: use a bootstrap.
 */
export function ordinalAlpha(sample: Sample): Coefficient {
  const { frequencies } = pairableRatings(sample, tally(sample));
  const { standardError, ci, ciMethod, ...alpha } = krippendorffAlpha(
    sample,
    ordinalDistance(frequencies),
  );
  return alpha;
}

interface PairableRatings {
  readonly frequencies: Float64Array;
  readonly ratings: number;
}

/** The same for every distance. */
const remembered = new WeakMap<Sample, PairableRatings>();

/** How often each category occurs in units with two or more ratings, and all together. */
function pairableRatings(sample: Sample, { ratings: given }: Tally): PairableRatings {
  const known = remembered.get(sample);
  if (known) return known;
  const frequencies = new Float64Array(sample.categories);
  let ratings = 0;
  eachRating(sample, (row, id) => {
    if ((given[row] ?? 0) < 2) return;
    const units = sample.counts[row] ?? 0;
    frequencies[id] = (frequencies[id] ?? 0) + units;
    ratings += units;
  });
  const pairable = { frequencies, ratings };
  remembered.set(sample, pairable);
  return pairable;
}

interface Sums {
  readonly tallied: Tally;
  readonly ratings: number;
  /** Distances of each category to all pairable ratings, and of these to each other. */
  readonly apart: Float64Array;
  readonly total: number;
}

/**
 * Gwet (2014) for alpha, with the similarity 1 − distance. Alpha does not depend on the unit
 * of the distance, and neither does the result.
 */
function withLinearError(alpha: Coefficient, sample: Sample, sums: Sums): Coefficient {
  const { tallied, ratings, apart, total } = sums;
  const { pairable: units, rated } = tallied;
  if (sample.isDraw || alpha.value === undefined || units < 2) return alpha;
  const mean = ratings / units;
  const expected = 1 - total / ratings ** 2;
  const observed = 1 - (alpha.observed ?? 0);
  const plain = (observed - expected) / (1 - expected);
  const near = new Float64Array(sample.counts.length);
  eachRating(sample, (row, id) => {
    near[row] = (near[row] ?? 0) + (1 - (apart[id] ?? 0) / ratings) / mean;
  });
  let squares = 0;
  for (let row = 0; row < sample.counts.length; row += 1) {
    const count = sample.counts[row] ?? 0;
    const given = tallied.ratings[row] ?? 0;
    if (given < 2) continue;
    const excess = (given - mean) / mean;
    const own = ((tallied.agreement[row] ?? 0) * given) / mean - observed * excess;
    const chance = (near[row] ?? 0) - expected * excess;
    const linear = (own - expected - 2 * (1 - plain) * (chance - expected)) / (1 - expected);
    squares += count * (linear - plain) ** 2;
  }
  const method = { name: 'Gwet (2014) linearization', freedom: rated - 1 };
  return withStudentError(alpha, squares / (units * (units - 1)), method);
}
