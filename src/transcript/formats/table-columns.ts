// Tells the columns of a table in which people have put a transcript: by the words of a header line in
// any of many languages, else by what stands in them.

import { labelKey, shapeLabel } from '../labels/shape.js';
import { parseClock } from './clock.js';
import { END_FIELDS, fieldKey, SPEAKER_FIELDS, TEXT_FIELDS, TIME_FIELDS } from './field-names.js';

/** A row of a table with its 1-based line or row number. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TableColumns {
  /** Rows before this one are titles and the header. */
  readonly first: number;
  /** The header's cells; empty where there is none. */
  readonly header: readonly string[];
  readonly text: number;
  readonly speaker: number | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Rows in which a header is looked for. */
const HEAD = 15;
/** Rows from which the columns are judged. */
const SAMPLE = 2000;

/** Undefined where no column holds sentences. */
export function findColumns(rows: readonly TableRow[]): TableColumns | undefined {
  const header = headerRow(rows);
  const first = header === undefined ? 0 : header + 1;
  const names = header === undefined ? [] : (rows[header]?.cells ?? []);
  const keys = names.map(fieldKey);
  const body = rows.slice(first, first + SAMPLE);
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => describe(body, index));
  const text = textColumn(columns, keys);
  if (text === undefined) return undefined;
  const free = (index: number | undefined) => index !== undefined && index !== text;
  const start = [
    named(keys, TIME_FIELDS, (index) => columns[index]?.isTime),
    timeColumn(columns),
  ].find(free);
  const end = named(keys, END_FIELDS, (index) => columns[index]?.isTime);
  const taken = new Set([text, start, end]);
  const speaker = speakerColumn(columns, keys, taken);
  return { first, header: names, text, speaker, start, end };
}

interface Column {
  readonly filled: number;
  readonly words: number;
  readonly distinct: number;
  readonly isTime: boolean;
  /** Cells that look like a speaker's label. */
  readonly labels: number;
  readonly colons: number;
}

function describe(rows: readonly TableRow[], index: number): Column {
  const cells = rows.flatMap(({ cells: all }) => all[index]?.trim() || []);
  const times = cells.filter((cell) => /\d[:.,]\d/.test(cell) && parseClock(cell) !== undefined);
  return {
    filled: cells.length,
    words: cells.reduce((sum, cell) => sum + countWords(cell), 0),
    distinct: new Set(cells.map(labelKey)).size,
    isTime: cells.length > 0 && times.length * 10 >= cells.length * 7,
    labels: cells.filter(isLabel).length,
    colons: cells.filter((cell) => /[:：]$/.test(cell)).length,
  };
}

/** Words, and for scripts without spaces about as many as there would be. */
function countWords(cell: string): number {
  const unspaced = cell.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return (
    cell.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length + (unspaced?.length ?? 0) / 2
  );
}

/** A short cell with a letter that is no sentence, note or time. */
function isLabel(cell: string): boolean {
  if (
    cell.length > 60 ||
    /^[[(<{]/.test(cell) ||
    /[.?!]["”’]?$/.test(cell.replace(/\b\p{L}{1,3}\.$/u, ''))
  )
    return false;
  const { kind, sentence } = shapeLabel(cell.replace(/[\s:：]+$/, ''));
  return kind !== 'number' && kind !== 'phrase' && !sentence;
}

/** The first row that names columns; no cell of it may be a sentence. */
function headerRow(rows: readonly TableRow[]): number | undefined {
  const known = (cell: string, names: readonly string[]) => names.includes(fieldKey(cell));
  const index = rows.slice(0, HEAD).findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || filled.some((cell) => cell.length > 60)) return false;
    const text = filled.some((cell) => known(cell, TEXT_FIELDS));
    const speaker = filled.some((cell) => known(cell, SPEAKER_FIELDS));
    const time = filled.some((cell) => known(cell, TIME_FIELDS) || known(cell, END_FIELDS));
    return [text, speaker, time].filter(Boolean).length > 1 || (text && filled.length < 3);
  });
  return index === -1 ? undefined : index;
}

function named(
  keys: readonly string[],
  names: readonly string[],
  fits: (index: number) => boolean | undefined,
): number | undefined {
  for (const name of names) {
    const index = keys.indexOf(name);
    if (index !== -1 && fits(index)) return index;
  }
  return undefined;
}

/** The named column, unless another one holds nearly all words. */
function textColumn(columns: readonly Column[], keys: readonly string[]): number | undefined {
  const most = columns.reduce(
    (best, { words }, index) => (words > (columns[best]?.words ?? 0) ? index : best),
    0,
  );
  const longest = columns[most];
  if (!longest || longest.words < 2 || longest.words < longest.filled * 1.2) return undefined;
  const byName = named(
    keys,
    TEXT_FIELDS,
    (index) => (columns[index]?.words ?? 0) * 5 > longest.words,
  );
  return byName ?? most;
}

function timeColumn(columns: readonly Column[]): number | undefined {
  const index = columns.findIndex(({ isTime }) => isTime);
  return index === -1 ? undefined : index;
}

function speakerColumn(
  columns: readonly Column[],
  keys: readonly string[],
  taken: ReadonlySet<number | undefined>,
): number | undefined {
  const filled = (index: number) => !taken.has(index) && (columns[index]?.filled ?? 0) > 0;
  const recurring = (index: number) => filled(index) && (columns[index]?.distinct ?? 0) > 1;
  const byName = named(keys, SPEAKER_FIELDS, recurring) ?? named(keys, SPEAKER_FIELDS, filled);
  if (byName !== undefined || keys.length > 0) return byName;
  const likely = columns.map(({ filled: count, labels, distinct, colons }, index) => {
    if (taken.has(index) || count < 2 || labels * 10 < count * 6) return 0;
    return colons * 2 > count ? count * 2 : distinct * 3 <= count * 2 ? count : 0;
  });
  const best = likely.indexOf(Math.max(...likely));
  return (likely[best] ?? 0) > 0 ? best : undefined;
}
