// From a number of a table back to the words behind it: the codings that one cell counts, each with
// its unit, its speaker and its quote.

import type { Column, Row, Table } from '../table/table.js';
import { groupBy } from '../text/group-by.js';
import { singleSpaced } from '../text/white-space.js';
import { plural } from '../text/wording.js';
import { unitKey } from '../unit/unit-key.js';
import {
  type CodedUnit,
  type CountedRow,
  type Evidence,
  evidenceNotes,
  reachOf,
} from './evidence.js';
import { findCell, type NoSuchCell } from './find-cell.js';
import { splitValue } from './split.js';

/** A table that counts codings, with what stands behind its rows and by what they are split. */
export interface TracedTable {
  readonly table: Table;
  readonly rows: readonly CountedRow[];
  readonly by: string | undefined;
}

/**
 * The codings behind a cell: `Academic support`, `Academic support: mentor`, or `D3` as a spreadsheet
 * names it. A row per unit, in the order of the transcripts, with those of its codes that count here.
 */
export function traceCell(
  evidence: Evidence,
  { table, rows, by }: TracedTable,
  wanted: string,
): Table | NoSuchCell {
  const cell = findCell(table, rows, wanted);
  if ('missing' in cell) return cell;
  const value = splitOf(cell.column);
  const inRows = cell.rows.flatMap((row) => rows[row]?.coded ?? []);
  const coded = inRows.filter(
    (one) => value === undefined || splitValue(one, by ?? 'session') === value,
  );
  const names = [cell.name, cell.column?.label ?? ''].filter((name) => name !== '');
  const { units, participants, sessions } = reachOf(coded);
  const reach = `${plural(units, 'unit')} of ${plural(participants, 'participant')} in ${plural(sessions, 'session')}`;
  return {
    id: 'trace',
    title: `Behind ${names.join(', ')}: ${reach}`,
    columns: columnsFor(by),
    rows: unitsOf(coded).map((all) => traceRow(evidence, all, by)),
    notes: evidenceNotes(evidence),
  };
}

/** The value that a column counts alone: of `units:mentor` it is `mentor`; undefined where it counts all. */
function splitOf(column: Column | undefined): string | undefined {
  return /^(?:units|participants|by):(.*)$/s.exec(column?.id ?? '')?.[1];
}

const OWN_COLUMNS = new Set(['session', 'role', 'participant']);

function columnsFor(by: string | undefined): Column[] {
  return [
    { id: 'codes', label: 'Codes' },
    { id: 'session', label: 'Session' },
    { id: 'transcript', label: 'Transcript', isMinor: true },
    { id: 'unit', label: 'Unit' },
    { id: 'speaker', label: 'Speaker', isMinor: true },
    { id: 'participant', label: 'Participant' },
    { id: 'role', label: 'Role', isMinor: true },
    ...(by === undefined || OWN_COLUMNS.has(by) ? [] : [{ id: 'by', label: by }]),
    { id: 'quote', label: 'Quote', isText: true },
  ];
}

/** The codings of each unit, in the order in which units are met. */
function unitsOf(coded: readonly CodedUnit[]): (readonly [CodedUnit, ...CodedUnit[]])[] {
  return [...groupBy(coded, ({ unit }) => unitKey(unit.transcript, unit.id)).values()];
}

function traceRow(
  { codebook }: Evidence,
  all: readonly [CodedUnit, ...CodedUnit[]],
  by: string | undefined,
): Row {
  const [one] = all;
  const { unit, session } = one;
  const names = all.map(({ code }) => codebook.codes.find(({ id }) => id === code)?.name ?? code);
  return {
    codes: [...new Set(names)].join('; '),
    session: session.label,
    transcript: unit.transcript,
    unit: unit.id,
    speaker: unit.speaker,
    participant: unit.participant,
    role: unit.role,
    ...(by !== undefined && !OWN_COLUMNS.has(by) && { by: splitValue(one, by) }),
    quote: singleSpaced(unit.text),
  };
}
