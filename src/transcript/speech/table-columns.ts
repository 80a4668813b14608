// Tells the columns of a table in which people have put a transcript: by the words of a header line in
// any of many languages, else by what stands in them.

import { type Column, describeColumn, type TableRow } from './column-cells.js';
import {
  ANSWER_FIELDS,
  END_FIELDS,
  fieldKey,
  QUESTION_FIELDS,
  ROLE_FIELDS,
  SPEAKER_FIELDS,
  TEXT_FIELDS,
  TIME_FIELDS,
} from './field-names.js';
import { voiceColumns, voiceHeader } from './table-voices.js';
import { areVoices } from './voices.js';

export interface TableColumns {
  /** Rows before this one are titles and the header. */
  readonly first: number;
  /** The header's cells; empty where there is none. */
  readonly header: readonly string[];
  readonly text: number;
  readonly speaker: number | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly role: number | undefined;
  /** Columns of one speaker each, whom the header names: questions beside answers, two at least. */
  readonly voices: readonly number[];
}

/** Rows in which a header is looked for. */
const HEAD = 15;
/** Rows from which the columns are judged. */
const SAMPLE = 2000;

/** Undefined where no column holds sentences. */
export function findColumns(rows: readonly TableRow[]): TableColumns | undefined {
  const header = headerRow(rows);
  if (header !== undefined) return columnsBelow(rows, header);
  const names = voiceHeader(rows.slice(0, SAMPLE));
  const voiced = names === undefined ? undefined : columnsBelow(rows, names);
  if (voiced && voiced.voices.length > 0) return voiced;
  const plain = columnsBelow(rows, undefined);
  const head = plain && unknownHeader(rows, plain);
  return head === undefined ? plain : columnsBelow(rows, head);
}

/**
 * The first row, where it names columns in words that are not known: short cells that stand nowhere
 * else, one above times or numbers, or above people's names; undefined where it may be speech.
 */
function unknownHeader(rows: readonly TableRow[], { text }: TableColumns): number | undefined {
  const index = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim()).length > 1);
  const cells = (rows[index]?.cells ?? []).map((cell) => cell.trim());
  const body = rows.slice(index + 1, SAMPLE).filter((row) => row.cells.some((cell) => cell.trim()));
  const said = cells[text] ?? '';
  const isShort = cells.every((cell) => cell.length <= 40 && !/[?!…,;]$|\p{L}{3,}\.$/u.test(cell));
  if (index === -1 || said === '' || !isShort || said.split(/\s+/).length > 4) return undefined;
  if (body.length < 2 || cells.some((cell, at) => cell !== '' && recursAt(body, at, cell)))
    return undefined;
  const columns = cells.map((_, at) => describeColumn(body, at));
  if ((columns[text]?.words ?? 0) < (columns[text]?.filled ?? 0) * 4) return undefined;
  const isNumber = (cell: string) => /\d/.test(cell) && !/\p{L}{2}/u.test(cell);
  const isAbove = cells.some((cell, at) => {
    if (at === text || cell === '' || isNumber(cell)) return false;
    const values = body.map((row) => row.cells[at]?.trim() || undefined);
    const numbers = values.filter((value) => value !== undefined && isNumber(value)).length;
    return numbers * 5 > body.length * 4 || areVoices('', values);
  });
  return isAbove ? index : undefined;
}

function recursAt(body: readonly TableRow[], at: number, cell: string): boolean {
  return body.some((row) => row.cells[at]?.trim() === cell);
}

