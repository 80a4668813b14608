// The speech of a table: a row is a contribution, a row without a speaker goes on from the one
// above, and what stands in other columns is told.

import type { Finding } from '../../finding/finding.js';
import { columnName } from '../../office/workbook.js';
import { labelKey, shapeLabel } from '../labels/shape.js';
import { parseClock } from './clock.js';
import { resolveEntities } from './entities.js';
import { speechFindings } from './findings.js';
import type { Speech } from './speech.js';
import { findColumns, type TableColumns, type TableRow } from './table-columns.js';

export interface TableSpeech {
  readonly speech: readonly Speech[];
  /** Whether the table has a column of speakers. */
  readonly named: boolean;
  readonly findings: readonly Finding[];
}

/** Undefined where no column holds sentences. */
export function tableSpeech(file: string, rows: readonly TableRow[]): TableSpeech | undefined {
  const columns = findColumns(rows);
  if (!columns) return undefined;
  const speech: Speech[] = [];
  const headings: TableRow[] = [];
  const scale = timeScale(rows, columns);
  const often = labelCounts(rows, columns);
  let speaker: string | undefined;
  for (const row of rows.slice(columns.first)) {
    const cell = (index: number | undefined) =>
      index === undefined ? '' : resolveEntities(row.cells[index] ?? '').trim();
    const [label, text] = [cell(columns.speaker), cell(columns.text)];
    const time = (index: number | undefined) => {
      const seconds = parseClock(cell(index));
      return seconds === undefined ? undefined : seconds * scale;
    };
    const place = { line: row.line, start: time(columns.start), end: time(columns.end) };
    const isNote = /^[[(（【].*[\])）】]$/s.test(label);
    if (isNote && text === '') speech.push({ ...place, speaker, text: label });
    else if (text === '' ? isHeading(label) : isOfDocument(label, often)) headings.push(row);
    else {
      if (label !== '') speaker = label;
      if (text !== '') speech.push({ ...place, speaker, text });
    }
  }
  const named = columns.speaker !== undefined;
  return { speech, named, findings: leftOut(file, rows, columns, headings) };
}

/** Words alone in the speakers' column that are no label. */
function isHeading(label: string): boolean {
  return label.split(/\s+/).length > 5 || label.length > 60;
}

/** `Note:`, `MORE INFO:` once or twice among the speakers' labels. */
function isOfDocument(label: string, often: ReadonlyMap<string, number>): boolean {
  const { document, key } = shapeLabel(label);
  return document && (often.get(key) ?? 0) < 3;
}

function labelCounts(rows: readonly TableRow[], { first, speaker }: TableColumns) {
  const counts = new Map<string, number>();
  for (const { cells } of rows.slice(first)) {
    const key = speaker === undefined ? '' : labelKey(cells[speaker] ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Spreadsheets keep times as parts of a day; some programs write milliseconds. */
function timeScale(rows: readonly TableRow[], { first, header, start }: TableColumns): number {
  if (start === undefined) return 1;
  if (/(?:^|[^a-z])ms\b|milli/i.test(header[start] ?? '')) return 0.001;
  const cells = rows.slice(first).flatMap(({ cells: all }) => all[start]?.trim() || []);
  const isDay =
    cells.length > 1 && cells.every((cell) => /^0(?:\.\d+)?$|^\d\.?\d*E-\d+$/i.test(cell));
  return isDay && cells.some((cell) => cell.length > 6) ? 86_400 : 1;
}

function leftOut(
  file: string,
  rows: readonly TableRow[],
  columns: TableColumns,
  headings: readonly TableRow[],
): Finding[] {
  const found: Finding[] = [];
  const { first, header, text, speaker, start, end } = columns;
  const used = new Set([text, speaker, start, end]);
  const hasWords = (index: number) =>
    rows.slice(first).some(({ cells }) => /\p{L}/u.test(cells[index] ?? ''));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const others = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !used.has(index) && hasWords(index),
  );
  if (others.length > 0) {
    const names = others.map((index) => `“${header[index]?.trim() || columnName(index)}”`);
    const what = `${names.length === 1 ? 'the column' : 'the columns'} ${names.join(', ')}`;
    found.push(speechFindings.make('left-out', { file, line: rows[first]?.line ?? 1 }, { what }));
  }
  const titles = rows
    .slice(0, Math.max(0, first - 1))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  for (const [kind, list] of [
    ['above the header', titles],
    ['in the speakers’ column', headings],
  ] as const) {
    const [one] = list;
    if (!one) continue;
    const words =
      one.cells
        .find((cell) => cell.trim() !== '')
        ?.trim()
        .slice(0, 60) ?? '';
    const count = list.length > 1 ? ` and ${list.length - 1} more` : '';
    const what = `“${words}”${count}, which ${list.length > 1 ? 'stand' : 'stands'} ${kind}`;
    found.push(speechFindings.make('left-out', { file, line: one.line }, { what }));
  }
  return found;
}
