// Changes single cells of a CSV text, or leaves out rows; every other character stays as it is, so that
// a file that somebody has written in another way keeps its separators, quotes and columns.

import { renderCell } from './csv.js';
import { delimiterOf } from './delimiter.js';

/** A row below the header. */
export interface EditedRow {
  /** Names of the columns in lower case. */
  readonly columns: readonly string[];
  /** The cell of a column, by its name in any case; undefined where there is no such column. */
  readonly cell: (column: string) => string | undefined;
}

/** Cells to be written instead, by the name of their column in lower case; `drop` leaves the row out. */
export type RowEdit = ReadonlyMap<string, string> | 'drop' | undefined;

/** The text with the rows edited. */
export function editCsv(text: string, edit: (row: EditedRow) => RowEdit): string {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const rows = rowsOf(text, start, delimiterOf(text.slice(start)));
  const [header, ...others] = rows;
  const columns = (header?.cells ?? []).map((cell) => readCell(text, cell).trim().toLowerCase());
  let result = text.slice(0, header?.end ?? text.length);
  for (const row of others) {
    const cells = row.cells.map((cell) => readCell(text, cell));
    const cell = (column: string) => {
      const at = columns.indexOf(column.toLowerCase());
      return at === -1 ? undefined : (cells[at] ?? '');
    };
    const isBlank = cells.every((each) => each.trim() === '');
    const change = isBlank ? undefined : edit({ columns, cell });
    if (change === 'drop') continue;
    let at = row.start;
    for (const [index, span] of row.cells.entries()) {
      const value = change?.get(columns[index] ?? '');
      if (value === undefined || value === cells[index]) continue;
      result += text.slice(at, span.start) + renderCell(value);
      at = span.end;
    }
    result += text.slice(at, row.end);
  }
  return result;
}

interface CellSpan {
  readonly start: number;
  readonly end: number;
}

interface RowSpan extends CellSpan {
  readonly cells: readonly CellSpan[];
}

/** Where rows and cells stand; a row's end is behind its line break. */
function rowsOf(text: string, from: number, delimiter: string): RowSpan[] {
  const rows: RowSpan[] = [];
  let cells: CellSpan[] = [];
  let [rowStart, start, quoted] = [from, from, false];
  const endRow = (end: number, next: number) => {
    cells.push({ start, end });
    rows.push({ start: rowStart, end: next, cells });
    [cells, rowStart, start] = [[], next, next];
  };
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (character === '"' && at === start) quoted = true;
    else if (character === delimiter) {
      cells.push({ start, end: at });
      start = at + 1;
    } else if (character === '\n' || character === '\r') {
      const end = at;
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      endRow(end, at + 1);
    }
  }
  if (start < text.length || cells.length > 0) endRow(text.length, text.length);
  return rows;
}

function readCell(text: string, { start, end }: CellSpan): string {
  const written = text.slice(start, end);
  const isQuoted = written.length > 1 && written.startsWith('"') && written.endsWith('"');
  const value = isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written;
  return /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
}
