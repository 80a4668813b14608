// Coefficients whose chance agreement comes from the coders' pooled margins: Scott's pi (1955) of
// two coders, Fleiss' kappa (1971) of any number.

import { beyondChance, type Coefficient, isUndefined, withChanceTest } from './coefficient.js';
import { pairOf, type Sample } from './sample.js';
import { meanShares, rowMeans, type Tally, tally, withGwetError } from './tally.js';

/** Scott's pi and Fleiss' kappa of two coders without gaps are the same. */
const remembered = new WeakMap<Sample, Coefficient>();

/** Units that both coders rated; chance agreement is that of coders who draw from one urn. */
export function scottPi(sample: Sample): Coefficient {
  if (sample.coders === 2) return pooledKappaOf(pairOf(sample, 0, 1));
  const why = `for two coders only, and there are ${sample.coders}; fleiss-kappa is its extension`;
  return isUndefined(why);
}

/**
 * Any number of coders, who need not be the same persons for every unit; missing ratings as in Gwet
 * (2014): units with one rating count for chance agreement only.
 */
export function fleissKappa(sample: Sample): Coefficient {
  return pooledKappaOf(sample);
}

function pooledKappaOf(sample: Sample): Coefficient {
  const kappa = remembered.get(sample) ?? computePooledKappa(sample);
  remembered.set(sample, kappa);
  return kappa;
}

function computePooledKappa(sample: Sample): Coefficient {
  const tallied = tally(sample);
  const shares = meanShares(sample, tallied);
  const expected = shares.reduce((sum, share) => sum + share * share, 0);
  const { observed, pairable: units } = tallied;
  const plain = beyondChance({ observed, expected, units, categories: sample.categories });
  if (sample.isDraw) return plain;
  const parts = { tally: tallied, expected: rowMeans(sample, tallied, shares) };
  const kappa = withGwetError(plain, sample, parts);
  const ratings = ratingsPerUnit(sample, tallied);
  return ratings === undefined
    ? kappa
    : withChanceTest(kappa, chanceVariance(shares, units, ratings));
}

/** The number of ratings of every rated unit where it is the same for all. */
function ratingsPerUnit({ counts }: Sample, { ratings }: Tally): number | undefined {
  let only = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const own = ratings[row] ?? 0;
    if (counts[row] === 0 || own === 0 || own === only) continue;
    if (only !== 0 || own < 2) return undefined;
    only = own;
  }
  return only === 0 ? undefined : only;
}

/** Fleiss (1971) as corrected by Fleiss, Nee & Landis (1979), for equally many ratings per unit. */
function chanceVariance(shares: Float64Array, units: number, ratings: number): number {
  let [within, skew] = [0, 0];
  for (const share of shares) {
    const spread = share * (1 - share);
    within += spread;
    skew += spread * (1 - 2 * share);
  }
  return (2 * (within ** 2 - skew)) / (within ** 2 * units * ratings * (ratings - 1));
}
