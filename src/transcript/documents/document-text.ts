// Builds the reading text of a document paragraph by paragraph, as Word, OpenDocument, RTF and HTML
// have them. Breaks are written when the next words come, so that a table row is one line whose
// cells tabs separate, and empty cells leave nothing behind.

import type { Span } from '../../text/span.js';
import type { HeadingSpan } from '../source-text.js';
import { type Move, movedSpan, orderRow, reorderRows } from '../speech/tables/row-order.js';
import { type TableCell, tableLabels } from '../speech/tables/table-labels.js';

export interface DocumentText {
  /** Adds words to the paragraph; line ends of the markup count as blanks. */
  write(words: string, isBold?: boolean): void;
  /** A line end within the paragraph. */
  breakLine(): void;
  /** `heading` is the level where the paragraph is styled as a heading. */
  endParagraph(heading?: number): void;
  openRow(): void;
  closeRow(): void;
  openCell(): void;
  closeCell(): void;
  /** Where the next words will stand. */
  readonly offset: number;
  finish(): FinishedText;
}

export interface FinishedText {
  /** Ends with a newline, where it is not empty. */
  readonly text: string;
  readonly bold: readonly Span[];
  readonly headings: readonly HeadingSpan[];
  /** Cells of tables that stand where a speaker would. */
  readonly labels: readonly Span[];
  /** Where words went after they were written, for what remembered their place. */
  readonly moves: readonly Move[];
}

/** What a cell or row began with, to see whether anything was written in it. */
interface Opened {
  readonly length: number;
  readonly pending: string;
  /** The cells of a row so far, with and without words. */
  readonly cells: TableCell[];
  columns: number;
}

/** Headings that are longer, or that hold a colon, may be speech that somebody styled so. */
const LONGEST_HEADING = 100;

export function documentText(): DocumentText {
  const pieces: string[] = [];
  const bold: { start: number; end: number }[] = [];
  const headings: HeadingSpan[] = [];
  const table = tableLabels();
  const opened: Opened[] = [];
  const moves: Move[] = [];
  let length = 0;
  let pending = '';
  let paragraph: { start: number; words: string } = { start: -1, words: '' };
  const append = (words: string) => {
    if (pending !== '') pieces.push(pending);
    pieces.push(words);
    length += pending.length + words.length;
    pending = '';
  };
  const enter = () => opened.push({ length, pending, cells: [], columns: 0 });
  const leave = (separator: string) => {
    const last = opened.pop();
    if (last) pending = length > last.length ? separator : last.pending;
    return last;
  };
  const closeRow = ({ cells }: Opened) => {
    const order = table.speakerFirst(cells);
    const start = cells[0]?.start ?? 0;
    if (order === cells || length - start !== cells.reduce(spanOf, cells.length - 1))
      return table.takeRow(cells);
    const row = orderRow(cutFrom(pieces, length - start), start, order);
    pieces.push(row.text);
    moves.push(...row.moves);
    for (let at = bold.length - 1; at >= 0 && (bold[at] as Span).start >= start; at--)
      bold[at] = movedSpan(bold[at] as Span, row.moves);
    bold.sort((a, b) => a.start - b.start);
    table.takeRow(row.cells);
  };
  return {
    get offset() {
      return length + pending.length;
    },
    write(words, isBold = false) {
      const plain = words.replace(/[\r\n]+/g, ' ').replace(/[\v\f\u2028\u2029]/g, '\n');
      if (plain === '') return;
      append(plain);
      const start = length - plain.length;
      if (paragraph.start < 0) paragraph.start = start;
      if (paragraph.words.length <= LONGEST_HEADING) paragraph.words += plain;
      const last = bold.at(-1);
      if (isBold && last?.end === start) last.end = length;
      else if (isBold) bold.push({ start, end: length });
    },
    breakLine() {
      if (length > 0 || paragraph.start >= 0) pending += '\n';
    },
    endParagraph(heading) {
      const { start, words } = paragraph;
      if (heading !== undefined && start >= 0 && isTitle(words))
        headings.push({ start, end: length, level: Math.min(6, Math.max(1, heading)) });
      paragraph = { start: -1, words: '' };
      if (opened.length === 0 && words.trim() !== '') table.leaveTable();
      if (length > 0) pending += '\n';
    },
    openRow: enter,
    closeRow() {
      const row = leave('\n');
      if (row) closeRow(row);
    },
    openCell: enter,
    closeCell() {
      const cell = leave('\t');
      const row = opened.at(-1);
      if (!cell || !row) return;
      row.columns++;
      if (length === cell.length) return;
      const start = cell.length + cell.pending.length;
      const words = firstWords(pieces, length - start);
      row.cells.push({ start, end: length, column: row.columns, words });
    },
    finish: () => {
      table.leaveTable();
      const written = length === 0 ? '' : `${pieces.join('')}\n`;
      const late = reorderRows(written, table.late);
      const { text } = late;
      const runs = bold.map((run) => movedSpan(run, late.moves));
      runs.sort((a, b) => a.start - b.start);
      const titles = [...headings, ...table.headings].sort((a, b) => a.start - b.start);
      const labels = [...table.labels, ...late.labels].sort((a, b) => a.start - b.start);
      const all = [...moves, ...late.moves];
      return { text, bold: withinLines(text, runs), headings: titles, labels, moves: all };
    },
  };
}

/** Adds the length of a cell. */
function spanOf(sum: number, { start, end }: TableCell): number {
  return sum + end - start;
}

/** Takes the last `length` characters away. */
function cutFrom(pieces: string[], length: number): string {
  let cut = '';
  while (cut.length < length) cut = `${pieces.pop()}${cut}`;
  const before = cut.slice(0, cut.length - length);
  if (before !== '') pieces.push(before);
  return cut.slice(before.length);
}

/** The beginning of the last `length` characters. */
function firstWords(pieces: readonly string[], length: number): string {
  let at = pieces.length;
  let found = 0;
  while (at > 0 && found < length) {
    at--;
    found += (pieces[at] as string).length;
  }
  let words = '';
  for (let next = at; next < pieces.length && words.length < 200; next++) words += pieces[next];
  return words.slice(found - length);
}

function isTitle(words: string): boolean {
  const plain = words.trim();
  return (
    plain.length > 0 &&
    plain.length <= LONGEST_HEADING &&
    !/[:：\n\t]|[.?!؟。？！…]["”’»)]*$/.test(plain)
  );
}

/** Runs with nothing but blanks between them are one; a run over several lines is one for each. */
function withinLines(text: string, runs: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of runs) {
    const last = joined.at(-1);
    if (last && start - last.end < 8 && /^[^\S\n]*$/.test(text.slice(last.end, start)))
      last.end = end;
    else joined.push({ start, end });
  }
  return joined.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: run }) => ({
      start: start + index,
      end: start + index + run.length,
    })),
  );
}
