// Extensions of Cohen's kappa to several coders who each rated with margins of their own: Conger's
// (1980; also Hubert 1977, Davies & Fleiss 1982) and Light's (1971).

import { beyondChance, type Coefficient, isUndefined } from './coefficient.js';
import { cohenKappa } from './cohen-kappa.js';
import { pairOf, type Sample } from './sample.js';
import { eachRating, tally, withGwetError } from './tally.js';

/** Chance agreement is the mean over pairs of coders; for two coders without gaps it is Cohen's. */
export function congerKappa(sample: Sample): Coefficient {
  const { coders, categories } = sample;
  const tallied = tally(sample);
  const { observed, pairable: units } = tallied;
  const margins = marginsOf(sample);
  if (margins.given.includes(0)) {
    return isUndefined('a coder rated no unit', { units, categories });
  }
  const expected = margins.expected;
  const plain = beyondChance({ observed, expected, units, categories });
  const pairs = coders * (coders - 1);
  // Gwet (2014): what one unit adds to the margins of its coders.
  const rows = new Float64Array(sample.counts.length);
  const base = margins.given.reduce((sum, _, coder) => sum + (margins.own[coder] ?? 0), 0);
  rows.fill(base / pairs);
  eachRating(sample, (row, id, coder) => {
    const factor = tallied.rated / (margins.given[coder] ?? 1);
    const other = (margins.sums[id] ?? 0) - (margins.shares[coder * categories + id] ?? 0);
    rows[row] = (rows[row] ?? 0) + (factor * (other - (margins.own[coder] ?? 0))) / pairs;
  });
  return withGwetError(plain, sample, { tally: tallied, expected: rows });
}

function marginsOf(sample: Sample) {
  const { coders, categories } = sample;
  const given = new Float64Array(coders);
  const shares = new Float64Array(coders * categories);
  eachRating(sample, (row, id, coder) => {
    const units = sample.counts[row] ?? 0;
    given[coder] = (given[coder] ?? 0) + units;
    shares[coder * categories + id] = (shares[coder * categories + id] ?? 0) + units;
  });
  const sums = new Float64Array(categories);
  for (let at = 0; at < shares.length; at += 1) {
    shares[at] = (shares[at] ?? 0) / (given[Math.floor(at / categories)] ?? 1);
    sums[at % categories] = (sums[at % categories] ?? 0) + (shares[at] ?? 0);
  }
  // For each coder: the sum of chance agreements with every other coder.
  const own = given.map((_, coder) => {
    let sum = 0;
    for (let id = 0; id < categories; id += 1) {
      const share = shares[coder * categories + id] ?? 0;
      sum += share * ((sums[id] ?? 0) - share);
    }
    return sum;
  });
  const expected = own.reduce((sum, each) => sum + each, 0) / (coders * (coders - 1));
  return { given, shares, sums, own, expected };
}

/** The mean of Cohen's kappas of all pairs of coders, each on the units that both rated. */
export function lightKappa(sample: Sample): Coefficient {
  const { coders, categories } = sample;
  let [sum, pairs] = [0, 0];
  const { pairable: units } = tally(sample);
  for (let first = 0; first < coders; first += 1) {
    for (let second = first + 1; second < coders; second += 1) {
      const kappa = cohenKappa(pairOf(sample, first, second));
      if (kappa.value === undefined) {
        const why = `kappa of coders ${first + 1} and ${second + 1} is undefined: ${kappa.undefined}`;
        return isUndefined(why, { units, categories });
      }
      sum += kappa.value;
      pairs += 1;
    }
  }
  if (pairs === 0) return isUndefined('it needs two coders', { units, categories });
  return { of: 'agreement', units, categories, value: sum / pairs };
}
