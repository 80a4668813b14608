// The speech of a table: a row is a contribution, a row without a speaker goes on from the one
// above. Where each speaker has a column, a row has a contribution of each.

import type { Finding } from '../../../finding/finding.js';
import { labelKey, shapeLabel } from '../../labels/shape.js';
import { resolveEntities } from '../../pages/entities.js';
import { roleOfWord } from '../../people/role-words.js';
import { parseClock } from '../clock.js';
import type { Speech, SpeechFile } from '../speech.js';
import { scaleOf } from '../time-scale.js';
import type { TableRow } from './column-cells.js';
import { findColumns, type TableColumns } from './table-columns.js';
import { unreadParts } from './table-left-out.js';

export interface TableSpeech {
  readonly speech: readonly Speech[];
  /** Whether the table says who speaks. */
  readonly named: boolean;
  readonly roles: NonNullable<SpeechFile['roles']>;
  readonly findings: readonly Finding[];
  /** The names of the columns; empty where it has none. */
  readonly header: readonly string[];
}

/** Undefined where no column holds sentences. `separator` parts the cells of a CSV file. */
export function tableSpeech(
  file: string,
  rows: readonly TableRow[],
  separator?: string,
): TableSpeech | undefined {
  const columns = findColumns(rows);
  if (!columns) return undefined;
  const speech: Speech[] = [];
  const headings: TableRow[] = [];
  const often = labelCounts(rows, columns);
  const named = columns.speaker !== undefined || columns.voices.length > 0;
  const read = rowReader(rows, columns, separator);
  let speaker: string | undefined;
  for (const row of rows.slice(columns.first)) {
    const { label, text, voices, place } = read(row);
    if (voices.length > 0) {
      for (const { speaker: name, text: words } of voices)
        if (words !== '') speech.push({ ...place, speaker: name, text: words });
    } else if (isNote(label) && text === '') speech.push({ ...place, speaker, text: label });
    else if (text === '' ? isHeading(label) : isOfDocument(label, often)) headings.push(row);
    else {
      if (label !== '') speaker = label;
      if (text !== '') speech.push({ ...place, speaker, text, opens: !named });
    }
  }
  const findings = unreadParts(file, rows, columns, headings);
  return { speech, named, roles: rolesOf(rows, columns), findings, header: columns.header };
}

/** Reads the cells that matter of a row; separators that nobody quoted stay in the last column. */
function rowReader(
  rows: readonly TableRow[],
  columns: TableColumns,
  separator: string | undefined,
) {
  const scale = timeScale(rows, columns);
  const width = columns.header.length;
  return ({ cells, line }: TableRow) => {
    const spilt = separator !== undefined && columns.text === width - 1 && cells.length > width;
    const cell = (index: number | undefined) => {
      if (index === undefined) return '';
      const isText = index === columns.text && spilt;
      const written = isText ? cells.slice(index).join(separator) : cells[index];
      return resolveEntities(written ?? '').trim();
    };
    const time = (index: number | undefined) => {
      const seconds = parseClock(cell(index));
      return seconds === undefined ? undefined : seconds * scale;
    };
    const place = { line, start: time(columns.start), end: time(columns.end) };
    const voices = columns.voices.map((index) => ({
      speaker: columns.header[index]?.trim(),
      text: cell(index),
    }));
    return { label: cell(columns.speaker), text: cell(columns.text), voices, place };
  };
}

/** `[bell]` in the column of speakers. */
function isNote(label: string): boolean {
  return /^[[(（【].*[\])）】]$/s.test(label);
}

/** Words alone in the speakers' column that are no label. */
function isHeading(label: string): boolean {
  return label.split(/\s+/).length > 5 || label.length > 60;
}

/** `Note:`, `MORE INFO:` once or twice among the speakers' labels. */
function isOfDocument(label: string, often: ReadonlyMap<string, number>): boolean {
  return (often.get(labelKey(label)) ?? 0) < 3 && shapeLabel(label).document;
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
function timeScale(rows: readonly TableRow[], columns: TableColumns): number {
  const { first, header, start, end, text } = columns;
  if (start === undefined) return 1;
  const cells = rows.slice(first).flatMap(({ cells: all }) => all[start]?.trim() || []);
  const isDay =
    cells.length > 1 && cells.every((cell) => /^0(?:\.\d+)?$|^\d\.?\d*E-\d+$/i.test(cell));
  if (isDay && cells.some((cell) => cell.length > 6)) return 86_400;
  if (!cells.every((cell) => /^\d+$/.test(cell))) return 1;
  const spans = rows.slice(first).map(({ cells: all }) => ({
    start: parseClock(all[start] ?? ''),
    end: end === undefined ? undefined : parseClock(all[end] ?? ''),
    length: all[text]?.length ?? 0,
  }));
  return scaleOf(header[start]?.replace(/[\s)]+$/, '') ?? '', spans);
}

/** What the column of roles says of each label, where it is a role that fga knows. */
function rolesOf(rows: readonly TableRow[], { first, speaker, role }: TableColumns) {
  const roles = new Map<string, { readonly role: string; readonly line: number }>();
  if (speaker === undefined || role === undefined) return roles;
  for (const { cells, line } of rows.slice(first)) {
    const label = cells[speaker]?.trim() ?? '';
    const found = roleOfWord((cells[role] ?? '').trim().toLowerCase());
    if (label !== '' && found !== undefined && !roles.has(label))
      roles.set(label, { role: found, line });
  }
  return roles;
}
