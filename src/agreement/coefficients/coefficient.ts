// What every measure of agreement returns: the value with what it was computed from, or the reason
// why it is undefined. Never a bare number, never NaN.

import { normalQuantile, studentQuantile, twoSidedP } from './distributions.js';

/** A test of the value against chance agreement (0), with the standard error under that. */
interface ChanceTest {
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
}

/** How the interval of a bootstrap came about. */
export interface BootstrapFacts {
  readonly draws: number;
  readonly seed: number;
  /** What was drawn: units, turns, speakers … */
  readonly resampled: string;
  /** Standard deviation of the draws in which the measure was defined. */
  readonly standardError?: number;
  /** Draws in which the measure was undefined; the interval rests on the others. */
  readonly undefinedDraws: number;
}

export interface Coefficient {
  /** Absent where undefined; then `undefined` says why. */
  readonly value?: number;
  /** Observed and expected agreement, or disagreement where `of` says so. */
  readonly observed?: number;
  readonly expected?: number;
  readonly of: 'agreement' | 'disagreement';
  /** Units that went in; absent where the coefficient does not apply at all. */
  readonly units?: number;
  /** Categories counted (the q of the formulas). */
  readonly categories?: number;
  readonly standardError?: number;
  /** 95 %, not clipped to the range of the measure. */
  readonly ci?: readonly [number, number];
  readonly ciMethod?: string;
  readonly weights?: string;
  readonly level?: string;
  /** The greatest value that the margins allow. */
  readonly maximum?: number;
  /** Share of the text that the value rests on. */
  readonly coverage?: number;
  readonly chanceTest?: ChanceTest;
  readonly bootstrap?: BootstrapFacts;
  readonly undefined?: string;
}

/** Why nothing can be computed where no unit has two ratings. */
export const NO_PAIRS = 'no unit has two ratings';
const NO_VARIATION =
  'no variation: only one category was used, so agreement by chance is certain (0/0)';

/** Chance agreement this close to 1 is 1: rounding alone keeps them apart. */
const CERTAIN = 1e-12;

export interface Parts {
  readonly observed: number;
  readonly expected: number;
  readonly units: number;
  readonly categories: number;
}

/** (observed − expected) / (1 − expected), from shares of agreement. */
export function beyondChance({ observed, expected, units, categories }: Parts): Coefficient {
  const about = { of: 'agreement', units, categories } as const;
  if (units === 0) return { ...about, undefined: NO_PAIRS };
  if (1 - expected < CERTAIN) return { ...about, observed, expected, undefined: NO_VARIATION };
  return { ...about, value: (observed - expected) / (1 - expected), observed, expected };
}

/** 1 − observed / expected, from mean disagreements. */
export function belowChance({ observed, expected, units, categories }: Parts): Coefficient {
  const about = { of: 'disagreement', units, categories } as const;
  if (units === 0) return { ...about, undefined: NO_PAIRS };
  if (!(expected > 0)) return { ...about, observed, expected, undefined: NO_VARIATION };
  return { ...about, value: 1 - observed / expected, observed, expected };
}

/** Undefined for this data; without counts where the coefficient does not apply to such data. */
export function isUndefined(
  why: string,
  counts: Partial<Pick<Parts, 'units' | 'categories'>> = {},
): Coefficient {
  return { of: 'agreement', ...counts, undefined: why };
}

const NORMAL_QUANTILE = normalQuantile(0.975);

/** Kept by degrees of freedom: every draw of a bootstrap asks for the same few. */
const studentQuantiles = new Map<number, number>();

function studentQuantileOf(freedom: number): number {
  const known = studentQuantiles.get(freedom);
  if (known !== undefined) return known;
  const quantile = studentQuantile(0.975, freedom);
  if (studentQuantiles.size < MOST_KEPT) studentQuantiles.set(freedom, quantile);
  return quantile;
}

const MOST_KEPT = 10_000;

/** Adds a standard error and the interval of the normal distribution. */
export function withNormalError(
  coefficient: Coefficient,
  variance: number,
  method: string,
): Coefficient {
  return withError(coefficient, variance, NORMAL_QUANTILE, method);
}

/** Adds a standard error and the interval of Student's t. */
export function withStudentError(
  coefficient: Coefficient,
  variance: number,
  method: { readonly name: string; readonly freedom: number },
): Coefficient {
  if (method.freedom < 1) return coefficient;
  return withError(
    coefficient,
    variance,
    studentQuantileOf(method.freedom),
    `${method.name}, t with ${method.freedom} df`,
  );
}

function withError(
  coefficient: Coefficient,
  variance: number,
  quantile: number,
  ciMethod: string,
): Coefficient {
  const { value } = coefficient;
  if (value === undefined || !Number.isFinite(variance)) return coefficient;
  // Rounding can leave a variance of zero a little below it.
  const standardError = Math.sqrt(Math.max(0, variance));
  const half = quantile * standardError;
  return { ...coefficient, standardError, ci: [value - half, value + half], ciMethod };
}

/** A standard error this small is 0 and rounding: it would make any value significant. */
const NO_ERROR = 1e-6;

/** Adds the test of no agreement beyond chance; none where a coder used one category. */
export function withChanceTest(coefficient: Coefficient, variance: number): Coefficient {
  const standardError = Math.sqrt(Math.max(0, variance));
  if (coefficient.value === undefined || !(standardError > NO_ERROR)) return coefficient;
  const z = coefficient.value / standardError;
  return { ...coefficient, chanceTest: { standardError, z, p: twoSidedP(z) } };
}
