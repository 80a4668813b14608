// A table that fills a PDF, row by row: the cells of its columns, each put together from its lines.

import {
  type ColumnPiece,
  columnStarts,
  inColumns,
  isAbove,
  LEAST_ROWS,
  type PlacedPiece,
} from './pdf-columns.js';
import { hyphenJoiner } from './pdf-hyphens.js';

/** A cell with its column, from 0 on. */
interface PdfCell {
  readonly column: number;
  /** Paragraphs are parted by newlines. */
  readonly text: string;
}

export interface PdfTable {
  /** Cells that hold something, row by row. */
  readonly rows: readonly (readonly PdfCell[])[];
  readonly columns: number;
  readonly hyphens: number;
  /** The highest and the lowest piece. */
  readonly top: PlacedPiece;
  readonly bottom: PlacedPiece;
}

interface Row {
  readonly pieces: ColumnPiece[];
}

/** Undefined where the file is no table: where its lines are those of running text. */
export function pdfTable(pieces: readonly PlacedPiece[]): PdfTable | undefined {
  const starts = columnStarts(pieces);
  if (starts === undefined) return undefined;
  const whole = rowsOf(inColumns(pieces, starts, false)).map(isFilled);
  if (whole.filter(Boolean).length * 5 < whole.length * 2) return undefined;
  const rows = rowsOf(inColumns(pieces, starts, true));
  const first = rows.findIndex(isFilled);
  const last = rows.findLastIndex(isFilled);
  const own = rows.slice(first, last + 1);
  if (own.length < LEAST_ROWS || own.filter(isFilled).length * 10 < own.length * 8)
    return undefined;
  const inner = own.flatMap((row) => row.pieces);
  if (inner.some(({ column }) => column === -1) || !hasWords(own)) return undefined;
  const join = hyphenJoiner(inner.map(({ text }) => text.trim()));
  let hyphens = 0;
  const cellOf = (column: number, row: Row): PdfCell[] => {
    let text = '';
    let before: ColumnPiece | undefined;
    for (const piece of row.pieces.filter((each) => each.column === column)) {
      const isSameLine = before && Math.abs(before.y - piece.y) < piece.size * 0.5;
      const joint = isSameLine ? undefined : join(text.trimEnd(), piece.text.trimStart());
      if (joint?.isJoined) hyphens++;
      const isApart = before && before.y - piece.y > piece.size * 1.8;
      if (text === '') text = piece.text;
      else if (isApart) text = `${text.trimEnd()}\n${piece.text}`;
      else text = joint?.text ?? `${text}${piece.text}`;
      before = piece;
    }
    return text.trim() === '' ? [] : [{ column, text: text.trim() }];
  };
  const cells = own.map((row) => starts.flatMap((_, column) => cellOf(column, row)));
  return {
    rows: cells,
    columns: starts.length,
    hyphens,
    top: inner.reduce((highest, piece) => (isAbove(piece, highest) ? piece : highest)),
    bottom: inner.reduce((lowest, piece) => (isAbove(lowest, piece) ? piece : lowest)),
  };
}

/** The file has its cells in the order of reading: a step back to the left begins a row. */
function rowsOf(pieces: readonly ColumnPiece[]): Row[] {
  const rows: Row[] = [];
  let last: ColumnPiece | undefined;
  for (const piece of pieces) {
    const row = rows.at(-1);
    const isNext = !last || !row || piece.column < last.column || isFarBelow(piece, last);
    if (isNext) rows.push({ pieces: [piece] });
    else row.pieces.push(piece);
    last = piece;
  }
  return rows;
}

/** Another paragraph in the first column: a line further down than lines of one cell are. */
function isFarBelow(piece: ColumnPiece, before: ColumnPiece): boolean {
  const isSameColumn = piece.column === 0 && before.column === 0;
  if (isSameColumn && piece.page !== before.page) return isLabelCell(piece);
  if (!isSameColumn) return piece.column === -1 || (before.column === -1 && piece.column !== -1);
  return before.y - piece.y > piece.size * 1.6;
}

/** `AL:`, and nothing else in its cell: no line that runs on over the page. */
function isLabelCell({ text }: PlacedPiece): boolean {
  return /^[^\s:：][^:：]{0,40}[:：]\s*$/.test(text);
}

/** Two cells or more that stand beside each other. */
function isFilled({ pieces }: Row): boolean {
  const [first] = pieces;
  if (first === undefined || first.column === -1) return false;
  const others = pieces.filter(({ column }) => column !== first.column);
  let [highest, lowest] = [first.y, first.y];
  for (const { column, page, y } of pieces) {
    if (column !== first.column || page !== first.page) continue;
    highest = Math.max(highest, y);
    lowest = Math.min(lowest, y);
  }
  return others.some(
    ({ page, y, size }) =>
      page === first.page && y <= highest + size * 1.2 && y >= lowest - size * 0.6,
  );
}

/** Not the bullets or numbers of a list: two columns have words, and a cell has few lines. */
function hasWords(rows: readonly Row[]): boolean {
  const worded = new Map<number, number>();
  let lines = 0;
  for (const { pieces } of rows) {
    const columns = pieces.filter(({ text }) => /\p{L}{2}|\p{L}\p{N}/u.test(text));
    for (const column of new Set(columns.map((piece) => piece.column)))
      worded.set(column, (worded.get(column) ?? 0) + 1);
    lines += pieces.filter(({ column }) => column === pieces[0]?.column).length;
  }
  const often = [...worded.values()].filter((count) => count * 2 >= rows.length);
  return often.length >= 2 && lines <= rows.length * 3;
}
