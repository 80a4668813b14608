// A small pseudo-random generator of our own (xoshiro128**, Blackman & Vigna 2018, seeded by
// splitmix32), so that a seed gives the same draws on every machine and in every version of Node.

export interface Random {
  /** A whole number from 0 to below the limit, each as good as equally likely. */
  readonly below: (limit: number) => number;
}

export function seededRandom(seed: number): Random {
  const next = xoshiro128(splitmix32(seed >>> 0));
  // With 32 bits the chances of two numbers differ by less than limit / 2³² of themselves.
  return { below: (limit) => Math.floor(next() * 2 ** -32 * limit) };
}

function xoshiro128(seed: () => number): () => number {
  let [a, b, c, d] = [seed(), seed(), seed(), seed()];
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
