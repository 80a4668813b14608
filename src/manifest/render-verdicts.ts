// What `fga verify` prints: a line for each table; below those that no longer follow, the cells that
// differ and what is behind them.

import { oneLine } from '../text/visible.js';
import { plural } from '../text/wording.js';
import type { Change } from './change.js';
import type { CellDifference } from './compare-cells.js';
import { describeChange } from './describe-change.js';
import type { Explained } from './explain.js';
import type { Verdict } from './verdict.js';

export interface VerdictOptions {
  /** Of cells and of changes so many are shown of a table. */
  readonly most: number;
}

/** The verdicts on the tables of one folder. */
export function renderVerdicts(
  folder: string,
  verdicts: readonly Verdict[],
  options: VerdictOptions,
): string {
  const widest = Math.min(30, Math.max(0, ...verdicts.map(({ file }) => file.length)));
  const lines = verdicts.flatMap((verdict) => [
    `  ${oneLine(verdict.file).padEnd(widest)}  ${summaryOf(verdict)}`,
    ...detailsOf(verdict, options).map((line) => `      ${line}`),
  ]);
  return `${[`${oneLine(folder)}:`, ...lines].join('\n')}\n`;
}

function summaryOf(verdict: Verdict): string {
  const { state, isResaved, reason, edits, without, fga } = verdict;
  const version = fga.written === fga.now ? '' : `; written by fga ${fga.written}`;
  switch (state) {
    case 'follows': {
      const saved = isResaved ? '; saved by another program, every cell the same' : '';
      const beside = without > 0 ? `; ${changes(without)} in the study that it does not show` : '';
      return `still follows${saved}${beside}${version}`;
    }
    case 'changed':
      return `NO LONGER FOLLOWS${edits.length > 0 ? ', and was edited by hand' : ''}${version}`;
    case 'edited':
      return `EDITED BY HAND: not what fga wrote${version}`;
    case 'missing':
      return `MISSING${reason === undefined ? '' : `, and cannot be made again: ${oneLine(reason)}`}`;
    case 'unmade':
      return `CANNOT BE MADE AGAIN: ${oneLine(reason ?? '')}`;
  }
}

function changes(count: number): string {
  return plural(count, 'change');
}

function detailsOf(verdict: Verdict, { most }: VerdictOptions): string[] {
  const { edits, rows, general, state, fga } = verdict;
  const lines = [
    ...limited(edits.map(editLine), most, 'edited cell'),
    ...limited(
      rows.map((row) => rowLines(row, most)),
      most,
      'row',
    ).flat(),
  ];
  if (general.length > 0) lines.push('what changed:', ...causes(general, most));
  const explained = general.length + rows.flatMap((row) => row.changes).length > 0;
  if (rows.length > 0 && !explained) {
    lines.push(
      fga.written === fga.now
        ? 'nothing it was made from has changed: another build of fga counts or writes otherwise'
        : `nothing it was made from has changed: fga ${fga.now} counts or writes otherwise than ${fga.written}`,
    );
  }
  if (state !== 'follows' && state !== 'unmade')
    lines.push(`write it again: ${commandOf(verdict)}`);
  return lines;
}

/** The command that writes it again, as it would be typed in the study's folder. */
export function commandOf({ arguments: words }: Pick<Verdict, 'arguments'>): string {
  const typed = words.map((word) => (/^[\w./,:@=-]+$/.test(word) ? word : `'${word}'`));
  return oneLine(`fga ${typed.join(' ')} -o …`);
}

function limited<Line>(lines: readonly Line[], most: number, noun: string): (Line | string)[] {
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

function rowLines({ row, cells, changes: behind }: Explained, most: number): string {
  const [first] = cells;
  const head =
    first?.kind === 'row-added'
      ? [`new row: ${short(first.is)}`]
      : first?.kind === 'row-gone'
        ? [`row gone: ${short(first.was)}`]
        : [
            ...(row === '' ? [] : [oneLine(row)]),
            ...cells.map((cell) => cellLine(cell, row !== '')),
          ];
  return [...head, ...causes(behind, most)].join('\n      ');
}

function cellLine({ column, was, is }: CellDifference, isInset: boolean): string {
  const name = column === '' ? '' : `${oneLine(column)}: `;
  const before = was === undefined ? 'another value' : short(was);
  return `${isInset ? '  ' : ''}${name}${before} → ${short(is)}`;
}

function causes(all: readonly Change[], most: number): string[] {
  const lines = all.map((change) => `  - ${oneLine(describeChange(change))}`);
  return limited(lines, most, 'change').map((line) => (line.startsWith('…') ? `  ${line}` : line));
}

const MOST_OF_A_CELL = 70;

function short(text: string | undefined): string {
  const line = oneLine(text ?? '');
  const letters = [...line];
  if (letters.length > MOST_OF_A_CELL) return `${letters.slice(0, MOST_OF_A_CELL - 1).join('')}…`;
  return line === '' ? '(nothing)' : line;
}

/** `7 tables: 5 still follow, 2 do not.` */
export function countVerdicts(verdicts: readonly Verdict[]): string {
  const follow = verdicts.filter(({ state }) => state === 'follows').length;
  const rest = verdicts.length - follow;
  const all = plural(verdicts.length, 'file');
  if (rest === 0) return `${all}: all still follow from the study.`;
  return `${all}: ${follow} still ${follow === 1 ? 'follows' : 'follow'}, ${rest} ${rest === 1 ? 'does' : 'do'} not.`;
}
