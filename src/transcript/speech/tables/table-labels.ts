// Where the rows of a document's table have their speakers: in the column whose head says so, else
// in the first cell that holds more than a number or a time.

import type { Span } from '../../../text/span.js';
import type { HeadingSpan } from '../../source-text.js';
import { fieldKey, SPEAKER_FIELDS, TEXT_FIELDS } from '../field-names.js';

/** A cell with words; `words` are its first ones. */
export interface TableCell extends Span {
  readonly column: number;
  readonly words: string;
}

export interface TableLabels {
  /** Takes the filled cells of a row that has ended, in the order in which they stand. */
  takeRow(cells: readonly TableCell[]): void;
  /** The cells of a row whose speaker stands behind the words, with the speaker before them. */
  speakerFirst(cells: readonly TableCell[]): readonly TableCell[];
  /** Words outside a table were met: the next row is another table's. */
  leaveTable(): void;
  readonly labels: readonly Span[];
  readonly headings: readonly HeadingSpan[];
  /** Rows of tables without a head, and how their cells shall stand: known when a table has ended. */
  readonly late: readonly LateRow[];
}

export interface LateRow {
  readonly start: number;
  readonly end: number;
  /** Its cells with the speaker before the words. */
  readonly order: readonly TableCell[];
  /** The column of the speakers. */
  readonly column: number;
}

const LONGEST_LABEL = 60;
const speakers: ReadonlySet<string> = new Set(SPEAKER_FIELDS);
const texts: ReadonlySet<string> = new Set(TEXT_FIELDS);

export function tableLabels(): TableLabels {
  const labels: Span[] = [];
  const late: LateRow[] = [];
  let rows: (readonly TableCell[])[] = [];
  const headings: HeadingSpan[] = [];
  let column: number | undefined;
  let wordsColumn = 0;
  return {
    labels,
    headings,
    late,
    takeRow(cells) {
      const [first] = cells;
      const last = cells.at(-1);
      if (!first || !last || cells.length < 2) return;
      if (column === undefined) rows.push(cells);
      const head = cells.find(({ words }) => speakers.has(fieldKey(words)));
      const text = cells.find((cell) => cell !== head && texts.has(fieldKey(cell.words)));
      if (head && text) {
        column = head.column;
        wordsColumn = text.column;
        rows = [];
        headings.push({ start: first.start, end: last.end, level: 6 });
        return;
      }
      const told = column === undefined ? undefined : cells.find((cell) => cell.column === column);
      const label = told ?? (column === undefined ? cells.find(isName) : undefined);
      if (label && label !== last && label.words.length <= LONGEST_LABEL && !/\n/.test(label.words))
        labels.push({ start: label.start, end: label.end });
    },
    speakerFirst(cells) {
      const label = cells.find((cell) => cell.column === column && column > wordsColumn);
      const words = cells.findIndex((cell) => cell.column === wordsColumn);
      if (!label || words === -1 || label.words.length > LONGEST_LABEL) return cells;
      return cells.filter((cell) => cell !== label).toSpliced(words, 0, label);
    },
    leaveTable() {
      column = undefined;
      const behind = speakersBehind(rows);
      for (const cells of behind === undefined ? [] : rows) {
        const label = cells.find((cell) => cell.column === behind);
        const words = cells.find((cell) => cell !== label && isName(cell));
        const [start, end] = [cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0];
        if (!label || !words) continue;
        const rest = cells.filter((cell) => cell !== label);
        const order = rest.toSpliced(rest.indexOf(words), 0, label);
        late.push({ start, end, order, column: label.column });
        const old = labels.findIndex((each) => each.start >= start && each.end <= end);
        if (old !== -1) labels.splice(old, 1);
      }
      rows = [];
    },
  };
}

/**
 * The last column, where it names few people again and again and the one before it says something
 * else in every row; undefined where the table has no such column.
 */
function speakersBehind(rows: readonly (readonly TableCell[])[]): number | undefined {
  if (rows.length < LEAST_ROWS) return undefined;
  const last = Math.max(...rows.slice(0, LEAST_ROWS).map((cells) => cells.at(-1)?.column ?? 0));
  const names = rows.flatMap((cells) => cells.find(({ column }) => column === last) ?? []);
  const said = rows.flatMap(
    (cells) => cells.find((cell) => cell.column < last && isName(cell)) ?? [],
  );
  const distinct = (cells: readonly TableCell[]) => new Set(cells.map(({ words }) => words)).size;
  const length = (cells: readonly TableCell[]) =>
    cells.reduce((sum, { start, end }) => sum + end - start, 0) / cells.length;
  const isShort = names.every(
    (cell) =>
      cell.words.length <= 40 && isName(cell) && !/[.?!؟。？！…,;]$/.test(cell.words.trim()),
  );
  if (names.length * 5 < rows.length * 4 || said.length * 5 < rows.length * 4) return undefined;
  if (!isShort || distinct(names) * 2 > names.length || distinct(said) * 10 < said.length * 9)
    return undefined;
  return length(said) > length(names) * 2 ? last : undefined;
}

/** Fewer rows say nothing about their columns. */
const LEAST_ROWS = 4;

/** More than a number, a time or a time range. */
function isName({ words }: TableCell): boolean {
  return /\p{L}/u.test(words.replace(/\d\s*(?:am|pm|h|min|sec|s)\b/gi, ''));
}
