// Agreement on one code: applied or not applied, everything else thrown together.

import { type Coefficients, codeCoefficients } from '../coefficients/coefficients.js';
import type { Sample } from '../coefficients/sample.js';
import { MISSING } from '../ratings/ratings.js';

/** The four counts behind a code's numbers, of two coders, on units that both rated. */
interface FourCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

export interface CodeReport {
  readonly code: string;
  /** How many units each coder applied it to, in the order of the coders, of all they rated. */
  readonly applied: readonly number[];
  readonly rated: readonly number[];
  readonly counts?: FourCounts;
  readonly coefficients: Coefficients;
}

/** The sample has two categories: 0 not applied, 1 applied. */
export function reportCode(code: string, sample: Sample, coders: readonly string[]): CodeReport {
  const { applied, rated } = useOf(sample);
  return {
    code,
    applied,
    rated,
    ...(coders.length === 2 && { counts: fourCounts(sample) }),
    coefficients: codeCoefficients(sample),
  };
}

function useOf({ coders, patterns, counts }: Sample) {
  const applied = new Array<number>(coders).fill(0);
  const rated = new Array<number>(coders).fill(0);
  for (const [at, id] of patterns.entries()) {
    if (id === MISSING) continue;
    const [units, coder] = [counts[Math.floor(at / coders)] ?? 0, at % coders];
    rated[coder] = (rated[coder] ?? 0) + units;
    applied[coder] = (applied[coder] ?? 0) + units * id;
  }
  return { applied, rated };
}

function fourCounts({ patterns, counts }: Sample): FourCounts {
  const cell = (first: number, second: number) =>
    counts.reduce((sum, units, row) => {
      const isCell = patterns[2 * row] === first && patterns[2 * row + 1] === second;
      return sum + (isCell ? units : 0);
    }, 0);
  return { both: cell(1, 1), onlyFirst: cell(1, 0), onlySecond: cell(0, 1), neither: cell(0, 0) };
}
