// The report as tables for a person: the coefficients, the codes one by one with the worst first,
// and the categories against each other.

import type { Cell, Table } from '../../table/table.js';
import { plural } from '../../text/wording.js';
import type { Coefficient } from '../coefficients/coefficient.js';
import { figure } from '../coefficients/figure.js';
import { COEFFICIENT_KEYS, COEFFICIENT_NAMES, type CoefficientKey } from '../coefficients/names.js';
import { judgementOf } from './judgement.js';
import type { AgreementReport } from './report.js';
import { tabulateCodes, tabulateCrosstab } from './tabulate-codes.js';

/** The tables a person reads, in their order. */
export function renderAgreement(report: AgreementReport): readonly Table[] {
  const tables = [coefficientTable(report)];
  if (report.codes.length > 0) tables.push(tabulateCodes(report));
  if (report.crosstab && report.categories.length <= WIDEST_CROSSTAB) {
    tables.push(tabulateCrosstab(report));
  }
  return tables;
}

const WIDEST_CROSSTAB = 12;

/** With two coders these say what others say already. */
const OF_SEVERAL: readonly CoefficientKey[] = ['fleiss-kappa', 'conger-kappa', 'light-kappa'];
const IF_DEFINED: readonly CoefficientKey[] = ['positive-agreement', 'negative-agreement'];
/** Where no unit has several codes these are nominal alpha once more. */
const OF_SETS: readonly CoefficientKey[] = ['alpha-masi', 'alpha-jaccard', 'alpha-dice'];
const OF_TWO: readonly CoefficientKey[] = ['cohen-kappa', 'scott-pi', 'pooled-kappa'];

function coefficientTable(report: AgreementReport): Table {
  return {
    id: 'agreement',
    title: 'Agreement',
    columns: [
      { id: 'coefficient', label: 'Coefficient' },
      { id: 'value', label: 'Value', align: 'right' },
      { id: 'ci', label: '95 % CI' },
      { id: 'standardError', label: 'SE', align: 'right' },
      { id: 'observed', label: 'Observed', align: 'right' },
      { id: 'expected', label: 'Chance', align: 'right' },
    ],
    rows: shownKeys(report).map((key) => {
      const coefficient = report.overall[key];
      return {
        coefficient: nameOf(key, coefficient),
        ...figures(coefficient, leastOf(key)),
      };
    }),
    notes: notesOf(report),
  };
}

function shownKeys({ overall, coders, kind, weights }: AgreementReport): CoefficientKey[] {
  const needless = coders.length === 2 ? OF_SEVERAL : OF_TWO;
  return COEFFICIENT_KEYS.filter((key) => {
    const coefficient = overall[key];
    if (!coefficient || needless.includes(key)) return false;
    if (key === 'gwet-ac2') return weights !== undefined;
    if (IF_DEFINED.includes(key)) return coefficient.value !== undefined;
    if (kind === 'single' && OF_SETS.includes(key)) return false;
    return kind === 'single' || coefficient.undefined !== 'several codes per unit';
  });
}

function nameOf(key: CoefficientKey, coefficient: Coefficient | undefined): string {
  const { weights, level } = coefficient ?? {};
  const name = COEFFICIENT_NAMES[key];
  return [name, weights && `${weights} weights`, level].filter(Boolean).join(', ');
}

function figures(coefficient: Coefficient | undefined, least: number): Record<string, Cell> {
  if (!coefficient) return {};
  const { value, ci, standardError, observed, expected, of } = coefficient;
  const shown = (share: number | undefined) =>
    share === undefined ? '' : `${of === 'disagreement' ? 'D ' : ''}${figure(share)}`;
  return {
    value: value === undefined ? 'undefined' : figure(value),
    ci: ci ? `${clipped(ci[0], least)} to ${clipped(ci[1], least)}` : '',
    standardError: standardError === undefined ? '' : figure(standardError),
    observed: shown(observed),
    expected: shown(expected),
  };
}

/** The lower end of a measure's range; the upper is 1. */
function leastOf(key: CoefficientKey): number {
  return key === 'percent' ? 0 : -1;
}

function clipped(bound: number, least: number): string {
  return figure(Math.max(least, Math.min(1, bound)));
}

/** Formulas can lead out of the range of a measure; who compares with JSON is told why. */
function clipNotes({ overall }: AgreementReport, shown: readonly CoefficientKey[]): string[] {
  const names = shown.flatMap((key) => {
    const [low = 0, high = 0] = overall[key]?.ci ?? [];
    return low < leastOf(key) || high > 1 ? [COEFFICIENT_NAMES[key]] : [];
  });
  return names.length === 0
    ? []
    : [
        `Intervals cut at the ends of the measure (--json has them as computed): ${names.join(', ')}.`,
      ];
}

function notesOf(report: AgreementReport): string[] {
  const { units, pairable, unpaired, coders, categories, overall, kind } = report;
  const noun = kind === 'sets' ? 'codes' : 'categories';
  const alone =
    unpaired > 0
      ? ` ${plural(unpaired, 'unit')} with a single rating ${unpaired === 1 ? 'says' : 'say'} nothing about agreement.`
      : '';
  const shown = shownKeys(report);
  const methods = new Map<string, string[]>();
  for (const key of shown) {
    const { ciMethod } = overall[key] ?? {};
    if (ciMethod) methods.set(ciMethod, [...(methods.get(ciMethod) ?? []), COEFFICIENT_NAMES[key]]);
  }
  return [
    `${plural(coders.length, 'coder')}${coders.length > 0 ? ` (${coders.join(', ')})` : ''}, ${categories.length} ${noun}; ${pairable} of ${units} units have two ratings or more.${alone}`,
    ...shown.flatMap((key) => {
      const reason = overall[key]?.undefined;
      return reason === undefined ? [] : `${COEFFICIENT_NAMES[key]} is undefined: ${reason}.`;
    }),
    'D marks disagreement: alpha is 1 − observed / chance of it.',
    ...[...methods].map(([method, names]) => `Intervals: ${method} (${names.join(', ')}).`),
    ...clipNotes(report, shown),
    ...drawNotes(report, shown),
    ...judgementOf(report),
  ];
}

function drawNotes({ overall }: AgreementReport, shown: readonly CoefficientKey[]): string[] {
  return shown.flatMap((key) => {
    const { undefinedDraws = 0, draws = 0 } = overall[key]?.bootstrap ?? {};
    if (undefinedDraws === 0 || overall[key]?.value === undefined) return [];
    return `${COEFFICIENT_NAMES[key]} was undefined in ${undefinedDraws} of ${draws} draws; its interval rests on the others.`;
  });
}
