// Decides what of a table fits a screen: which columns are shown, how wide each is, and which stand
// below their row on lines of their own.

import { displayWidth } from '../text/display-width.js';
import type { Column, Row } from './table.js';

/** How a table is laid out; `list` where even the narrowest box would be too wide. */
export type Layout =
  | {
      readonly kind: 'box';
      readonly columns: readonly Column[];
      /** Width of each column without its padding. */
      readonly widths: readonly number[];
      /** Columns that stand below their row, across its whole width. */
      readonly below: readonly Column[];
      /** Minor columns that found no room. */
      readonly hidden: readonly Column[];
    }
  | { readonly kind: 'list'; readonly columns: readonly Column[] };

export interface Fit {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly shown: (row: Row, column: Column) => string;
  /** Width of the screen. */
  readonly total: number;
}

/** Running text narrower than this is hard to read beside other columns. */
const LEAST_TEXT = 40;
/** No column needs more than this for a word; longer words are broken. */
const MOST_WORD = 20;
const LEAST = 6;

/** Drops minor columns first, then gives up whole words, then the box. */
export function fitColumns(fit: Fit): Layout {
  const sizes = new Map(fit.columns.map((column) => [column, sizesOf(column, fit)]));
  const size = (column: Column) => sizes.get(column) ?? { natural: LEAST, word: LEAST };
  const wordWidth = (columns: readonly Column[]) =>
    columns.reduce((sum, column) => sum + size(column).word + 3, 1);
  const below = hasNarrowText(fit, size) ? fit.columns.filter(({ isText }) => isText) : [];
  const columns = fit.columns.filter((column) => !below.includes(column));
  while (wordWidth(columns) > fit.total) {
    const last = columns.findLastIndex(({ isMinor }) => isMinor);
    if (last < 0) break;
    columns.splice(last, 1);
  }
  const widths = columns.map((column) => size(column).natural);
  narrow(widths, { least: columns.map((column) => size(column).word), total: fit.total });
  narrow(widths, {
    least: columns.map((column) => Math.min(size(column).word, LEAST * 2)),
    total: fit.total,
  });
  if (boxWidth(widths) > fit.total) return { kind: 'list', columns: fit.columns };
  widen(widths, below, { fit, size });
  const hidden = fit.columns.filter((each) => !columns.includes(each) && !below.includes(each));
  return { kind: 'box', columns, widths, below, hidden };
}

interface Sizes {
  readonly natural: number;
  /** Of the longest word, as far as it counts. */
  readonly word: number;
}

function sizesOf(column: Column, { rows, shown }: Fit): Sizes {
  const texts = [column.label, ...rows.map((row) => shown(row, column))];
  const words = texts.flatMap((text) => text.split(/[\s/_-]+/)).map(displayWidth);
  const natural = Math.max(1, ...texts.flatMap((text) => text.split('\n').map(displayWidth)));
  return { natural, word: Math.min(natural, MOST_WORD, Math.max(1, ...words)) };
}

/** Whether running text would be left with too little room beside the other columns. */
function hasNarrowText(fit: Fit, size: (column: Column) => Sizes): boolean {
  const text = fit.columns.find(({ isText }) => isText);
  if (!text) return false;
  const others = fit.columns.filter((column) => column !== text && !column.isMinor);
  const room = fit.total - others.reduce((sum, column) => sum + size(column).natural + 3, 4);
  return room < Math.min(LEAST_TEXT, size(text).natural);
}

function boxWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + 3, 1);
}

/** Takes from the widest column until the line fits, never below its least. */
function narrow(widths: number[], { least, total }: { least: readonly number[]; total: number }) {
  while (boxWidth(widths) > total) {
    const spare = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (spare.length === 0 || spare[widest] === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

/** Text below its row gets a box that is wide enough to read. */
function widen(
  widths: number[],
  below: readonly Column[],
  { fit, size }: { fit: Fit; size: (column: Column) => Sizes },
): void {
  const wanted = Math.min(fit.total, Math.max(0, ...below.map((c) => size(c).natural + 4)));
  const lack = wanted - boxWidth(widths);
  const last = widths.length - 1;
  if (lack > 0 && last >= 0) widths[last] = (widths[last] ?? 0) + lack;
}
