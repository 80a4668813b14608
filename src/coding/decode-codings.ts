// Turns the rows of a coder file into codings, each cell judged by itself: numbers, status, source,
// code. It knows no transcript, so offsets are still code points here.

import type { Finding, Found } from '../finding/finding.js';
import { type CellPlacer, cellPlacer } from '../table/cell-place.js';
import { type CsvRow, parseCsv } from '../table/csv.js';
import { nearest } from '../text/nearest.js';
import { unixLines } from '../text/written-lines.js';
import type { Coding, CodingSource, CodingStatus } from './coding.js';
import { CODING_COLUMNS, type CodingColumn } from './codings-file.js';
import { codingFindings } from './findings.js';

/** A row of the file with its cells by column; those of missing columns are empty. */
export interface WrittenCoding {
  readonly line: number;
  readonly cells: Readonly<Record<CodingColumn, string>>;
  /** What the cells say, offsets in code points; undefined where they cannot be read. */
  readonly coding?: Coding;
}

export interface WrittenCodings {
  readonly rows: readonly WrittenCoding[];
  /** Columns of the file that are none of ours. */
  readonly unknownColumns: readonly string[];
  readonly missingColumns: readonly string[];
  readonly placeOf: (line: number, column: CodingColumn) => ReturnType<CellPlacer>;
}

const STATUSES: readonly CodingStatus[] = ['coded', 'none', 'rejected'];
const SOURCES: readonly CodingSource[] = ['person', 'rule', 'suggestion', 'import', 'consensus'];
const NEEDED: readonly CodingColumn[] = ['transcript', 'unit', 'start', 'end', 'code', 'quote'];

export function decodeCodings(text: string, file: string): Found<WrittenCodings> {
  const { value: csv, findings: broken } = parseCsv(text, file);
  const findings: Finding[] = [...broken];
  const place = cellPlacer(text, file);
  const isEmpty = csv.header.every((name) => name === '');
  const names = csv.header.map((name) => name.trim().toLowerCase());
  const index = new Map(CODING_COLUMNS.map((column) => [column, names.indexOf(column)]));
  const placeOf = (line: number, column: CodingColumn) =>
    place(line, Math.max(0, index.get(column) ?? 0));
  const unknownColumns = isEmpty ? [] : reportUnknown(csv.header, place, findings);
  const missingColumns = isEmpty ? [] : NEEDED.filter((column) => index.get(column) === -1);
  for (const column of missingColumns) {
    const args = { column, nearest: nearest(column, unknownColumns) };
    findings.push(codingFindings.make('missing-column', { file, line: 1, column: 1 }, args));
  }
  const rows = csv.rows.map((row): WrittenCoding => {
    const cells = cellsOf(row, index);
    if (missingColumns.length > 0) return { line: row.line, cells };
    const decoded = decodeRow(cells, (column) => placeOf(row.line, column));
    for (const finding of decoded.findings) findings.push(finding);
    return { line: row.line, cells, ...(decoded.value && { coding: decoded.value }) };
  });
  return { value: { rows, unknownColumns, missingColumns, placeOf }, findings };
}

function reportUnknown(header: readonly string[], place: CellPlacer, findings: Finding[]) {
  const unknown: string[] = [];
  const seen = new Set<string>();
  for (const [at, name] of header.entries()) {
    const known = name.trim().toLowerCase();
    const isKnown = (CODING_COLUMNS as readonly string[]).includes(known) && !seen.has(known);
    seen.add(known);
    if (isKnown) continue;
    unknown.push(name);
    findings.push(codingFindings.make('unknown-column', place(1, at), { column: name }));
  }
  return unknown;
}

function cellsOf(row: CsvRow, index: ReadonlyMap<CodingColumn, number>) {
  const cell = (column: CodingColumn) => row.cells[index.get(column) ?? -1] ?? '';
  const name = (column: CodingColumn) => cell(column).trim();
  const words = (column: CodingColumn) => unixLines(cell(column));
  return {
    transcript: name('transcript'),
    unit: name('unit'),
    start: name('start'),
    end: name('end'),
    code: name('code'),
    status: name('status').toLowerCase(),
    source: name('source').toLowerCase(),
    quote: words('quote'),
    before: words('before'),
    after: words('after'),
    hash: name('hash'),
    codebook: name('codebook'),
    rule: words('rule'),
    matched: words('matched'),
    memo: words('memo'),
  };
}

type PlaceOf = (column: CodingColumn) => ReturnType<CellPlacer>;

function decodeRow(
  cells: WrittenCoding['cells'],
  placeOf: PlaceOf,
): { readonly value?: Coding; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const start = decodeNumber(cells.start);
  const end = decodeNumber(cells.end);
  if (start === undefined) findings.push(badNumber('start', cells, placeOf));
  if (end === undefined || (start !== undefined && end < start)) {
    findings.push(badNumber('end', cells, placeOf));
  }
  const status = (cells.status || (cells.code ? 'coded' : 'none')) as CodingStatus;
  const source = (cells.source || 'person') as CodingSource;
  if (!STATUSES.includes(status)) {
    const args = { value: status, nearest: nearest(status, STATUSES) };
    findings.push(codingFindings.make('bad-status', placeOf('status'), args));
  } else if (status === 'none' && cells.code !== '') {
    findings.push(codingFindings.make('code-with-none', placeOf('code'), { code: cells.code }));
  } else if (status !== 'none' && cells.code === '') {
    findings.push(codingFindings.make('no-code', placeOf('code'), { status }));
  }
  if (!SOURCES.includes(source)) {
    const args = { value: source, nearest: nearest(source, SOURCES) };
    findings.push(codingFindings.make('bad-source', placeOf('source'), args));
  }
  if (findings.length > 0 || start === undefined || end === undefined) return { findings };
  return { value: { ...cells, start, end, status, source }, findings };
}

/** Spreadsheets may write 120 as 120.0; anything else that is no plain number is not guessed at. */
function decodeNumber(text: string): number | undefined {
  if (!/^\d{1,15}(?:\.0+)?$/.test(text)) return undefined;
  return Number.parseInt(text, 10);
}

function badNumber(column: 'start' | 'end', cells: WrittenCoding['cells'], placeOf: PlaceOf) {
  return codingFindings.make('bad-number', placeOf(column), { column, value: cells[column] });
}
