// Compares what is reported on a small table of ratings with figures from papers and other programs.

import { expect, test } from 'vitest';
import type { Coefficient } from '../../src/agreement/coefficients/coefficient.js';
import type { Coefficients, Weighting } from '../../src/agreement/coefficients/coefficients.js';
import {
  type Level,
  type SingleRatings,
  singleRatings,
} from '../../src/agreement/ratings/ratings.js';
import { reportAgreement } from '../../src/agreement/report/report.js';

/** Figures of one coefficient; `low` and `high` are the ends of its interval. */
interface Figures {
  readonly value?: number | undefined;
  readonly observed?: number;
  readonly expected?: number;
  readonly maximum?: number;
  readonly standardError?: number;
  readonly low?: number;
  readonly high?: number;
  readonly chanceTest?: {
    readonly standardError?: number;
    readonly z?: number;
    readonly p?: number;
  };
}

type Expected = Readonly<Record<string, Figures>>;

/** Coefficients by level or weights; by category; standard errors of programs that divide by n. */
interface ExpectedReport {
  readonly nominal?: Expected;
  readonly ordinal?: Expected;
  readonly interval?: Expected;
  readonly ratio?: Expected;
  readonly linear?: Expected;
  readonly quadratic?: Expected;
  readonly codes?: Readonly<Record<string, Expected>>;
  readonly 'divided by n'?: Readonly<Record<string, number>>;
}

const TOLERANCE = 1e-7;

/** Two coders from their contingency table; rows are the first. */
export function fromTable(
  categories: readonly string[],
  counts: readonly (readonly number[])[],
): SingleRatings {
  const rows = counts.flatMap((row, a) =>
    row.flatMap((count, b) =>
      Array.from({ length: count }, () => [categories[a], categories[b]] as const),
    ),
  );
  return singleRatings(['first', 'second'], { level: 'nominal', categories, ordered: true }, rows);
}

/** A word per unit, a letter per coder, `-` where the rating is missing. */
export function fromRows(coders: readonly string[], units: string): SingleRatings {
  const rows = units.split(' ').map((word) => [...word].map((x) => (x === '-' ? undefined : x)));
  const categories = [...new Set(rows.flat())].filter((x) => x !== undefined).sort();
  return singleRatings(coders, { level: 'nominal', categories, ordered: true }, rows);
}

/** A test for each level, weighting and category. */
export function expectReport(ratings: SingleRatings, expected: ExpectedReport): void {
  const levels: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];
  for (const level of levels) {
    const figures = expected[level];
    if (!figures) continue;
    test(`${level} coefficients are as published`, () => {
      expectAll(reportAgreement(atLevel(ratings, level)).overall, figures);
    });
  }
  for (const weights of ['linear', 'quadratic'] as const satisfies Weighting[]) {
    const figures = expected[weights];
    if (!figures) continue;
    test(`${weights} weights give the published figures`, () => {
      expectAll(reportAgreement(ratings, { weights }).overall, figures);
    });
  }
  for (const [code, figures] of Object.entries(expected.codes ?? {})) {
    test(`category ${code} against the others is as published`, () => {
      const own = reportAgreement(ratings).codes.find((each) => each.code === code);
      expectAll(own?.coefficients ?? {}, figures);
    });
  }
  const table = Object.entries(expected['divided by n'] ?? {});
  if (table.length > 0)
    test('programs that divide by n give the smaller standard errors', () => {
      const { overall, units } = reportAgreement(ratings);
      for (const [key, figure] of table) {
        // The one of Fleiss, Cohen & Everitt divides by n already.
        const factor = key === 'cohen-kappa' ? 1 : Math.sqrt((units - 1) / units);
        expectNear(factor * (overall[key]?.standardError ?? Number.NaN), figure, key);
      }
    });
}

/** The same ratings on another level; numeric categories keep their numbers. */
function atLevel(ratings: SingleRatings, level: Level): SingleRatings {
  const { scale } = ratings;
  const values = scale.categories.map(Number);
  const isNumeric = values.every((value) => !Number.isNaN(value));
  return { ...ratings, scale: { ...scale, level, ...(isNumeric && { values }) } };
}

function expectAll(actual: Coefficients, expected: Expected): void {
  for (const [key, figures] of Object.entries(expected)) {
    expectFigures(actual[key], figures, key);
  }
}

function expectFigures(actual: Coefficient | undefined, figures: Figures, key: string): void {
  const { low, high, chanceTest, ...plain } = figures;
  for (const [part, figure] of Object.entries(plain)) {
    const own = actual?.[part as keyof typeof plain];
    if (figure === undefined) expect(own, `${key} ${part}`).toBeUndefined();
    else expectNear(own, figure, `${key} ${part}`);
  }
  if (low !== undefined) expectNear(actual?.ci?.[0], low, `${key} low`);
  // Other programs clip intervals at 1.
  if (high !== undefined)
    expectNear(Math.min(1, actual?.ci?.[1] ?? Number.NaN), high, `${key} high`);
  for (const [part, figure] of Object.entries(chanceTest ?? {})) {
    const own = actual?.chanceTest?.[part as 'z'];
    expectNear(own, figure, `${key} chanceTest ${part}`);
    // Tiny probabilities must be right in relation to themselves.
    if (part === 'p') expect(Math.abs((own ?? 0) / figure - 1), key).toBeLessThan(1e-6);
  }
}

function expectNear(actual: number | undefined, figure: number, what: string): void {
  // What is published with few digits is compared to these; all else to seven places.
  const digits = String(figure).split('.')[1]?.length ?? 0;
  const tolerance = digits > 0 && digits <= 5 && /z$/.test(what) ? 10 ** -digits : TOLERANCE;
  expect(Math.abs((actual ?? Number.NaN) - figure), `${what}: ${actual}`).toBeLessThanOrEqual(
    tolerance,
  );
}
