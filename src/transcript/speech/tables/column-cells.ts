// What the cells of a column look like: labels, times, words.

import { labelKey, shapeLabel } from '../../labels/shape.js';
import { parseClock } from '../clock.js';

/** A row of a table with its 1-based line or row number. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What stands in a column. */
export interface Column {
  readonly filled: number;
  readonly words: number;
  readonly distinct: number;
  readonly isTime: boolean;
  /** Every cell may be read as a time, though it may as well be a number. */
  readonly mayBeTime: boolean;
  /** Cells that look like a speaker's label. */
  readonly labels: number;
  readonly colons: number;
}

export function describeColumn(rows: readonly TableRow[], index: number): Column {
  const cells = rows.flatMap(({ cells: all }) => all[index]?.trim() || []);
  const numbers = cells.filter((cell) => parseClock(cell) !== undefined);
  const times = numbers.filter((cell) => /[:：]/.test(cell));
  return {
    filled: cells.length,
    words: cells.reduce((sum, cell) => sum + countWords(cell), 0),
    distinct: new Set(cells.map(labelKey)).size,
    isTime: cells.length > 0 && times.length * 10 >= cells.length * 7,
    mayBeTime: cells.length > 0 && numbers.length * 10 >= cells.length * 7,
    labels: cells.filter(isLabel).length,
    colons: cells.filter((cell) => /[:：]$/.test(cell)).length,
  };
}

/** Words, and for scripts without spaces about as many as there would be. */
function countWords(cell: string): number {
  const unspaced = cell.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return (
    cell.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length + (unspaced?.length ?? 0) / 2
  );
}

/** A short cell that is no sentence, note, time or date. */
function isLabel(cell: string): boolean {
  if (
    cell.length > 60 ||
    !/\p{L}|^\P{Nd}*\d{1,3}\P{Nd}*$/u.test(cell) ||
    /^[[(<{]/.test(cell) ||
    /[.?!]["”’]?$/.test(cell.replace(/\b\p{L}{1,3}\.$/u, ''))
  )
    return false;
  const { kind, sentence } = shapeLabel(cell.replace(/[\s:：]+$/, ''));
  return kind !== 'number' && kind !== 'phrase' && !sentence;
}
