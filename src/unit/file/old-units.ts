// The rows of a units file as they were written, without looking at the transcript: what re-anchoring
// starts from. Also the file of units that have no place, `units/<path>.unplaced.csv`.

import type { Found } from '../../finding/finding.js';
import { parseCsv, renderCsv } from '../../table/csv.js';
import { groupBy } from '../../text/group-by.js';
import type { Span } from '../../text/span.js';
import { unixLines } from '../../text/written-lines.js';
import { PARENTS, unitColumns } from './units-columns.js';

/** A unit as its file has it. Offsets are code points of the text it was cut from. */
export interface OldUnit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly text: string;
  /** All cells, by column. */
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
  /** The file it is in. */
  readonly file: string;
  /** Whether it is in the file of units without a place. */
  readonly isUnplaced: boolean;
  /** Places that came into question when it lost its own; code points. */
  readonly places: readonly Span[];
}

/** A column of the file of unplaced units: the unit that stood before. */
const AFTER = 'after';
/** Another: where it may be, as `18-36 40-52`. */
const PLACES = 'places';
const COLUMNS = [...unitColumns, PARENTS, AFTER, PLACES];

/** Why a units file cannot be re-anchored. */
export type OldUnitsProblem = 'no-columns' | 'no-ids' | 'same-ids';

export function parseOldUnits(
  text: string,
  file: string,
  isUnplaced = false,
): { readonly units: readonly OldUnit[]; readonly problem?: OldUnitsProblem } {
  const { value: csv }: Found<ReturnType<typeof parseCsv>['value']> = parseCsv(text, file);
  const names = csv.header.map((name) => name.trim().toLowerCase());
  if (!['unit', 'start', 'end', 'text'].every((name) => names.includes(name)))
    return { units: [], problem: 'no-columns' };
  const units = csv.rows.map((row): OldUnit => {
    const cells = Object.fromEntries(
      COLUMNS.map((name) => [name, unixLines(row.cells[names.indexOf(name)] ?? '')]),
    );
    return {
      id: (cells.unit ?? '').trim(),
      start: numberOf(cells.start),
      end: numberOf(cells.end),
      speaker: (cells.speaker ?? '').trim(),
      text: cells.text ?? '',
      cells,
      line: row.line,
      file,
      isUnplaced,
      places: [...(cells[PLACES] ?? '').matchAll(/(\d{1,12})-(\d{1,12})/g)].map((match) => ({
        start: Number(match[1]),
        end: Number(match[2]),
      })),
    };
  });
  const ids = units.map(({ id }) => id);
  if (ids.includes('')) return { units, problem: 'no-ids' };
  if (new Set(ids).size < ids.length) return { units, problem: 'same-ids' };
  return { units };
}

function numberOf(cell = ''): number {
  return /^\d{1,12}(?:[.,]0*)?$/.test(cell.trim()) ? Number.parseInt(cell, 10) : Number.NaN;
}

/** All units in the order of the text they were cut from, those without a place after the one they followed. */
export function inOldOrder(
  stored: readonly OldUnit[],
  unplaced: readonly OldUnit[] = [],
): readonly OldUnit[] {
  let last = 0;
  const keyed = stored.map((unit) => {
    last = Number.isNaN(unit.start) ? last : unit.start;
    return { unit, key: last };
  });
  const ordered = keyed.sort((a, b) => a.key - b.key).map(({ unit }) => unit);
  const ids = new Set(ordered.map(({ id }) => id));
  const followers = groupBy(unplaced, ({ id, cells: { [AFTER]: after = '' } }) => {
    if (ids.has(id)) return undefined;
    return ids.has(after) ? after : '';
  });
  return [
    ...(followers.get('') ?? []),
    ...ordered.flatMap((unit) => [unit, ...(followers.get(unit.id) ?? [])]),
  ];
}

/** A unit without a place, as it is stored. */
export interface UnplacedUnit {
  readonly unit: OldUnit;
  /** Id of the placed unit before it. */
  readonly after: string;
  /** Where it may be; code points. */
  readonly places: readonly Span[];
}

/** The file of units without a place. */
export function renderUnplaced(units: readonly UnplacedUnit[]): string {
  const rows = units.map(({ unit, after, places }) => {
    const listed = places.map(({ start, end }) => `${start}-${end}`).join(' ');
    const own: Readonly<Record<string, string>> = { [AFTER]: after, [PLACES]: listed };
    return COLUMNS.map((name) => own[name] ?? unit.cells[name] ?? '');
  });
  return renderCsv(COLUMNS, rows);
}
