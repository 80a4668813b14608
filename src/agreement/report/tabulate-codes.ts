// The tables behind the coefficients: code by code, and category against category.

import type { Column, Row, Table } from '../../table/table.js';
import type { Coefficients } from '../coefficients/coefficients.js';
import { figure } from '../coefficients/figure.js';
import type { CoefficientKey } from '../coefficients/names.js';
import type { CodeReport } from './code-report.js';
import type { AgreementReport } from './report.js';

/** A row per code with its counts and its main coefficients, the worst first. */
export function tabulateCodes({ codes, coders }: AgreementReport): Table {
  const isPair = coders.length === 2;
  const measures: readonly (readonly [CoefficientKey, string])[] = [
    ['krippendorff-alpha', 'Alpha'],
    isPair ? ['cohen-kappa', 'Kappa'] : ['fleiss-kappa', 'Fleiss'],
    ['gwet-ac1', 'AC1'],
    ['percent', 'Share'],
    ['positive-agreement', 'Pos.'],
  ];
  const right = (id: string, label: string): Column => ({ id, label, align: 'right' });
  const counts = isPair
    ? [
        right('both', 'Both'),
        right('first', '1st'),
        right('second', '2nd'),
        right('neither', 'None'),
      ]
    : coders.map((coder, at) => right(`coder${at}`, coder));
  return {
    id: 'agreement-codes',
    title: 'Agreement by code, the worst first',
    columns: [
      { id: 'code', label: 'Code' },
      ...counts,
      ...measures.map(([id, label]) => ({
        ...right(id, label),
        ...(id === 'percent' && { isMinor: true }),
      })),
    ],
    rows: codes.map((code) => ({
      code: code.code,
      ...countCells(code),
      ...Object.fromEntries(measures.map(([id]) => [id, shownValue(code.coefficients, id)])),
    })),
    notes: [
      'Each row sets one code against all others. Share is percent agreement, Pos. positive agreement.',
      isPair
        ? `Units that both rated: the code applied by both, by ${coders[0]} only (1st), by ${coders[1]} only (2nd), by none.`
        : 'Under each coder: units they applied the code to.',
      ...reasons(
        codes,
        measures.map(([id]) => id),
      ),
    ],
  };
}

function countCells({ counts, applied }: CodeReport): Row {
  if (!counts) return Object.fromEntries(applied.map((count, at) => [`coder${at}`, count]));
  const { both, onlyFirst, onlySecond, neither } = counts;
  return { both, first: onlyFirst, second: onlySecond, neither };
}

function shownValue(coefficients: Coefficients, key: CoefficientKey): string {
  const { value } = coefficients[key] ?? {};
  return figure(value);
}

/** Why a dash stands in the table, each reason once. */
function reasons(codes: readonly CodeReport[], keys: readonly CoefficientKey[]): string[] {
  const why = new Map<string, string[]>();
  for (const { code, coefficients } of codes) {
    const reason = keys.flatMap((key) => coefficients[key]?.undefined ?? [])[0];
    if (reason !== undefined) why.set(reason, [...(why.get(reason) ?? []), code]);
  }
  return [...why].map(
    ([reason, names]) =>
      `– is undefined (${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}): ${reason}.`,
  );
}

/** How often each category met each. */
export function tabulateCrosstab({ crosstab, categories, coders }: AgreementReport): Table {
  const isPair = crosstab?.kind === 'contingency';
  return {
    id: 'agreement-categories',
    title: isPair
      ? `Categories of ${coders[0]} (rows) and ${coders[1]} (columns)`
      : 'Coincidences of categories',
    columns: [
      { id: 'category', label: isPair ? (coders[0] ?? '') : 'Category' },
      ...categories.map((label, at): Column => ({ id: `c${at}`, label, align: 'right' })),
    ],
    rows: categories.map((category, row) => ({
      category,
      ...Object.fromEntries(
        (crosstab?.counts[row] ?? []).map((count, at) => [`c${at}`, Number(count.toFixed(2))]),
      ),
    })),
    notes: isPair
      ? ['Units by the category of each coder; agreement stands on the diagonal.']
      : [
          'Pairs of ratings within units, each unit weighing as much as its ratings (Krippendorff).',
        ],
  };
}
