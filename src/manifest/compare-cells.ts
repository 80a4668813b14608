// A table as it was written, of which the manifest keeps hashes, beside another state of it: the file
// of now, or the table as it comes out today. So an edit by hand is told from a change of the study.

import type { Place } from '../finding/finding.js';
import { type AlikeCells, alignRows } from './align.js';
import { plainCell, rowMarks, splitMarks, type WrittenCells } from './cells.js';

/** A cell or a row that is not as it was written. */
export interface CellDifference {
  readonly kind: 'cell' | 'row-added' | 'row-gone';
  /** The leading texts of the row; empty in files without a grid. */
  readonly row: string;
  /** The label of the column; empty where a whole row is meant. */
  readonly column: string;
  /** As it was written; undefined where there was nothing, or only its hash is known. */
  readonly was?: string;
  /** As it is; undefined where it is gone. */
  readonly is?: string;
  /** Where it stands now. */
  readonly place?: Place;
  /** All texts of the row, to find out what stands behind it. */
  readonly texts: readonly string[];
}

/** What is otherwise in `now` than it was written. `known` may hold the texts of what was written. */
export function compareCells(
  written: readonly string[],
  now: WrittenCells,
  known: WrittenCells | undefined,
): CellDifference[] {
  const textOf = textsByMark(known);
  const before = written.map(splitMarks);
  const after = now.rows.map(({ cells }) => splitMarks(rowMarks(cells)));
  const columns = columnPairs(before[0] ?? [], after[0] ?? [], now.isGrid);
  const header = now.isGrid ? (now.rows[0]?.cells ?? []) : [];
  return alignRows(before, after, alikeTexts([known, now])).flatMap((pair): CellDifference[] => {
    const marks = pair.before === undefined ? undefined : before[pair.before];
    const row = pair.after === undefined ? undefined : now.rows[pair.after];
    if (!row) {
      const texts = (marks ?? []).map((mark) => textOf(mark) ?? '…');
      return [wholeRow('row-gone', texts, now.isGrid)];
    }
    const place = now.placeOf(row.line, 0);
    if (!marks) return [{ ...wholeRow('row-added', row.cells, now.isGrid), place }];
    const own = after[pair.after ?? 0] ?? [];
    const isHeader = row === now.rows[0] && now.isGrid;
    const isNote = row.cells.length === 1 && marks.length === 1;
    const name = isHeader || isNote ? '' : rowName(row.cells, now.isGrid);
    return columns.flatMap(([x, y]): CellDifference[] => {
      const was = (x === undefined ? undefined : marks[x]) ?? EMPTY;
      if (was === ((y === undefined ? undefined : own[y]) ?? EMPTY)) return [];
      const text = textOf(was);
      return [
        {
          kind: 'cell',
          row: name,
          column: isNote ? '' : ((y === undefined ? undefined : header[y]) ?? ''),
          ...(text !== undefined && x !== undefined && { was: text }),
          ...(y !== undefined && { is: row.cells[y] ?? '' }),
          place: now.placeOf(row.line, y ?? 0),
          texts: row.cells,
        },
      ];
    });
  });
}

/** The mark of a cell without anything in it. */
const EMPTY = 'e3b0c4';

/** Whether two texts, by their marks, share half of their words; those that are not known may. */
function alikeTexts(states: readonly (WrittenCells | undefined)[]): AlikeCells {
  const finders = states.map(textsByMark);
  const wordsOf = (mark: string) => {
    const text = finders.map((find) => find(mark)).find((each) => each !== undefined);
    return text === undefined ? undefined : new Set(text.match(/[\p{L}\p{M}]+/gu) ?? []);
  };
  return (before, after) => {
    const [one, other] = [wordsOf(before), wordsOf(after)];
    if (!one || !other) return true;
    const shared = [...one].filter((word) => other.has(word)).length;
    return shared * 2 >= Math.max(one.size, other.size);
  };
}

/** The texts of cells by their marks. */
function textsByMark(known: WrittenCells | undefined): (mark: string) => string | undefined {
  const texts = new Map([[EMPTY, '']]);
  for (const { cells } of known?.rows ?? []) {
    for (const cell of cells) texts.set(rowMarks([cell]), cell);
  }
  return (mark) => texts.get(mark);
}

/** Which column was which, by their labels. */
function columnPairs(
  before: readonly string[],
  after: readonly string[],
  isGrid: boolean,
): (readonly [number | undefined, number | undefined])[] {
  if (!isGrid) return [[0, 0]];
  const single = (marks: readonly string[]) => marks.map((mark) => [mark]);
  return alignRows(single(before), single(after)).map((pair) => [pair.before, pair.after] as const);
}

function wholeRow(
  kind: 'row-added' | 'row-gone',
  texts: readonly string[],
  isGrid: boolean,
): CellDifference {
  const text = texts.filter((each) => each !== '').join(' · ');
  const shown = kind === 'row-gone' ? { was: text } : { is: text };
  return { kind, row: rowName(texts, isGrid), column: '', ...shown, texts };
}

/** Cells of this length name a row; longer ones are quotes. */
const LONGEST_NAME = 60;

/** The texts that a row begins with, before its first number. */
function rowName(cells: readonly string[], isGrid: boolean): string {
  if (!isGrid) return '';
  const end = cells.findIndex(
    (cell) => /^-?\d/.test(plainCell(cell)) || cell.length > LONGEST_NAME,
  );
  const names = (end < 0 ? cells.slice(0, 3) : cells.slice(0, end)).filter((cell) => cell !== '');
  return names.join(' · ');
}
