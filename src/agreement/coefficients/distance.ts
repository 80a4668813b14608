// How far apart two categories are, from 0 (the same). Weighted kappas use 1 − distance as the
// weight of agreement, Krippendorff's alpha uses distances as they are. A distance also gives mean
// distances to a whole distribution, where a formula spares looking at all pairs.

export interface Distance {
  readonly name: string;
  readonly between: (a: number, b: number) => number;
  /** For every category its distances to all, summed with the given weights. */
  readonly sums: (weights: Float64Array) => Float64Array;
}

/** 0 for the same category, else 1. */
export const nominalDistance: Distance = {
  name: 'nominal',
  between: (a, b) => (a === b ? 0 : 1),
  sums: (weights) => {
    let total = 0;
    for (const weight of weights) total += weight;
    const sums = new Float64Array(weights.length);
    for (let id = 0; id < weights.length; id += 1) sums[id] = total - (weights[id] ?? 0);
    return sums;
  },
};

/** The squared difference of the categories' values; interval data, and ranks. */
export function squaredDistance(name: string, values: ArrayLike<number>): Distance {
  const at = (id: number) => values[id] ?? 0;
  return {
    name,
    between: (a, b) => (at(a) - at(b)) ** 2,
    sums: (weights) => {
      let [total, first] = [0, 0];
      for (let id = 0; id < weights.length; id += 1) {
        const weight = weights[id] ?? 0;
        total += weight;
        first += weight * at(id);
      }
      // Around the mean, the cross term vanishes and nothing cancels.
      const mean = total === 0 ? 0 : first / total;
      let second = 0;
      for (let id = 0; id < weights.length; id += 1) {
        second += (weights[id] ?? 0) * (at(id) - mean) ** 2;
      }
      return weights.map((_, id) => total * (at(id) - mean) ** 2 + second);
    },
  };
}

/** |i − j| / (q − 1): the linear weights of kappa are 1 minus this. */
export function linearDistance(categories: number): Distance {
  const step = 1 / Math.max(categories - 1, 1);
  return {
    name: 'linear',
    between: (a, b) => Math.abs(a - b) * step,
    sums: (weights) => {
      const sums = new Float64Array(weights.length);
      sweep(weights, sums, (index) => index);
      sweep(weights, sums, (index) => weights.length - 1 - index);
      return sums.map((sum) => sum * step);
    },
  };
}

/** Adds to each category the distances to those before it in the given order. */
function sweep(weights: Float64Array, sums: Float64Array, at: (index: number) => number) {
  let [passed, distance] = [0, 0];
  for (let index = 0; index < weights.length; index += 1) {
    sums[at(index)] = (sums[at(index)] ?? 0) + distance;
    passed += weights[at(index)] ?? 0;
    distance += passed;
  }
}

/** ((i − j) / (q − 1))²: the quadratic weights of kappa are 1 minus this. */
export function quadraticDistance(categories: number): Distance {
  const ranks = Array.from({ length: categories }, (_, id) => id / Math.max(categories - 1, 1));
  return squaredDistance('quadratic', ranks);
}

/** ((c − k) / (c + k))² of values that are not negative. */
export function ratioDistance(values: readonly number[]): Distance {
  return pairwiseDistance('ratio', (a, b) => {
    const [c, k] = [values[a] ?? 0, values[b] ?? 0];
    return c === k ? 0 : ((c - k) / (c + k)) ** 2;
  });
}

/** A distance for which every pair of categories must be looked at. */
export function pairwiseDistance(name: string, between: Distance['between']): Distance {
  return {
    name,
    between,
    sums: (weights) =>
      weights.map((_, a) => {
        let sum = 0;
        for (let b = 0; b < weights.length; b += 1) {
          const weight = weights[b] ?? 0;
          if (weight !== 0) sum += weight * between(a, b);
        }
        return sum;
      }),
  };
}

/**
 * Ranks of categories in use, for ordinal data: half of the category's own ratings and all below.
 * Their squared differences are Krippendorff's ordinal metric (2011, p. 5).
 */
export function ordinalDistance(frequencies: Float64Array): Distance {
  let below = 0;
  const ranks = frequencies.map((frequency) => {
    const rank = below + frequency / 2;
    below += frequency;
    return rank;
  });
  return squaredDistance('ordinal', ranks);
}
