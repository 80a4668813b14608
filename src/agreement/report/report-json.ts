// The report as other programs read it: the published keys of `fga agree --json`.

import type { Coefficient } from '../coefficients/coefficient.js';
import type { Coefficients } from '../coefficients/coefficients.js';
import type { CodeReport } from './code-report.js';
import type { AgreementReport } from './report.js';

/** What other modules need to know of it; all keys are there. */
interface AgreementJson {
  readonly codes: readonly { readonly code: string }[];
  readonly overall: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** Numbers are not rounded and intervals not clipped; an undefined value is null, with its reason. */
export function agreementJson(report: AgreementReport): AgreementJson {
  const { coders, units, pairable, ratings, unpaired, level, weights, categories } = report;
  return {
    units,
    unitsCompared: pairable,
    coders,
    ratings,
    ratingsUnpaired: unpaired,
    kind: report.kind === 'sets' ? 'several codes per unit' : 'one category per unit',
    level,
    ...(weights && { weights }),
    categories,
    overall: coefficientsJson(report.overall),
    codes: report.codes.map((code) => codeJson(code, coders)),
    ...(report.crosstab && { table: { categories, ...report.crosstab } }),
  };
}

/** The coefficients stand beside the counts, under the same keys as overall. */
function codeJson(
  { code, applied, rated, counts, coefficients }: CodeReport,
  coders: readonly string[],
) {
  return {
    code,
    coders: coders.map((coder, at) => ({ coder, applied: applied[at], rated: rated[at] })),
    ...(counts && { counts }),
    ...coefficientsJson(coefficients),
  };
}

/** Coefficients under their published keys. */
export function coefficientsJson(coefficients: Coefficients): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(coefficients).map(([key, coefficient]) => [key, coefficientJson(coefficient)]),
  );
}

function coefficientJson(coefficient: Coefficient) {
  const { value, of, chanceTest, ...facts } = coefficient;
  const plain = { value: value ?? null, ...facts };
  return {
    ...plain,
    ...(of === 'disagreement' && { of }),
    ...(chanceTest && { chanceTest }),
  };
}
