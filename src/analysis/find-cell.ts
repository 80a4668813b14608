// Finds the cell of a table that a person names: by its row, by row and column, or as a spreadsheet
// does, with a letter and a number.

import type { Column, Table } from '../table/table.js';
import type { CountedRow } from './evidence.js';

/** Rows that were named, and the column; none where the whole row is meant. */
export interface FoundCell {
  readonly rows: readonly number[];
  readonly column?: Column;
  /** The rows as they are called. */
  readonly name: string;
}

/** A cell that there is not: what was asked for, and what there is. */
export interface NoSuchCell {
  readonly missing: 'row' | 'column';
  readonly wanted: string;
  readonly known: readonly string[];
}

/**
 * A name that fits is taken before a place like `D3`; the first row of a spreadsheet is the header.
 * `parts` can be named like columns, though they are only in the cells of one.
 */
export function findCell(
  table: Table,
  rows: readonly Pick<CountedRow, 'names'>[],
  wanted: string,
  parts: readonly Column[] = [],
): FoundCell | NoSuchCell {
  const whole = rowsCalled(rows, wanted);
  if (whole) return whole;
  let isRowKnown = false;
  for (const { index } of wanted.matchAll(/[:,/@]/g)) {
    const row = rowsCalled(rows, wanted.slice(0, index));
    if (!row) continue;
    isRowKnown = true;
    const column = columnCalled([...table.columns, ...parts], wanted.slice(index + 1));
    if (column) return { ...row, column };
  }
  const place = /^\s*([a-z]{1,2})([1-9]\d*)\s*$/i.exec(wanted);
  if (place) {
    const row = Number(place[2]) - 2;
    const column = table.columns[columnNumber(place[1] ?? '')];
    const name = rows[row]?.names[0];
    if (name !== undefined && column) return { rows: [row], column, name };
  }
  return isRowKnown
    ? { missing: 'column', wanted, known: [...table.columns, ...parts].map(({ label }) => label) }
    : { missing: 'row', wanted, known: rows.map(({ names }) => names[0] ?? '') };
}

/** Rows by their own name or, all of them, by that of what they are part of. */
function rowsCalled(
  rows: readonly Pick<CountedRow, 'names'>[],
  wanted: string,
): FoundCell | undefined {
  const name = plain(wanted);
  if (name === '') return undefined;
  const own = [...rows.keys()].filter((at) =>
    rows[at]?.names.slice(0, 2).some((each) => plain(each) === name),
  );
  const wider = [...rows.keys()].filter((at) =>
    rows[at]?.names.some((each) => plain(each) === name),
  );
  const found = own.length > 0 ? own : wider;
  if (found.length === 0) return undefined;
  const called = rows[found[0] ?? 0]?.names.find((each) => plain(each) === name);
  return { rows: found, name: called ?? wanted };
}

/** By label, by id, or by the value it counts: `Units (mentor)`, `units:mentor`, `mentor`. */
function columnCalled(columns: readonly Column[], wanted: string): Column | undefined {
  const name = plain(wanted);
  return (
    columns.find(({ id, label }) => plain(label) === name || plain(id) === name) ??
    columns.find(({ id }) => plain(id.slice(id.indexOf(':') + 1)) === name)
  );
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** `A` is 0, `AA` is 26. */
function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
