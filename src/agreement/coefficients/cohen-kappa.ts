// Cohen's kappa of two coders (1960), weighted (1968), with the large-sample standard errors of
// Fleiss, Cohen & Everitt (1969): one for intervals, one for the test of no agreement.

import {
  beyondChance,
  type Coefficient,
  isUndefined,
  withChanceTest,
  withNormalError,
} from './coefficient.js';
import { type Distance, nominalDistance } from './distance.js';
import type { Sample } from './sample.js';
import { pairOf } from './sample.js';

/** Beyond this many categories the pairs of them are too many to sum for the test. */
const MOST_TESTED = 2000;

/** Nominal kappas, of which Light's kappa of two coders needs the one that Cohen's is. */
const remembered = new WeakMap<Sample, Coefficient>();

/**
 * Agreement is weighted with 1 − distance; the nominal distance gives the kappa of 1960. Only the
 * units that both coders rated are used.
 */
export function cohenKappa(sample: Sample, distance: Distance = nominalDistance): Coefficient {
  const misfit = forTwoOnly(sample.coders);
  if (misfit !== undefined) return isUndefined(misfit);
  const pair = pairOf(sample, 0, 1);
  if (distance !== nominalDistance) return kappaOf(pair, distance);
  const kappa = remembered.get(pair) ?? kappaOf(pair, distance);
  remembered.set(pair, kappa);
  return kappa;
}

/** Why the kappa does not apply to so many coders; undefined where it does. */
export function forTwoOnly(coders: number): string | undefined {
  if (coders === 2) return undefined;
  return `for two coders only, and there are ${coders}; see conger-kappa, light-kappa and krippendorff-alpha`;
}

/** What the kappa of two coders is made of, for a mean over many codes. */
export function cohenAgreement(sample: Sample) {
  const { patterns, counts, categories } = pairOf(sample, 0, 1);
  const rows = new Array<number>(categories).fill(0);
  const columns = new Array<number>(categories).fill(0);
  let units = 0;
  for (const count of counts) units += count;
  let disagreement = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const [a, b] = [patterns[2 * row] ?? 0, patterns[2 * row + 1] ?? 0];
    const count = counts[row] ?? 0;
    rows[a] = (rows[a] ?? 0) + count;
    columns[b] = (columns[b] ?? 0) + count;
    if (a !== b) disagreement += count / units;
  }
  let all = 0;
  for (const count of columns) all += count / units;
  let chance = 0;
  for (let id = 0; id < categories; id += 1) {
    chance += ((rows[id] ?? 0) / units) * (all - (columns[id] ?? 0) / units);
  }
  return { observed: 1 - disagreement, expected: 1 - chance, units };
}

function kappaOf(pair: Sample, distance: Distance): Coefficient {
  const table = tableOf(pair);
  const [apartRow, apartColumn] = [distance.sums(table.columns), distance.sums(table.rows)];
  const disagreement = sumOver(table, distance.between);
  const chance = table.rows.reduce((sum, share, id) => sum + share * (apartRow[id] ?? 0), 0);
  const [observed, expected] = [1 - disagreement, 1 - chance];
  const { units } = table;
  const plain = beyondChance({ observed, expected, units, categories: pair.categories });
  if (pair.isDraw || plain.value === undefined) return plain;
  const weighted = distance === nominalDistance ? withMaximum(plain, table) : plain;
  const parts: Parts = { distance, apartRow, apartColumn, expected, kappa: plain.value };
  const error = withNormalError(
    weighted,
    sampleVariance(table, parts),
    'Fleiss, Cohen & Everitt (1969)',
  );
  if (pair.categories > MOST_TESTED) return error;
  return withChanceTest(error, chanceVariance(table, parts));
}

interface PairTable {
  readonly units: number;
  /** Cells that are not empty: the two categories of each, and its share of the units. */
  readonly patterns: Int32Array;
  readonly shares: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

interface Parts {
  readonly distance: Distance;
  /** Mean distance of each category to the other coder's ratings. */
  readonly apartRow: Float64Array;
  readonly apartColumn: Float64Array;
  readonly expected: number;
  readonly kappa: number;
}

function tableOf({ patterns, counts, categories }: Sample): PairTable {
  let units = 0;
  const rows = new Float64Array(categories);
  const columns = new Float64Array(categories);
  for (let row = 0; row < counts.length; row += 1) {
    const [a, b, count] = [patterns[2 * row] ?? 0, patterns[2 * row + 1] ?? 0, counts[row] ?? 0];
    rows[a] = (rows[a] ?? 0) + count;
    columns[b] = (columns[b] ?? 0) + count;
    units += count;
  }
  return {
    units,
    patterns,
    shares: sharesOf(counts, units),
    rows: sharesOf(rows, units),
    columns: sharesOf(columns, units),
  };
}

function sharesOf(counts: Float64Array, units: number): Float64Array {
  const shares = new Float64Array(counts.length);
  for (let at = 0; at < counts.length; at += 1) shares[at] = (counts[at] ?? 0) / units;
  return shares;
}

/** The sum over the cells of their shares by a value of their categories. */
function sumOver({ patterns, shares }: PairTable, value: (a: number, b: number) => number): number {
  let sum = 0;
  for (let row = 0; row < shares.length; row += 1) {
    const [a, b] = [patterns[2 * row] ?? 0, patterns[2 * row + 1] ?? 0];
    sum += (shares[row] ?? 0) * value(a, b);
  }
  return sum;
}

/** The kappa of the same margins if the coders agreed as often as these allow (Cohen 1960, p. 42). */
function withMaximum(kappa: Coefficient, { rows, columns }: PairTable): Coefficient {
  const most = rows.reduce((sum, share, id) => sum + Math.min(share, columns[id] ?? 0), 0);
  const { expected = 0 } = kappa;
  return { ...kappa, maximum: (most - expected) / (1 - expected) };
}

/** Fleiss, Cohen & Everitt (1969), eq. 13, with weights 1 − distance. */
function sampleVariance(table: PairTable, parts: Parts): number {
  const { units } = table;
  const { distance, apartRow, apartColumn, expected, kappa } = parts;
  const squares = sumOver(table, (a, b) => {
    const margins = 2 - (apartRow[a] ?? 0) - (apartColumn[b] ?? 0);
    return (1 - distance.between(a, b) - margins * (1 - kappa)) ** 2;
  });
  const centre = kappa - expected * (1 - kappa);
  return (squares - centre ** 2) / (units * (1 - expected) ** 2);
}

/** The same under independence of the coders (eq. 9 there); sums over all pairs of categories. */
function chanceVariance({ rows, columns, units }: PairTable, parts: Parts): number {
  const { distance, apartRow, apartColumn, expected } = parts;
  let squares = 0;
  for (const [a, row] of rows.entries()) {
    if (row === 0) continue;
    for (const [b, column] of columns.entries()) {
      if (column === 0) continue;
      const margins = 2 - (apartRow[a] ?? 0) - (apartColumn[b] ?? 0);
      squares += row * column * (1 - distance.between(a, b) - margins) ** 2;
    }
  }
  return (squares - expected ** 2) / (units * (1 - expected) ** 2);
}
