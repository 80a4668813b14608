// Agreement on spans as tables for a person: the measures overall, and each code character by character.

import { type Cell, numberColumn, type Table } from '../../table/table.js';
import { groupBy } from '../../text/group-by.js';
import type { Coefficient } from '../coefficients/coefficient.js';
import { figure } from '../coefficients/figure.js';
import { SPAN_NAMES } from '../coefficients/names.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { SpanCode, SpanReport } from './span-report.js';

/** Two tables; only one where no code was used. */
export function tabulateSpans(
  report: SpanReport,
  coders: readonly string[],
  levels: CodeLevels,
): Table[] {
  const tables = [overallTable(report)];
  return report.codes.length === 0 ? tables : [...tables, codesTable(report, coders, levels)];
}

function overallTable({ overall, units, characters, hasOwnSpans }: SpanReport): Table {
  const keys = Object.keys(SPAN_NAMES);
  const reasons = [...groupBy(keys, (key) => overall[key]?.undefined)].map(
    ([reason, own]) => `${own.map(nameOf).join(', ')}: undefined, ${reason}.`,
  );
  const [method] = keys.flatMap((key) => overall[key]?.ciMethod ?? []);
  return {
    id: 'agreement-spans',
    title: 'Agreement on spans',
    columns: [
      { id: 'coefficient', label: 'Coefficient' },
      numberColumn('value', 'Value'),
      { id: 'ci', label: '95 % CI' },
      numberColumn('observed', 'Observed'),
      numberColumn('expected', 'Chance'),
      numberColumn('coverage', 'Rests on'),
    ],
    rows: keys.map((key) => ({ coefficient: SPAN_NAMES[key] ?? key, ...figures(overall[key]) })),
    notes: [
      `Computed on the ${characters} characters of the ${units} units that all have read. Observed and chance are disagreements: a value is 1 − observed / chance.`,
      ...(hasOwnSpans
        ? []
        : [
            'Every coding is on a whole unit, so these say where codes are, not where spans begin.',
          ]),
      ...reasons,
      ...(method === undefined ? [] : [`Intervals: ${method}.`]),
    ],
  };
}

function nameOf(key: string): string {
  return (SPAN_NAMES[key] ?? key).split(':')[0] ?? key;
}

function figures(coefficient: Coefficient | undefined): Record<string, Cell> {
  const { value, ci, observed, expected, coverage } = coefficient ?? {};
  return {
    value: value === undefined ? 'undefined' : figure(value),
    ci: ci ? `${figure(ci[0])} to ${figure(ci[1])}` : '',
    observed: short(observed),
    expected: short(expected),
    coverage:
      value === undefined || coverage === undefined ? '' : `${(100 * coverage).toFixed(0)} %`,
  };
}

/** Disagreements of 1995 are tiny: squared lengths by the square of the whole. */
function short(value: number | undefined): string {
  if (value === undefined) return '';
  return value !== 0 && Math.abs(value) < 0.0005 ? value.toExponential(1) : figure(value);
}

function codesTable({ codes }: SpanReport, coders: readonly string[], levels: CodeLevels): Table {
  const isPair = coders.length === 2;
  const counts = isPair
    ? [numberColumn('both', 'Both'), numberColumn('first', '1st'), numberColumn('second', '2nd')]
    : coders.map((coder, at) => numberColumn(`coder${at}`, coder));
  const kappaOf = ({ characters }: SpanCode) =>
    characters[isPair ? 'cohen-kappa' : 'fleiss-kappa']?.value;
  const sorted = [...codes].sort((a, b) => (kappaOf(a) ?? 2) - (kappaOf(b) ?? 2));
  return {
    id: 'agreement-characters',
    title: 'Agreement by code, character by character, the worst first',
    columns: [
      { id: 'code', label: 'Code' },
      ...counts,
      numberColumn('percent', 'Share'),
      numberColumn('kappa', isPair ? 'Kappa' : 'Fleiss'),
      numberColumn('u', 'u-alpha'),
      numberColumn('unitized', 'Alpha-U'),
    ],
    rows: sorted.map((own) => ({
      code: levels.nameOf(own.code),
      ...countCells(own),
      percent: shown(own.characters.percent),
      kappa: shown(own.characters[isPair ? 'cohen-kappa' : 'fleiss-kappa']),
      u: shown(own.spans['u-alpha']),
      unitized: shown(own.spans['alpha-u-1995']),
    })),
    notes: [
      isPair
        ? `Characters marked by both, by ${coders[0]} only (1st), by ${coders[1]} only (2nd). Kappa is Cohen's with every character a case, as NVivo has it, over all transcripts together (NVivo: file by file).`
        : 'Under each coder: characters they marked with the code.',
      'u-alpha and alpha-U of each code by itself; its (k)u-alpha beside the others is in --json.',
      'Characters are no independent cases: these values describe, and have no error by formula. – is undefined.',
    ],
  };
}

function countCells({ counts, applied }: SpanCode): Record<string, Cell> {
  if (!counts) return Object.fromEntries(applied.map((count, at) => [`coder${at}`, count]));
  return { both: counts.both, first: counts.onlyFirst, second: counts.onlySecond };
}

function shown(coefficient: Coefficient | undefined): string {
  return figure(coefficient?.value);
}
