// The quantiles and tail areas that intervals and tests need. Accuracy is about 1e-12, by continued
// fractions and Newton steps (Abramowitz & Stegun 1964, 7.1.5, 26.2.23, 26.5.8, 26.7.1).

/** P(|Z| >= |z|) for a standard normal Z, accurate far into the tails. */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < 2.5 ? 1 - erfBySeries(x) : erfcByFraction(x);
}

function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function erfcByFraction(x: number): number {
  let fraction = x;
  for (let k = 200; k >= 1; k -= 1) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (fraction * Math.sqrt(Math.PI));
}

/** The value below which a standard normal variable lies with the given probability. */
export function normalQuantile(probability: number): number {
  if (probability < 0.5) return -normalQuantile(1 - probability);
  const tail = 1 - probability;
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    z += (twoSidedP(z) / 2 - tail) / density;
  }
  return z;
}

/** The value below which Student's t lies with the given probability (above one half). */
export function studentQuantile(probability: number, freedom: number): number {
  const tail = 1 - probability;
  let t = normalQuantile(probability);
  // Cornish–Fisher start; few degrees of freedom are handled by the safeguarded steps below.
  t += (t ** 3 + t) / (4 * freedom);
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (let step = 0; step < 100; step += 1) {
    const excess = studentTail(t, freedom) - tail;
    if (excess > 0) low = t;
    else high = t;
    const next = t + excess / studentDensity(t, freedom);
    const inside = next > low && next < high;
    const fallback = high === Number.POSITIVE_INFINITY ? t * 2 : (low + high) / 2;
    const moved = inside ? next : fallback;
    if (Math.abs(moved - t) <= 1e-14 * Math.abs(t)) return moved;
    t = moved;
  }
  return t;
}

/** P(T > t) for t > 0. */
function studentTail(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}

function studentDensity(t: number, freedom: number): number {
  const constant = logGamma((freedom + 1) / 2) - logGamma(freedom / 2);
  const spread = ((freedom + 1) / 2) * Math.log1p((t * t) / freedom);
  return Math.exp(constant - spread) / Math.sqrt(freedom * Math.PI);
}

/** The regularized incomplete beta function I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const log = a * Math.log(x) + b * Math.log1p(-x);
  const front = Math.exp(log + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  return front * betaFraction(x, a, b);
}

/** Lentz's method for the continued fraction of the incomplete beta function. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;

  function safe(number: number): number {
    return Math.abs(number) < tiny ? tiny : number;
  }
}

/** Stirling's series after shifting the argument above 15. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 15; z += 1) shift -= Math.log(z);
  const r = 1 / (z * z);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / z;
  return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}
