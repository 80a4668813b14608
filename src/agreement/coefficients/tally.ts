// Per row of a sample: how many ratings it has and how far they agree; and from these the standard
// error by linearization that Gwet (2014) gives for coefficients of the form (pa − pe)/(1 − pe).

import { MISSING } from '../ratings/ratings.js';
import { type Coefficient, withStudentError } from './coefficient.js';
import { type Distance, nominalDistance } from './distance.js';
import type { Sample } from './sample.js';

export interface Tally {
  /** Ratings of each row. */
  readonly ratings: Float64Array;
  /** Share of agreeing pairs of each row, 0 where it has no pair. */
  readonly agreement: Float64Array;
  /** Units with a rating, and with two or more. */
  readonly rated: number;
  readonly pairable: number;
  /** Mean share of agreeing pairs of the units with two or more ratings. */
  readonly observed: number;
}

/** Nominal tallies, which most coefficients of a sample share. */
const remembered = new WeakMap<Sample, Tally>();

export function tally(sample: Sample, distance: Distance = nominalDistance): Tally {
  if (distance !== nominalDistance) return tallyUnits(sample, distance);
  const known = remembered.get(sample) ?? tallyUnits(sample, distance);
  remembered.set(sample, known);
  return known;
}

function tallyUnits(sample: Sample, distance: Distance): Tally {
  const { counts } = sample;
  const { ratings, agreement } = rowsOf(sample, distance);
  let [rated, pairable, sum] = [0, 0, 0];
  for (let row = 0; row < counts.length; row += 1) {
    const units = counts[row] ?? 0;
    const given = ratings[row] ?? 0;
    if (given > 0) rated += units;
    if (given < 2) continue;
    pairable += units;
    sum += units * (agreement[row] ?? 0);
  }
  return { ratings, agreement, rated, pairable, observed: pairable === 0 ? 0 : sum / pairable };
}

type Rows = Pick<Tally, 'ratings' | 'agreement'>;

/** What is so of rows however many units have them: the draws of a bootstrap share it. */
const rememberedRows = new WeakMap<Int32Array, Map<Distance, Rows>>();

function rowsOf(sample: Sample, distance: Distance): Rows {
  const made = rememberedRows.get(sample.patterns) ?? new Map<Distance, Rows>();
  rememberedRows.set(sample.patterns, made);
  const rows = made.get(distance) ?? tallyRows(sample, distance);
  made.set(distance, rows);
  return rows;
}

/** Looks at every pair of ratings of every row once. */
function tallyRows({ coders, counts, patterns }: Sample, { between }: Distance): Rows {
  const ratings = new Float64Array(counts.length);
  const agreement = new Float64Array(counts.length);
  for (let row = 0; row < counts.length; row += 1) {
    const end = (row + 1) * coders;
    let [given, apart] = [0, 0];
    for (let first = row * coders; first < end; first += 1) {
      const a = patterns[first] ?? MISSING;
      if (a === MISSING) continue;
      given += 1;
      for (let second = first + 1; second < end; second += 1) {
        const b = patterns[second] ?? MISSING;
        if (b !== MISSING) apart += between(a, b);
      }
    }
    ratings[row] = given;
    if (given >= 2) agreement[row] = 1 - (2 * apart) / (given * (given - 1));
  }
  return { ratings, agreement };
}

/** Mean shares of a sample, which several coefficients of it share. */
const rememberedShares = new WeakMap<Tally, Float64Array>();

/** Mean share of each category in the ratings of a unit, over units with a rating (Gwet's π_k). */
export function meanShares(sample: Sample, tally: Tally): Float64Array {
  const known = rememberedShares.get(tally);
  if (known) return known;
  const { coders, counts, patterns, categories } = sample;
  const { ratings, rated } = tally;
  const shares = new Float64Array(categories);
  for (let at = 0, row = 0, coder = 0; at < patterns.length && rated > 0; at += 1) {
    const id = patterns[at] ?? MISSING;
    if (id !== MISSING) {
      shares[id] = (shares[id] ?? 0) + (counts[row] ?? 0) / (ratings[row] ?? 1);
    }
    coder += 1;
    if (coder === coders) [row, coder] = [row + 1, 0];
  }
  for (let id = 0; id < categories && rated > 0; id += 1) shares[id] = (shares[id] ?? 0) / rated;
  rememberedShares.set(tally, shares);
  return shares;
}

/** Calls for each rating that was given, row by row. */
export function eachRating(
  sample: Sample,
  visit: (row: number, id: number, coder: number) => void,
): void {
  const { coders, counts, patterns } = sample;
  for (let row = 0; row < counts.length; row += 1) {
    for (let coder = 0; coder < coders; coder += 1) {
      const id = patterns[row * coders + coder] ?? MISSING;
      if (id !== MISSING) visit(row, id, coder);
    }
  }
}

/** The mean over the ratings of each row of a number that belongs to their category. */
export function rowMeans(sample: Sample, { ratings }: Tally, of: Float64Array): Float64Array {
  const { coders, counts, patterns } = sample;
  const means = new Float64Array(counts.length);
  for (let row = 0; row < means.length; row += 1) {
    let sum = 0;
    for (let at = row * coders; at < (row + 1) * coders; at += 1) {
      const id = patterns[at] ?? MISSING;
      if (id !== MISSING) sum += of[id] ?? 0;
    }
    means[row] = sum === 0 ? 0 : sum / (ratings[row] ?? 1);
  }
  return means;
}

/** Gwet's standard error; `expected` is each row's contribution to chance agreement. */
export function withGwetError(
  coefficient: Coefficient,
  sample: Sample,
  parts: { readonly tally: Tally; readonly expected: Float64Array },
): Coefficient {
  const { value, expected: chance = 0 } = coefficient;
  const { ratings, agreement, rated, pairable } = parts.tally;
  if (sample.isDraw || value === undefined || rated < 2) return coefficient;
  let squares = 0;
  for (let row = 0; row < sample.counts.length; row += 1) {
    const units = sample.counts[row] ?? 0;
    const given = ratings[row] ?? 0;
    if (given === 0) continue;
    const own = given < 2 ? 0 : ((agreement[row] ?? 0) - chance) / (1 - chance);
    const shift = ((parts.expected[row] ?? 0) - chance) / (1 - chance);
    const linear = (rated / pairable) * own - 2 * (1 - value) * shift;
    squares += units * (linear - value) ** 2;
  }
  const method = { name: 'Gwet (2014) linearization', freedom: rated - 1 };
  return withStudentError(coefficient, squares / (rated * (rated - 1)), method);
}
