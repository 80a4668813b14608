// Changes one cell of a CSV text and not a character more: other rows, unknown columns, quotes and the
// separator stay as somebody or some program wrote them.

import { renderCell } from './csv.js';
import { delimiterOf } from './delimiter.js';
import { scanCsv } from './scan-csv.js';

/** A cell by the row that has a key in a column, and by its own column. */
export interface CellAddress {
  readonly keyColumn: string;
  readonly key: string;
  readonly column: string;
}

/** What stands in a cell, and the text with something else there. */
export interface FoundCell {
  readonly value: string;
  readonly replace: (value: string) => string;
}

interface CellPlace {
  readonly value: string;
  readonly place: number;
}

/** The cell; undefined where there is no such column or row. Columns are found whatever their case. */
export function findCell(text: string, address: CellAddress): FoundCell | undefined {
  const separator = delimiterOf(text.replace(/^\ufeff/, ''));
  let names: readonly string[] | undefined;
  let cells: CellPlace[] = [];
  let found: FoundCell | undefined;
  const visitor = {
    cell: (_column: number, source: string, start: number, end: number, place: number) => {
      if (!found) cells.push({ value: source.slice(start, end), place });
    },
    row: () => {
      if (found) return;
      if (!names) names = cells.map(({ value }) => value.toLowerCase());
      else found = cellIn({ text, separator, names, cells }, address);
      cells = [];
    },
    brokenQuote: () => undefined,
  };
  scanCsv(text, separator, visitor, text.startsWith('\ufeff') ? 1 : 0);
  return found;
}

interface Row {
  readonly text: string;
  readonly separator: string;
  readonly names: readonly string[];
  readonly cells: readonly CellPlace[];
}

function cellIn(row: Row, { keyColumn, key, column }: CellAddress): FoundCell | undefined {
  const { text, separator, names, cells } = row;
  if (cells[names.indexOf(keyColumn)]?.value !== key) return undefined;
  const at = names.indexOf(column);
  const last = cells.at(-1);
  if (at === -1 || !last) return undefined;
  const cell = cells[at];
  const end = cellEnd(text, (cell ?? last).place, separator);
  const start = cell ? cell.place : end;
  // Spreadsheets leave empty cells at the end of a row away.
  const missing = cell ? '' : separator.repeat(at - cells.length + 1);
  const replace = (value: string) =>
    text.slice(0, start) + missing + renderCell(value) + text.slice(end);
  return { value: cell?.value ?? '', replace };
}

function cellEnd(text: string, place: number, separator: string): number {
  let at = place;
  if (text[at] === '"') {
    at += 1;
    while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
      at += text[at] === '"' ? 2 : 1;
    }
    at += 1;
  }
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
    at += 1;
  return Math.min(at, text.length);
}
