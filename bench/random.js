// Seeded chance: the same seed gives the same corpus on any machine.

/**
 * Numbers in [0, 1) from a 32-bit seed (mulberry32, Tommy Ettinger).
 * @param {number} seed
 * @returns {() => number}
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Draws indexes in proportion to their weights, in constant time (alias method, Vose 1991).
 * @param {readonly number[]} weights
 * @param {() => number} random
 * @returns {() => number}
 */
export function createSampler(weights, random) {
  const size = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * size) / total);
  const alias = new Int32Array(size);
  const poor = [];
  const rich = [];
  for (let index = 0; index < size; index += 1) (share[index] < 1 ? poor : rich).push(index);
  while (poor.length > 0 && rich.length > 0) {
    const small = poor.pop();
    const large = rich.pop();
    alias[small] = large;
    share[large] -= 1 - share[small];
    (share[large] < 1 ? poor : rich).push(large);
  }
  for (const index of [...poor, ...rich]) share[index] = 1;
  return () => {
    const at = random() * size;
    const index = Math.floor(at);
    return at - index < share[index] ? index : alias[index];
  };
}

/**
 * Weights that fall with the rank as those of words do (Zipf–Mandelbrot).
 * @param {number} count @param {number} shift @param {number} exponent
 */
export function zipfWeights(count, shift, exponent) {
  return Array.from({ length: count }, (_, rank) => 1 / (rank + 1 + shift) ** exponent);
}
