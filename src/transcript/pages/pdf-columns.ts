// The columns of a table that fills a PDF: a PDF knows nothing of tables, but the cells of a column
// begin at one place all the way down, and stand at the height of their row.

import type { PdfPiece } from './pdf-lines.js';

/** A piece of text by its place on the page. */
export interface PlacedPiece {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** What is written at one place in the text of a table: begins there, and in which column. */
export interface ColumnPiece extends PlacedPiece {
  readonly column: number;
}

/** Columns and cells that begin within so many points of each other begin alike. */
const ALIKE = 1.5;

/** A table has as many rows. */
export const LEAST_ROWS = 4;

export function placedPieces(pages: readonly (readonly PdfPiece[])[]): PlacedPiece[] {
  return pages.flatMap((pieces, index) =>
    pieces
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform: [a = 0, b = 0, , , x = 0, y = 0], width, height }) => ({
        ...{ text: str, page: index + 1, x, y, width },
        size: Math.hypot(a, b) || height || 10,
      })),
  );
}

/** Where columns begin, from left to right; undefined where fewer than two places recur. */
export function columnStarts(pieces: readonly PlacedPiece[]): readonly number[] | undefined {
  const counts: { readonly x: number; count: number }[] = [];
  let all = 0;
  for (const [index, piece] of pieces.entries()) {
    if (runsOn(piece, pieces[index - 1])) continue;
    all++;
    const found = counts.find(({ x }) => Math.abs(x - piece.x) <= ALIKE);
    if (found) found.count++;
    else if (counts.length < 200) counts.push({ x: piece.x, count: 1 });
  }
  const often = counts.filter(({ count }) => count >= LEAST_ROWS && count * 12 >= all);
  const covered = often.reduce((sum, { count }) => sum + count, 0);
  if (often.length < 2 || often.length > 6 || covered * 10 < all * 8) return undefined;
  return often.map(({ x }) => x).sort((a, b) => a - b);
}

/** It stands where the piece before it ends, in another font perhaps. */
function runsOn(piece: PlacedPiece, before: PlacedPiece | undefined): boolean {
  if (before === undefined || before.page !== piece.page) return false;
  const gap = piece.x - (before.x + before.width);
  return Math.abs(before.y - piece.y) < piece.size * 0.5 && gap > -1 && gap < piece.size * 0.45;
}

/**
 * The column of each piece; what runs on belongs to the piece before, -1 is in no column. `splits`:
 * what reaches over the beginning of a column is two pieces.
 */
export function inColumns(
  pieces: readonly PlacedPiece[],
  starts: readonly number[],
  splits: boolean,
): ColumnPiece[] {
  const found: ColumnPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const column = starts.findIndex((x) => Math.abs(x - piece.x) <= ALIKE);
    const last = found.at(-1);
    if (column === -1 && last && runsOn(piece, pieces[index - 1]))
      found.push({ ...piece, column: last.column });
    else if (column === -1 || !splits) found.push({ ...piece, column });
    else for (const part of split(piece, column, starts)) found.push(part);
  }
  return found;
}

const narrow = /[iljtfrI.,:;!'’|()[\] ]/;
const wide = /[mwMW@%—…]/;

/** About how broad a text is, in letters of middling breadth. */
function breadth(text: string): number {
  let sum = 0;
  for (const char of text)
    sum += narrow.test(char) ? 0.55 : wide.test(char) ? 1.6 : /\p{Lu}/u.test(char) ? 1.25 : 1.02;
  return sum;
}

/** A piece that the library made of two cells, since the gap between them was no wider than a blank. */
function split(piece: PlacedPiece, column: number, starts: readonly number[]): ColumnPiece[] {
  const next = starts[column + 1];
  const { text, x, width } = piece;
  if (next === undefined || x + width < next + piece.size || text.length < 3)
    return [{ ...piece, column }];
  const scale = width / breadth(text);
  const misses = [...text.matchAll(/\s+/g)].map(({ index, 0: blank }) => {
    const at = index + blank.length;
    return { at, miss: Math.abs(x + breadth(text.slice(0, at)) * scale - next) };
  });
  const [best] = misses.sort((a, b) => a.miss - b.miss);
  if (best === undefined || best.miss > piece.size) return [{ ...piece, column }];
  const { at } = best;
  const left = { ...piece, text: text.slice(0, at), width: next - x, column };
  const right = { ...piece, text: text.slice(at), x: next, width: x + width - next };
  return [left, ...split(right, column + 1, starts)];
}

interface Place {
  readonly page: number;
  readonly y: number;
  readonly size: number;
}

/** On one line. */
export function isLevel(a: Place, b: Place): boolean {
  return Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.5;
}

/** On an earlier page, or higher on the same one. */
export function isAbove(a: Place, b: Place): boolean {
  if (a.page !== b.page) return a.page < b.page;
  return a.y > b.y && !isLevel(a, b);
}
