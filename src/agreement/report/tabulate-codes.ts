// The tables behind the coefficients: code by code, and category against category.

import type { Column, Row, Table } from '../../table/table.js';
import { groupBy } from '../../text/group-by.js';
import type { Coefficients } from '../coefficients/coefficients.js';
import { figure } from '../coefficients/figure.js';
import type { CoefficientKey } from '../coefficients/names.js';
import type { CodeReport } from './code-report.js';
import type { AgreementReport } from './report.js';

/** Of codes on fewer units than this one unit more or less moves the values much. */
const FEW_UNITS = 10;

/** `codes`, `categories`. */
export function pluralOf(noun: string): string {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A row per code that anybody used, with its counts and main coefficients, the worst first. */
export function tabulateCodes({ codes: all, coders }: AgreementReport, noun = 'code'): Table {
  const isPair = coders.length === 2;
  const codes = all.filter(({ applied }) => applied.some((units) => units > 0));
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
    title: `Agreement by ${noun}, the worst first`,
    columns: [
      { id: 'code', label: noun.charAt(0).toUpperCase() + noun.slice(1) },
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
      `Each row sets one ${noun} against all others. Share is percent agreement, Pos. positive agreement: where one coder applied the ${noun}, how often the other did too.`,
      isPair
        ? `Units that both rated: the ${noun} applied by both, by ${coders[0]} only (1st), by ${coders[1]} only (2nd), by none.`
        : `Under each coder: units they applied the ${noun} to.`,
      ...fewNote(codes, noun),
      ...unusedNote(all),
      ...reasons(
        codes,
        measures.map(([id]) => id),
      ),
    ],
  };
}

function fewNote(codes: readonly CodeReport[], noun: string): string[] {
  const few = codes.filter(({ counts, applied }) => {
    const units = counts
      ? counts.both + counts.onlyFirst + counts.onlySecond
      : Math.max(...applied);
    return units < FEW_UNITS;
  });
  if (few.length === 0) return [];
  const which = few.length === codes.length ? 'All' : `${few.length} of ${codes.length}`;
  return [
    `${which} ${pluralOf(noun)} stand on fewer than ${FEW_UNITS} units: there one unit more or less moves the values much. AC1 hardly shows it.`,
  ];
}

function unusedNote(codes: readonly CodeReport[]): string[] {
  const unused = codes.filter(({ applied }) => applied.every((units) => units === 0));
  return unused.length === 0
    ? []
    : [`Used by nobody, and not shown: ${unused.map(({ code }) => code).join(', ')}.`];
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
  const why = groupBy(
    codes,
    ({ coefficients }) => keys.flatMap((key) => coefficients[key]?.undefined ?? [])[0],
  );
  return [...why].map(([reason, own]) => {
    const names = own.slice(0, 5).map(({ code }) => code);
    return `– is undefined (${names.join(', ')}${own.length > 5 ? ' …' : ''}): ${reason}.`;
  });
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
