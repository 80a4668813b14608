// Finds the row of a table that names its columns: by words that are known in many languages, else by
// what stands below.

import {
  ANSWER_FIELDS,
  END_FIELDS,
  fieldKey,
  QUESTION_FIELDS,
  SPEAKER_FIELDS,
  TEXT_FIELDS,
  TIME_FIELDS,
} from '../field-names.js';
import { areVoices } from '../voices.js';
import { describeColumn, type TableRow } from './column-cells.js';

/** Rows in which a header is looked for. */
const HEAD = 15;
/** Rows from which the columns are judged. */
export const SAMPLE = 2000;

/** The first row that names columns; no cell of it may be a sentence. */
export function headerRow(rows: readonly TableRow[]): number | undefined {
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

/**
 * The first row, where it names columns in words that are not known: short cells that stand nowhere
 * else, one above times or numbers, or above people's names; undefined where it may be speech. `text` is the
 * column of what was said.
 */
export function unknownHeader(rows: readonly TableRow[], text: number): number | undefined {
  const index = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim()).length > 1);
  const cells = (rows[index]?.cells ?? []).map((cell) => cell.trim());
  const body = rows.slice(index + 1, SAMPLE).filter((row) => row.cells.some((cell) => cell.trim()));
  const said = cells[text] ?? '';
  const isShort = cells.every((cell) => cell.length <= 40 && !/[?!…,;]$|\p{L}{3,}\.$/u.test(cell));
  if (index === -1 || said === '' || !isShort || said.split(/\s+/).length > 4) return undefined;
  if (body.length === 0 || cells.some((cell, at) => cell !== '' && recursAt(body, at, cell)))
    return undefined;
  const columns = cells.map((_, at) => describeColumn(body, at));
  if ((columns[text]?.words ?? 0) < (columns[text]?.filled ?? 0) * 4) return undefined;
  if (TEXT_FIELDS.includes(fieldKey(said))) return index;
  if (body.length < 2) return undefined;
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
