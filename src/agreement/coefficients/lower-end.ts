// The lower end of an interval as far as a judgement may rest on it. Where coders agree on every unit
// the formulas and the bootstrap give a standard error of 0, and with it an interval without width:
// three units alike would be as sure as three thousand.

import type { Coefficient } from './coefficient.js';

export interface LowerEnd {
  readonly value: number;
  /** Why it is not the end of the interval that is printed. */
  readonly because?: string;
}

/** Narrower than this is no width: rounding alone keeps the ends apart. */
const NO_WIDTH = 1e-6;
const TAIL = 0.025;

/**
 * The end to judge by; undefined where there is none. With agreement on all of n units it is that of
 * the exact upper limit of the share of units coded differently (Clopper & Pearson 1934), with
 * agreement by chance as it was found.
 */
export function lowerEnd(coefficient: Coefficient | undefined): LowerEnd | undefined {
  const { ci, value = 0, units = 0 } = coefficient ?? {};
  if (!coefficient || !ci) return undefined;
  if (ci[1] - ci[0] > NO_WIDTH) return { value: ci[0] };
  const chance = chanceDisagreement(coefficient);
  if (value < 1 - NO_WIDTH || units === 0 || chance === undefined) return undefined;
  const most = 1 - TAIL ** (1 / units);
  return {
    value: 1 - most / chance,
    because: `${units} units without a disagreement leave room for ${(100 * most).toFixed(1)} % (Clopper & Pearson 1934)`,
  };
}

/** Disagreement by chance as a share of units; undefined where it is a distance on a scale. */
function chanceDisagreement({ of, expected, level = 'nominal' }: Coefficient): number | undefined {
  if (level !== 'nominal') return undefined;
  if (expected === undefined) return 1;
  return of === 'disagreement' ? expected : 1 - expected;
}
