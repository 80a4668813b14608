// Puts the cells of a table row into another order within the reading text, and tells where what
// stood in them has gone: the speaker of a row is read before the words, wherever its column is.

import type { Span } from '../../../text/span.js';
import type { LateRow, TableCell } from './table-labels.js';

/** A stretch of the text that went elsewhere, by how many characters. */
export interface Move extends Span {
  readonly by: number;
}

export interface OrderedRow {
  /** The row's text from its first cell to the end of its last one. */
  readonly text: string;
  readonly cells: readonly TableCell[];
  readonly moves: readonly Move[];
}

/** `text` is the row's, which begins at `start`; `order` has its cells as they shall stand. */
export function orderRow(text: string, start: number, order: readonly TableCell[]): OrderedRow {
  const parts: string[] = [];
  const cells: TableCell[] = [];
  const moves: Move[] = [];
  let at = start;
  for (const cell of order) {
    const by = at - cell.start;
    const end = cell.end + by;
    parts.push(text.slice(cell.start - start, cell.end - start));
    cells.push({ ...cell, start: at, end });
    if (by !== 0) moves.push({ start: cell.start, end: cell.end, by });
    at = end + 1;
  }
  return { text: parts.join('\t'), cells, moves };
}

/** Reorders rows of a text that is complete; a row keeps its length, so that no other place changes. */
export function reorderRows(written: string, rows: readonly LateRow[]) {
  const pieces: string[] = [];
  const moves: Move[] = [];
  const labels: Span[] = [];
  let at = 0;
  for (const { start, end, order, column } of rows) {
    const cells = order.reduce((sum, cell) => sum + cell.end - cell.start, order.length - 1);
    // More than tabs stand between its cells.
    if (cells !== end - start) continue;
    const row = orderRow(written.slice(start, end), start, order);
    pieces.push(written.slice(at, start), row.text);
    moves.push(...row.moves);
    const label = row.cells.find((cell) => cell.column === column);
    if (label) labels.push({ start: label.start, end: label.end });
    at = end;
  }
  return { text: pieces.join('') + written.slice(at), moves, labels };
}

/** Where a span stands after the moves; one over several cells keeps its place. */
export function movedSpan<T extends Span>(span: T, moves: readonly Move[]): T {
  const move = moves.find(({ start, end }) => span.start >= start && span.end <= end);
  return move ? { ...span, start: span.start + move.by, end: span.end + move.by } : span;
}
