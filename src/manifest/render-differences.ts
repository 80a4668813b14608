// The cells of a table that differ, and what is behind them, as lines for a person.

import { groupBy } from '../text/group-by.js';
import { shortened } from '../text/shortened.js';
import { oneLine } from '../text/visible.js';
import { plural } from '../text/wording.js';
import type { Change } from './change.js';
import type { CellDifference } from './compare-cells.js';
import { describeChange } from './describe-change.js';
import type { Explained } from './explain.js';
import type { Verdict } from './verdict.js';

/** A line of the report; what does not fit the screen goes on a little further in. */
export interface Line {
  readonly indent: number;
  readonly text: string;
}

/** What is to be said below a table; of cells and of changes at most so many. */
export function differenceLines({ edits, rows, general, fga }: Verdict, most: number): Line[] {
  const edited = limited(edits.map(editLine), most, 'edited cell');
  const alike = alikeRows(rows);
  const told = alike.slice(0, most).flatMap((group) => groupLines(group, most));
  const rest = alike.slice(most).reduce((sum, group) => sum + group.length, 0);
  const more = rest > 0 ? [`… and ${plural(rest, 'more row')} (--all)`] : [];
  const explained = rows.some(({ changes: behind }) => behind.length > 0);
  const heading = explained ? 'also changed, and may have to do with it:' : 'what has changed:';
  const lines = [
    ...edited.map((text) => ({ indent: 6, text })),
    ...told,
    ...more.map((text) => ({ indent: 6, text })),
    ...(general.length === 0 ? [] : [{ indent: 6, text: heading }, ...causes(general, most)]),
  ];
  if (rows.length === 0 || explained || general.length > 0) return lines;
  const why =
    fga.written === fga.now
      ? 'another build of fga counts or writes otherwise'
      : `fga ${fga.now} counts or writes otherwise than fga ${fga.written}`;
  return [...lines, { indent: 6, text: `nothing it was made from has changed: ${why}` }];
}

function limited(lines: readonly string[], most: number, noun: string): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `… and ${plural(lines.length - most, `more ${noun}`)} (--all)`];
}

function editLine({ place, row, column, was, is, kind }: CellDifference): string {
  const at = place?.line === undefined ? '' : `${place.line}:${place.column ?? 1}  `;
  if (kind === 'row-gone') return `a row is gone: ${short(was)}`;
  if (kind === 'row-added') return `${at}a row was added: ${short(is)}`;
  const cell = [row, column]
    .filter((each) => each !== '')
    .map(oneLine)
    .join(', ');
  return `${at}${cell === '' ? '' : `${cell}: `}${short(is)} — fga wrote ${was === undefined ? 'something else' : short(was)}`;
}

type RowGroup = readonly [Explained, ...Explained[]];

/** Rows that differ in the same way for the same reason, together. */
function alikeRows(rows: readonly Explained[]): RowGroup[] {
  const groups = groupBy(rows, (row) => {
    const isWhole = row.cells.some(({ kind }) => kind !== 'cell');
    const causes = row.changes.map(describeChange);
    return isWhole ? row : [...row.cells.map(cellLine), ...causes].join('\n');
  });
  return [...groups.values()];
}

function groupLines([first, ...others]: RowGroup, most: number): Line[] {
  const lines = rowLines(first, most);
  if (others.length === 0) return lines;
  return [...lines, { indent: 6, text: `the same in ${plural(others.length, 'more row')}` }];
}

function rowLines({ row, cells, changes: behind }: Explained, most: number): Line[] {
  const [first] = cells;
  const head =
    first?.kind === 'row-added'
      ? [`new row: ${short(first.is)}`]
      : first?.kind === 'row-gone'
        ? [`row gone: ${short(first.was)}`]
        : row === ''
          ? []
          : [oneLine(row)];
  const inside = cells.filter(({ kind }) => kind === 'cell').map(cellLine);
  return [
    ...head.map((text) => ({ indent: 6, text })),
    ...inside.map((text) => ({ indent: head.length > 0 ? 8 : 6, text })),
    ...causes(behind, most),
  ];
}

function cellLine({ column, was, is }: CellDifference): string {
  const name = column === '' ? '' : `${oneLine(column)}: `;
  return `${name}${was === undefined ? 'another value' : short(was)} → ${short(is)}`;
}

function causes(all: readonly Change[], most: number): Line[] {
  const lines = all.map((change) => `- ${oneLine(describeChange(change))}`);
  return limited(lines, most, 'change').map((text) => ({ indent: 8, text }));
}

const MOST_OF_A_CELL = 70;

function short(text: string | undefined): string {
  const line = oneLine(text ?? '');
  return line === '' ? '(nothing)' : shortened(line, MOST_OF_A_CELL);
}
