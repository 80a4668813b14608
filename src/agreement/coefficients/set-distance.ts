// Distances between sets of codes. Two empty sets are the same set (0); an empty set and another
// have nothing in common (1).

import { type Distance, pairwiseDistance } from './distance.js';

export type SetMeasure = 'jaccard' | 'masi' | 'dice';

type Codes = readonly number[];

/** 1 − |A∩B| / |A∪B| (Jaccard 1912). */
export function jaccardDistance(a: Codes, b: Codes): number {
  const both = common(a, b);
  const either = a.length + b.length - both;
  return either === 0 ? 0 : 1 - both / either;
}

/** 1 − Jaccard similarity × 1, 2/3 (one holds the other), 1/3 (overlap) or 0 (Passonneau 2006). */
export function masiDistance(a: Codes, b: Codes): number {
  const both = common(a, b);
  const either = a.length + b.length - both;
  if (both === either) return 0;
  if (both === 0) return 1;
  const monotonicity = both === Math.min(a.length, b.length) ? 2 / 3 : 1 / 3;
  return 1 - (both / either) * monotonicity;
}

/** 1 − 2|A∩B| / (|A| + |B|) (Dice 1945). */
export function diceDistance(a: Codes, b: Codes): number {
  const all = a.length + b.length;
  return all === 0 ? 0 : 1 - (2 * common(a, b)) / all;
}

const MEASURES: Readonly<Record<SetMeasure, (a: Codes, b: Codes) => number>> = {
  jaccard: jaccardDistance,
  masi: masiDistance,
  dice: diceDistance,
};

/** So many different sets have the distances of all pairs written down: a bootstrap asks for them often. */
const MOST_TABULATED = 500;

const tables = new WeakMap<readonly Codes[], Map<SetMeasure, Distance>>();

/** The distance between sets by their ids; a set is ascending places of its codes. */
export function setDistance(measure: SetMeasure, sets: readonly Codes[]): Distance {
  const made = tables.get(sets) ?? new Map<SetMeasure, Distance>();
  tables.set(sets, made);
  const distance = made.get(measure) ?? newDistance(measure, sets);
  made.set(measure, distance);
  return distance;
}

function newDistance(measure: SetMeasure, sets: readonly Codes[]): Distance {
  const distance = MEASURES[measure];
  const none: Codes = [];
  const between = (a: number, b: number) => distance(sets[a] ?? none, sets[b] ?? none);
  const { length } = sets;
  if (length > MOST_TABULATED) return pairwiseDistance(measure, between);
  const table = new Float64Array(length * length);
  for (let pair = 0; pair < table.length; pair += 1) {
    table[pair] = between(Math.floor(pair / length), pair % length);
  }
  return { name: measure, between: (a, b) => table[a * length + b] ?? 0, sums: sumsIn(table) };
}

/** For every set its distances to all, from the table of all pairs. */
function sumsIn(table: Float64Array): Distance['sums'] {
  return (weights) => {
    const sums = new Float64Array(weights.length);
    for (let a = 0, pair = 0; a < sums.length; a += 1) {
      let sum = 0;
      for (let b = 0; b < sums.length; b += 1, pair += 1) {
        sum += (weights[b] ?? 0) * (table[pair] ?? 0);
      }
      sums[a] = sum;
    }
    return sums;
  };
}

/** Codes in both sets; both ascending. */
function common(a: Codes, b: Codes): number {
  let [count, other] = [0, 0];
  for (const code of a) {
    while ((b[other] ?? Number.POSITIVE_INFINITY) < code) other += 1;
    if (b[other] === code) count += 1;
  }
  return count;
}
