// The report as tables for a person: the coefficients, the codes one by one with the worst first,
// and the categories against each other.

import type { Cell, Table } from '../../table/table.js';
import type { Coefficient } from '../coefficients/coefficient.js';
import { figure } from '../coefficients/figure.js';
import { COEFFICIENT_KEYS, COEFFICIENT_NAMES, type CoefficientKey } from '../coefficients/names.js';
import { agreementNotes, leastOf, type RenderAgreementOptions } from './agreement-notes.js';
import type { AgreementReport } from './report.js';
import { tabulateCodes, tabulateCrosstab } from './tabulate-codes.js';

/** The tables a person reads, in their order. */
export function renderAgreement(
  report: AgreementReport,
  options: RenderAgreementOptions = {},
): readonly Table[] {
  const tables = [coefficientTable(report, options)];
  if (report.codes.length > 0) tables.push(tabulateCodes(report, options.noun));
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

function coefficientTable(report: AgreementReport, options: RenderAgreementOptions): Table {
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
    notes: agreementNotes(report, shownKeys(report), options),
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
  const { value, ci, observed, expected, of, bootstrap } = coefficient;
  // Beside an interval of drawn turns an error by formula would be of something else.
  const standardError = bootstrap ? bootstrap.standardError : coefficient.standardError;
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

function clipped(bound: number, least: number): string {
  return figure(Math.max(least, Math.min(1, bound)));
}
