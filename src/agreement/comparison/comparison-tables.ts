// Comparisons of coders as tables for a person: agreement, rules against a person, what a debriefing
// settled.

import type { CodeLevel } from '../../codebook/codebook.js';
import { numberColumn, type Table } from '../../table/table.js';
import type { Coefficients } from '../coefficients/coefficients.js';
import { figure } from '../coefficients/figure.js';
import type { CoefficientKey } from '../coefficients/names.js';
import type { CodeLevels } from '../readings/code-levels.js';
import { renderAgreement } from '../report/render-agreement.js';
import type { AgreementReport } from '../report/report.js';
import { tabulateSpans } from '../spans/span-tables.js';
import type { CoderAgreement, PairAgreement, Uncoded } from './coder-agreement.js';
import type { Debriefed } from './debriefed.js';
import type { Performance, PerformanceReport, Share } from './performance.js';

/** What the tables of `fga agree` need beside the numbers. */
export interface AgreementContext {
  readonly levels: CodeLevels;
  readonly by: CodeLevel;
  /** On what is covered. */
  readonly notes: readonly string[];
}

/** The tables of `fga agree`. */
export function tabulateAgreement(
  { report, pairs, spans, uncoded }: CoderAgreement,
  { levels, by, notes }: AgreementContext,
): Table[] {
  const covers = [...notes, ...uncodedNote(uncoded, report.pairable, by)];
  const options = { covers, noun: by };
  const [first, ...others] = renderAgreement(withNames(report, levels), options);
  const title = `Agreement of ${report.coders.join(', ')}`;
  return [
    ...(first ? [{ ...first, title }] : []),
    ...(pairs.length > 0 ? [tabulatePairs(pairs)] : []),
    ...others,
    ...(spans ? tabulateSpans(spans, report.coders, levels) : []),
  ];
}

/** Units without a code by anybody raise every figure; how it is without them. */
function uncodedNote(
  { units, percentOfOthers }: Uncoded,
  compared: number,
  by: CodeLevel,
): string[] {
  if (units === 0 || percentOfOthers === undefined) return [];
  const noun = by === 'code' ? 'code' : `code of any ${by}`;
  return [
    `Nobody put a ${noun} on ${units} of the ${compared} units compared, which counts as agreement. On the other ${compared - units} percent agreement is ${figure(percentOfOthers)}.`,
  ];
}

/** The same report with codes under the names that people know. */
function withNames(report: AgreementReport, levels: CodeLevels): AgreementReport {
  return {
    ...report,
    categories: report.categories.map(levels.nameOf),
    codes: report.codes.map((code) => ({ ...code, code: levels.nameOf(code.code) })),
  };
}

function tabulatePairs(pairs: readonly PairAgreement[]): Table {
  return {
    id: 'agreement-pairs',
    title: 'Agreement of each pair of coders',
    columns: [
      { id: 'first', label: 'Coder' },
      { id: 'second', label: 'Coder' },
      numberColumn('units', 'Units'),
      numberColumn('percent', 'Same codes'),
      numberColumn('alpha', 'Alpha'),
      numberColumn('kappa', 'Kappa'),
    ],
    rows: pairs.map(({ coders: [first, second], units, overall }) => ({
      first,
      second,
      units,
      percent: shown(overall, ['percent']),
      alpha: shown(overall, ['krippendorff-alpha', 'alpha-masi']),
      kappa: shown(overall, ['cohen-kappa', 'pooled-kappa']),
    })),
    notes: [
      'Alpha is MASI and kappa is pooled where units have several codes; else nominal alpha and Cohen’s kappa.',
    ],
  };
}

function shown(overall: Coefficients, keys: readonly CoefficientKey[]): string {
  const key = keys.find((each) => overall[each]?.value !== undefined);
  return figure(key === undefined ? undefined : overall[key]?.value);
}

/** Precision, recall and F1, overall and by code. */
export function tabulatePerformance(
  report: PerformanceReport,
  levels: CodeLevels,
  notes: readonly string[],
): Table {
  const { rules, person, overall, macroF1, codes } = report;
  const row = (code: string, { hits, wrong, missed, precision, recall, f1 }: Performance) => ({
    code,
    hits,
    wrong,
    missed,
    precision: share(precision),
    recall: share(recall),
    f1: share(f1),
  });
  return {
    id: 'performance',
    title: `${rules} measured against ${person}`,
    columns: [
      { id: 'code', label: 'Code' },
      numberColumn('hits', 'Both'),
      numberColumn('wrong', 'Rules'),
      numberColumn('missed', 'Person'),
      numberColumn('precision', 'Precision'),
      numberColumn('recall', 'Recall'),
      numberColumn('f1', 'F1'),
    ],
    rows: [row('All codes', overall), ...codes.map((each) => row(levels.nameOf(each.code), each))],
    notes: [
      `This is performance and not agreement: rules are no coder who reads. ${person} is taken to be right.`,
      'Precision: the share of the rules’ codes that the person applied too. Recall: the share of the person’s codes that the rules found. F1: their harmonic mean. Codes from worst to best.',
      `Precision of all codes ${interval(overall.precision)}, recall ${interval(overall.recall)} (95 %, Wilson 1927, as if units were independent). Mean F1 of the codes: ${share(macroF1)}.`,
      ...notes,
    ],
  };
}

function share({ value }: Share): string {
  return figure(value);
}

function interval({ ci, undefined: reason }: Share): string {
  return ci ? `${figure(ci[0])} to ${figure(ci[1])}` : `undefined (${reason})`;
}

/** Counts of resolved and open units; no coefficient, since these are no independent codings. */
export function tabulateDebriefed(
  coders: readonly string[],
  debriefed: Debriefed,
  notes: readonly string[],
): Table {
  return {
    id: 'debriefed',
    title: `After debriefing: ${coders.join(', ')}`,
    columns: [{ id: 'what', label: 'Units' }, numberColumn('units', 'Number')],
    rows: debriefedRows(debriefed).map(([what, units]) => ({ what, units })),
    notes: [
      'Codings made in a debriefing are not independent, so there is no coefficient of agreement for them. Compute it from the first codings.',
      ...notes,
    ],
  };
}

function debriefedRows(debriefed: Debriefed): [string, number][] {
  switch (debriefed.kind) {
    case 'settled':
      return [
        ['coded differently, settled by consensus', debriefed.resolved],
        ['coded differently, open', debriefed.open],
        ['coded alike', debriefed.alike],
      ];
    case 'discussed':
      return [
        ['discussed, coded alike now (resolved)', debriefed.resolved],
        ['discussed, coded differently (open)', debriefed.open],
        ['not discussed, coded alike', debriefed.alike],
        ['not discussed, coded differently', debriefed.different],
      ];
    case 'decided':
      return [
        [`decided as ${debriefed.coder} had coded`, debriefed.asCoded],
        ['decided otherwise', debriefed.otherwise],
      ];
  }
}
