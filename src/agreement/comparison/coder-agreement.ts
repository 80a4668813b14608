// Agreement of coders on a comparison: their codes per unit as set-valued ratings, all coefficients,
// and those of each pair of coders.

import type { CodeLevel } from '../../codebook/codebook.js';
import type { BootstrapOptions } from '../coefficients/bootstrap.js';
import type { Coefficients } from '../coefficients/coefficients.js';
import {
  type SetRatings,
  type SingleRatings,
  setRatings,
  singleRatings,
} from '../ratings/ratings.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { ComparedUnit, Comparison } from '../readings/compare.js';
import { type AgreementReport, reportAgreement } from '../report/report.js';
import { reportSpans, type SpanReport } from '../spans/span-report.js';
import { unitSpans, unitsReadByAll } from '../spans/unit-spans.js';

/** What is drawn together in a bootstrap. */
export type Resampled = 'units' | 'turns' | 'speakers';

export const RESAMPLED: readonly Resampled[] = ['units', 'turns', 'speakers'];

export interface CoderAgreementOptions {
  readonly by: CodeLevel;
  /** Also compare the spans, character by character. */
  readonly withSpans?: boolean;
  readonly bootstrap?: {
    readonly draws: number;
    readonly seed: number;
    readonly of: Resampled;
    /** Intervals overall, and none for the codes one by one. */
    readonly isOverallOnly?: boolean;
  };
}

export interface PairAgreement {
  readonly coders: readonly [string, string];
  /** Units that both have read. */
  readonly units: number;
  readonly overall: Coefficients;
}

/** Units that were read, and on which nobody applied a code. */
export interface Uncoded {
  readonly units: number;
  /** Percent agreement on the other units; undefined where there are none. */
  readonly percentOfOthers: number | undefined;
}

export interface CoderAgreement {
  readonly report: AgreementReport;
  readonly uncoded: Uncoded;
  /** On the units that all have read, where spans were asked for. */
  readonly spans?: SpanReport;
  /** Empty where there are two coders only. */
  readonly pairs: readonly PairAgreement[];
}

/** The category of a unit that was read and has no code, where a unit has one code at most. */
const NO_CODE = '(no code)';

export function agreeCoders(
  comparison: Comparison,
  levels: CodeLevels,
  options: CoderAgreementOptions,
): CoderAgreement {
  const { coders, units } = comparison;
  const { bootstrap } = options;
  const names = coders.map(({ coder }) => coder);
  const rows = units.map((unit) => codesOn(unit, levels, options.by));
  const draws = bootstrap && bootstrapOf(bootstrap, units);
  const report = reportRows({ coders: names, rows, levels, by: options.by }, draws);
  const pairs = names.flatMap((first, a) =>
    names.slice(a + 1).map((second, after): PairAgreement => {
      const b = a + 1 + after;
      const both = rows.flatMap((row) => (row[a] && row[b] ? [[row[a], row[b]]] : []));
      const own = reportRows({ coders: [first, second], rows: both, levels, by: options.by });
      return { coders: [first, second], units: both.length, overall: own.overall };
    }),
  );
  return {
    report,
    uncoded: uncodedOf(rows, report),
    ...(options.withSpans && { spans: spansOf(comparison, levels, options) }),
    pairs: coders.length > 2 ? pairs : [],
  };
}

/** Units with two readings or more weigh alike in percent agreement, so those without a code drop out. */
function uncodedOf(rows: readonly CodeRow[], { overall, pairable }: AgreementReport): Uncoded {
  const isRead = (row: CodeRow) => row.filter((codes) => codes !== undefined).length > 1;
  const units = rows.filter((row) => isRead(row) && row.every((codes) => !codes?.length)).length;
  const others = pairable - units;
  const agreeing = (overall.percent?.value ?? 0) * pairable - units;
  return { units, percentOfOthers: others > 0 ? agreeing / others : undefined };
}

function spansOf(
  comparison: Comparison,
  levels: CodeLevels,
  { by, bootstrap }: CoderAgreementOptions,
): SpanReport {
  const units = unitsReadByAll(comparison);
  const draws = bootstrap && bootstrapOf(bootstrap, units);
  return reportSpans(unitSpans(comparison, units, { levels, by }), draws);
}

type CodeRow = readonly (readonly string[] | undefined)[];

/** The codes of each coder on a level; two codes of one subcategory count once for it. */
export function codesOn({ readings }: ComparedUnit, levels: CodeLevels, by: CodeLevel): CodeRow {
  return readings.map(
    (reading) => reading && [...new Set(reading.codes.map((code) => levels.idOn(by, code)))].sort(),
  );
}

interface Rows {
  readonly coders: readonly string[];
  readonly rows: readonly CodeRow[];
  readonly levels: CodeLevels;
  readonly by: CodeLevel;
}

/**
 * Codes that nobody used are no part of the report. Where no unit has several codes, the
 * coefficients for one category per unit are there too; their scale is the codebook's.
 */
function reportRows(given: Rows, bootstrap?: BootstrapOptions): AgreementReport {
  const options = bootstrap ? { bootstrap } : {};
  const sets = reportAgreement(asSets(given), options);
  const isSingle = given.rows.every((row) => row.every((codes) => (codes?.length ?? 0) <= 1));
  if (!isSingle) return sets;
  const single = reportAgreement(asSingles(given), options);
  return { ...single, overall: { ...sets.overall, ...single.overall }, codes: sets.codes };
}

function usedCodes({ rows, levels, by }: Rows): string[] {
  const used = new Set(rows.flatMap((row) => row.flatMap((codes) => codes ?? [])));
  const declared = levels.declared(by).filter((code) => used.has(code));
  const others = [...used].filter((code) => !declared.includes(code)).sort();
  return [...declared, ...others];
}

function asSets(given: Rows): SetRatings {
  return setRatings(given.coders, usedCodes(given), given.rows);
}

function asSingles(given: Rows): SingleRatings {
  const categories = [
    ...new Set([...given.levels.declared(given.by), ...usedCodes(given), NO_CODE]),
  ];
  const rows = given.rows.map((row) => row.map((codes) => codes && (codes[0] ?? NO_CODE)));
  return singleRatings(given.coders, { level: 'nominal', categories, ordered: false }, rows);
}

/** Units of one turn resemble each other, so whole turns are drawn unless units are asked for. */
function bootstrapOf(
  { of, ...plain }: NonNullable<CoderAgreementOptions['bootstrap']>,
  units: readonly ComparedUnit[],
): BootstrapOptions {
  if (of === 'units') return { ...plain, resampled: of };
  const ids = new Map<string, number>();
  const groups = Int32Array.from(units, ({ unit, session }) => {
    const person = `${session.id}\n${unit.participant || unit.speaker}`;
    const key = of === 'turns' ? `${unit.transcript}\n${unit.turn}` : person;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
  return { ...plain, resampled: of, groups };
}
