// Comma-separated values, to and from text. A cell that a spreadsheet would run as a formula gets
// an apostrophe in front, which reading takes away again, so that every text survives unchanged.

import Papa from 'papaparse';
import type { Finding, Found } from '../finding/finding.js';
import { cellPlacer } from './cell-place.js';
import { delimiterOf } from './delimiter.js';
import { tableFindings } from './findings.js';

/** Rows as read, each with the 1-based line it begins at; cells beyond the header are dropped. */
export interface CsvRows {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Renders rows below a header line. Our own loop: at a million rows twice as fast as the library's. */
export function renderCsv(
  columns: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
  delimiter: ',' | '\t' = ',',
): string {
  let text = renderRow(columns, delimiter);
  for (const row of rows) text += renderRow(row, delimiter);
  return text;
}

function renderRow(cells: readonly (string | number)[], delimiter: string): string {
  let line = '';
  for (let at = 0; at < cells.length; at += 1) {
    if (at > 0) line += delimiter;
    const cell = cells[at];
    line += typeof cell === 'string' ? renderCell(cell) : String(cell);
  }
  return `${line}\n`;
}

/** One cell as text: guarded and in quotation marks where it must be. */
export function renderCell(cell: string): string {
  if (!SPECIAL.test(cell)) return cell;
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Cells that may need anything done to them; one test settles the others. */
const SPECIAL = /[",;\t\r\n]|^[\s'=+\-@]|\s$/;
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/** What a spreadsheet would run, or what looks like a cell that is already guarded. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Reads CSV as people have it: comma, semicolon or tab, with a byte order mark or CRLF. */
export function parseCsv(text: string, file: string): Found<CsvRows> {
  const { value, findings: problems } = parseCsvRows(text, file);
  const findings = [...problems];
  const [first, ...others] = value;
  const placeOf = cellPlacer(text, file);
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  const rows = others.flatMap(({ line, cells }) => {
    if (cells[0]?.startsWith(CONFLICT)) {
      findings.push(tableFindings.make('merge-conflict', { file, line, column: 1 }, undefined));
    }
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== '')) {
      const args = { cells: cells.length, columns: header.length };
      findings.push(tableFindings.make('too-many-cells', placeOf(line, header.length), args));
    }
    return [{ line, cells: cells.slice(0, header.length) }];
  });
  findings.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
  return { value: { header, rows }, findings };
}

/** How git begins what it could not merge. */
const CONFLICT = '<<<<<<< ';

/** All rows as they stand, the first and blank ones too; a table may have no header. */
export function parseCsvRows(
  text: string,
  file: string,
  separator?: string,
): Found<readonly CsvRow[]> {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const newline = plain.includes('\n') ? '\n' : '\r';
  const delimiter = separator ?? delimiterOf(plain);
  const { data, errors } = Papa.parse<string[]>(plain, { newline, delimiter });
  const broken = new Set(errors.flatMap(({ row, type }) => (type === 'Quotes' ? [row] : [])));
  const findings: Finding[] = [];
  let line = 1;
  const rows = data.map((raw, index) => {
    const begins = line;
    line += 1 + raw.reduce((count, cell) => count + newlines(cell), 0);
    if (broken.has(index))
      findings.push(tableFindings.make('broken-quotes', { file, line: begins }, undefined));
    return { line: begins, cells: raw.map(plainCell) };
  });
  return { value: rows, findings };
}

function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

function newlines(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