function columnsBelow(
  rows: readonly TableRow[],
  header: number | undefined,
): TableColumns | undefined {
  const first = header === undefined ? 0 : header + 1;
  const names = header === undefined ? [] : (rows[header]?.cells ?? []);
  const keys = names.map(fieldKey);
  const body = rows.slice(first, first + SAMPLE);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, index) => describeColumn(body, index));
  const question = questionColumn(columns, keys);
  const answer = named(keys, ANSWER_FIELDS, (index) => (columns[index]?.words ?? 0) > 0);
  const sides = question === undefined || answer === undefined ? [] : [question, answer];
  const hasSpeaker = named(keys, SPEAKER_FIELDS, (index) => (columns[index]?.distinct ?? 0) > 1);
  const isApart = sides.length > 0 || hasSpeaker !== undefined;
  const voices = isApart ? sides : voiceColumns(body, columns, names);
  const text = voices.at(-1) ?? textColumn(columns, keys);
  if (text === undefined) return undefined;
  const free = (index: number | undefined) => index !== undefined && index !== text;
  const start = [
    named(keys, TIME_FIELDS, (index) => columns[index]?.mayBeTime),
    timeColumn(columns),
  ].find(free);
  const end = named(keys, END_FIELDS, (index) => columns[index]?.mayBeTime);
  const taken = new Set([text, start, end, ...voices]);
  const speaker =
    voices.length > 0
      ? undefined
      : (speakerColumn(columns, keys, taken) ?? unnamedSpeakers(body, columns, keys, taken));
  const role = named(keys, ROLE_FIELDS, (index) => index !== speaker && !taken.has(index));
  return { first, header: names, text, speaker, start, end, role, voices };
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
    const sides = [QUESTION_FIELDS, ANSWER_FIELDS].every((names) =>
      filled.some((cell) => known(cell, names)),
    );
    const found = [text, speaker, time].filter(Boolean).length;
    return found > 1 || sides || (text && filled.length < 3) || (speaker && isHead(rows, cells));
  });
  return index === -1 ? undefined : index;
}

/** Several cells, of which none stands again below: a row of a person called `Speaker` would. */
function isHead(rows: readonly TableRow[], cells: readonly string[]): boolean {
  const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  const body = rows.slice(rows.findIndex((row) => row.cells === cells) + 1, SAMPLE);
  const recurs = (index: number) => body.some((row) => row.cells[index] === cells[index]);
  return filled.length > 1 && body.length > 2 && !filled.some(recurs);
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

/** The column of questions where answers stand beside them, one of each a row. */
function questionColumn(columns: readonly Column[], keys: readonly string[]): number | undefined {
  const spoken = (index: number) =>
    (columns[index]?.words ?? 0) > (columns[index]?.filled ?? 0) * 2;
  const answer = named(keys, ANSWER_FIELDS, (index) => (columns[index]?.words ?? 0) > 0);
  return answer === undefined ? undefined : named(keys, QUESTION_FIELDS, spoken);
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
    const recurs = distinct * 3 <= count * 2 && (distinct > 1 || count < 4);
    return colons * 2 > count ? count * 2 : recurs ? count : 0;
  });
  const best = likely.reduce((most, next, index) => (next > (likely[most] ?? 0) ? index : most), 0);
  return (likely[best] ?? 0) > 0 ? best : undefined;
}

/** A column that no header names as theirs, but in which names or, without a header, numbers take turns. */
function unnamedSpeakers(
  body: readonly TableRow[],
  columns: readonly Column[],
  keys: readonly string[],
  taken: ReadonlySet<number | undefined>,
): number | undefined {
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const index = columns.findIndex((column, at) => {
    if (taken.has(at) || column.filled * 2 < filled.length) return false;
    const values = filled.map(({ cells }) => cells[at]?.trim() || undefined);
    return areVoices(keys[at] ?? '', values) || (keys.length === 0 && areNumbers(values));
  });
  return index === -1 ? undefined : index;
}

/** `1`, `2`, `1`: small numbers that come back and go down as well as up. */
function areNumbers(values: readonly (string | undefined)[]): boolean {
  const numbers = values.flatMap((value) => (/^\d{1,2}$/.test(value ?? '') ? [Number(value)] : []));
  const distinct = new Set(numbers).size;
  if (numbers.length < 4 || numbers.length < values.length || distinct < 2 || distinct > 12)
    return false;
  const falls = numbers.filter((number, index) => number < (numbers[index - 1] ?? 0)).length;
  return distinct * 2 <= numbers.length && falls * 6 >= numbers.length;
}
