// Whether a text is a table, and what parts its cells: the sign that most rows have equally often.

import {
  ANSWER_FIELDS,
  fieldKey,
  QUESTION_FIELDS,
  SPEAKER_FIELDS,
  TEXT_FIELDS,
  TIME_FIELDS,
} from '../field-names.js';

const separators = ['\t', ';', ',', '|'] as const;
const ROWS = 40;

/** The separator of a table's cells; undefined where the text has one column. */
export function separatorOf(text: string): string | undefined {
  const rows = rowsOf(text);
  const best = separators
    .map((separator) => ({ separator, score: scoreOf(rows, separator) }))
    .reduce((most, next) => (next.score > most.score ? next : most));
  return best.score > 0 ? best.separator : undefined;
}

/** One column of words below a header that says so, or in quotation marks line by line. */
export function hasOneColumn(text: string): boolean {
  const lines = text
    .slice(0, 60_000)
    .split('\n', ROWS + 1)
    .filter((line) => line.trim() !== '');
  const first = fieldKey(lines[0] ?? '');
  if (lines.length < 3) return false;
  if (TEXT_FIELDS.includes(first)) return true;
  const quoted = lines.filter((line) => /^"(?:[^"]|"")*"\s*$/.test(line));
  return (
    quoted.length * 2 > lines.length &&
    lines.every((line) => !/^"(?:[^"]|"")*"\s*[,;\t|]/.test(line))
  );
}

/** The first rows without their quoted cells, whose newlines and separators do not count. */
function rowsOf(text: string): string[] {
  const head = text.slice(0, 60_000).replace(/"(?:[^"]|"")*"/g, '""');
  return head.split('\n', ROWS).filter((row) => row.trim() !== '');
}

/** The share of rows that have the usual number of the sign, which is at least one. */
function scoreOf(rows: readonly string[], separator: string): number {
  const counts = rows.map((row) => row.split(separator).length - 1);
  const usual = new Map<number, number>();
  for (const count of counts) if (count > 0) usual.set(count, (usual.get(count) ?? 0) + 1);
  return Math.max(0, ...usual.values()) / Math.max(1, rows.length);
}

/** A first line that names a column of speakers or times and one of words, whatever the file is called. */
export function hasTableHeader(head: string): boolean {
  const line = head.replace(/^\s+/, '').split('\n', 1)[0] ?? '';
  if (line.length > 400) return false;
  return separators.some((separator) => {
    const keys = line.split(separator).map(fieldKey);
    if (keys.length < 2) return false;
    const has = (names: readonly string[]) => keys.some((key) => names.includes(key));
    const sides = has(QUESTION_FIELDS) && has(ANSWER_FIELDS);
    return sides || (has(TEXT_FIELDS) && (has(SPEAKER_FIELDS) || has(TIME_FIELDS)));
  });
}
