// Reads the cells of a written table, whatever its format, so that a file which a spreadsheet opened
// and saved can be compared with what fga wrote: byte order mark, semicolons, newlines and decimal
// commas are no difference. What is no grid of cells is read line by line.

import { hashText } from '../anchor/hash.js';
import { type CellPlacer, cellPlacer } from '../table/cell-place.js';
import { parseCsvRows } from '../table/csv.js';
import { singleSpaced } from '../text/white-space.js';
import { writtenLines } from '../text/written-lines.js';

/** A written file as rows of cells; in grids the first row is the header. */
export interface WrittenCells {
  readonly isGrid: boolean;
  readonly rows: readonly WrittenRow[];
  readonly placeOf: CellPlacer;
}

interface WrittenRow {
  /** 1-based; 0 where the file has no lines of its own for it (JSON). */
  readonly line: number;
  readonly cells: readonly string[];
}

export function readCells(text: string, format: string, file: string): WrittenCells {
  if (format === 'csv' || format === 'tsv') {
    const rows = parseCsvRows(text, file).value;
    return { isGrid: true, rows: tidied(rows), placeOf: cellPlacer(text, file) };
  }
  const placeOf: CellPlacer = (line) => ({ file, ...(line > 0 && { line, column: 1 }) });
  const rows =
    format === 'json' ? jsonRows(text) : format === 'md' ? markdownRows(text) : undefined;
  if (rows) return { isGrid: true, rows: tidied(rows), placeOf };
  const lines = writtenLines(text);
  const each = lines.map((line, at) => ({ line: at + 1, cells: [line] }));
  return { isGrid: false, rows: tidied(each), placeOf };
}

/** Without rows and cells at the end of rows that hold nothing: spreadsheets add and drop them. */
function tidied(rows: readonly WrittenRow[]): WrittenRow[] {
  return rows.flatMap(({ line, cells }) => {
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    return last < 0 ? [] : [{ line, cells: cells.slice(0, last + 1) }];
  });
}

/** Labels, rows and notes of a table as JSON; undefined where it is none. */
function jsonRows(text: string): WrittenRow[] | undefined {
  try {
    const { columns, rows, notes } = JSON.parse(text.replace(/^\ufeff/, ''));
    const ids: string[] = columns.map(({ id }: { id: unknown }) => String(id));
    return [
      columns.map(({ label }: { label: unknown }) => String(label)),
      ...rows.map((row: Record<string, unknown>) => ids.map((id) => String(row[id] ?? ''))),
      ...notes.map((note: unknown) => [String(note)]),
    ].map((cells: string[]) => ({ line: 0, cells }));
  } catch {
    return undefined;
  }
}

/** Header, rows, then all other lines of a Markdown file with one table; undefined where there is none. */
function markdownRows(text: string): WrittenRow[] | undefined {
  const lines = writtenLines(text);
  const all = lines.map((line, at) => ({ line: at + 1, cells: pipeCells(line) ?? [line] }));
  const isRow = (line: number) => pipeCells(lines[line - 1] ?? '') !== undefined;
  const table = all.filter(({ line }) => isRow(line));
  if (table.length < 2) return undefined;
  const inside = table.filter(({ cells }) => !cells.every((cell) => /^:?-{3,}:?$/.test(cell)));
  return [...inside, ...all.filter(({ line }) => !isRow(line))];
}

/** The cells of a row between its pipes; undefined for another line. Escapes are taken away. */
function pipeCells(line: string): string[] | undefined {
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  const cells = row?.split(/(?<!\\)\|/);
  return cells?.map((cell) => cell.trim().replace(/\\([\\|*_`<>[\]])/g, '$1'));
}

/** What of a cell counts: `12,50` and `12.5` are one number, and white space is folded. */
export function plainCell(cell: string): string {
  const text = singleSpaced(cell.normalize('NFC'));
  return /^-?\d+[.,]\d+$/.test(text) ? String(Number(text.replace(',', '.'))) : text;
}

const MARK = 6;

/** The cells of a row as a manifest keeps them: six hexadecimal digits each. */
export function rowMarks(cells: readonly string[]): string {
  return cells.map((cell) => hashText(plainCell(cell)).slice(0, MARK)).join('');
}

/** The marks of single cells, of a row's. */
export function splitMarks(row: string): string[] {
  return row.match(/[0-9a-f]{6}/g) ?? [];
}
