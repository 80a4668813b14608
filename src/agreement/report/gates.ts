// Gates: least values that agreement must reach, judged by the lower end of the interval, so that
// a good value on a handful of units does not pass.

import type { Coefficient } from '../coefficients/coefficient.js';
import { figure } from '../coefficients/figure.js';
import { type LowerEnd, lowerEnd } from '../coefficients/lower-end.js';
import { COEFFICIENT_NAMES, type CoefficientKey } from '../coefficients/names.js';
import type { AgreementReport } from './report.js';

type GateName = 'alpha' | 'kappa' | 'percent';

export type Gates = Readonly<Partial<Record<GateName, number>>>;

export interface GateVerdict {
  readonly gate: GateName;
  readonly least: number;
  /** Key of the coefficient that was judged. */
  readonly key: CoefficientKey;
  /** Lower end of its interval; absent where there is none. */
  readonly lower?: number;
  readonly passed: boolean;
  /** The verdict as a sentence. */
  readonly sentence: string;
}

/** The first of these that is defined is judged: a unit may have several codes. */
const JUDGED: Readonly<Record<GateName, readonly [CoefficientKey, ...CoefficientKey[]]>> = {
  alpha: ['krippendorff-alpha', 'alpha-masi'],
  kappa: ['cohen-kappa', 'pooled-kappa', 'fleiss-kappa'],
  percent: ['percent'],
};

/** A coefficient that is undefined, or has no interval, does not pass. */
export function judgeGates(overall: AgreementReport['overall'], gates: Gates): GateVerdict[] {
  return (Object.keys(JUDGED) as GateName[]).flatMap((gate) => {
    const least = gates[gate];
    return least === undefined ? [] : judge(gate, least, overall);
  });
}

function judge(gate: GateName, least: number, overall: AgreementReport['overall']): GateVerdict {
  const keys = JUDGED[gate];
  const key = keys.find((each) => overall[each]?.value !== undefined) ?? lastTried(keys, overall);
  const coefficient = overall[key];
  const lower = lowerEnd(coefficient);
  const passed = lower !== undefined && lower.value >= least;
  return {
    gate,
    least,
    key,
    ...(lower && { lower: lower.value }),
    passed,
    sentence: sentenceOf(COEFFICIENT_NAMES[key], coefficient, { lower, least, passed }),
  };
}

/** The coefficient whose reason for being undefined says most: the one for these ratings. */
function lastTried(
  keys: (typeof JUDGED)[GateName],
  overall: AgreementReport['overall'],
): CoefficientKey {
  return keys.find((key) => overall[key]?.units !== undefined) ?? keys[0];
}

function sentenceOf(
  name: string,
  coefficient: Coefficient | undefined,
  { lower, least, passed }: { lower: LowerEnd | undefined; least: number; passed: boolean },
): string {
  if (coefficient?.value === undefined) {
    return `Gate failed: ${name} is undefined (${coefficient?.undefined ?? 'it does not apply'}), and ${least} was asked for.`;
  }
  if (!lower) return `Gate failed: ${name} has no interval to judge; ${noInterval(coefficient)}.`;
  const reason = lower.because === undefined ? '' : ` ${lower.because}.`;
  const bound = `the lower end of ${name} is ${passed ? figure(lower.value) : below(Math.max(-1, lower.value), least)}`;
  return passed
    ? `Gate passed: ${bound}, at least ${least}.${reason}`
    : `Gate failed: ${bound}, below ${least}.${reason}`;
}

function noInterval({ ci }: Coefficient): string {
  return ci ? 'its standard error is 0' : 'draw one with --bootstrap 2000';
}

/** With as many digits as it takes to see that it is below. */
function below(value: number, least: number): string {
  const rounded = [figure(value), value.toFixed(5)].find((digits) => Number(digits) < least);
  return rounded ?? String(value);
}
