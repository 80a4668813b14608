// Puts the cells of a table row into another order within the reading text, and tells where what
// stood in them has gone: the speaker of a row is read before the words, wherever its column is.

import type { Span } from '../../text/span.js';
import type { TableCell } from './table-labels.js';

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

/** Where a span stands after the moves; one over several cells keeps its place. */
export function movedSpan<T extends Span>(span: T, moves: readonly Move[]): T {
  const move = moves.find(({ start, end }) => span.start >= start && span.end <= end);
  return move ? { ...span, start: span.start + move.by, end: span.end + move.by } : span;
}
