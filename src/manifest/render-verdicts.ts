// What `fga verify` prints: a line for each table; below those that no longer follow, the cells that
// differ and what is behind them.

import { wrapText } from '../text/display-width.js';
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
  /** Width of the screen. */
  readonly columns: number;
}

/** The verdicts on the tables of one folder. */
export function renderVerdicts(
  folder: string,
  verdicts: readonly Verdict[],
  options: VerdictOptions,
): string {
  const widest = Math.min(30, Math.max(0, ...verdicts.map(({ file }) => file.length)));
  const lines = verdicts.flatMap((verdict) => [
    { indent: 2, text: `${oneLine(verdict.file).padEnd(widest)}  ${summaryOf(verdict)}` },
    ...detailsOf(verdict, options),
  ]);
  const again = commandsOf(folder, verdicts);
  const advice = again.length === 0 ? [] : ['', '  To write them again:', ...again];
  const shown = lines.map((line) => wrapLine(line, options.columns));
  return `${[`${oneLine(folder)}:`, ...shown, ...advice].join('\n')}\n`;
}

/** A line of the report; what does not fit the screen goes on a little further in. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

function wrapLine({ indent, text }: Line, columns: number): string {
  const wrapped = wrapText(text, Math.max(40, columns - indent - 2));
  return ' '.repeat(indent) + wrapped.replaceAll('\n', `\n${' '.repeat(indent + 2)}`);
}

/** The commands that write anew what does not follow, each once, as typed in the study's folder. */
function commandsOf(folder: string, verdicts: readonly Verdict[]): string[] {
  const wrong = verdicts.filter(({ state, reason }) => state !== 'follows' && reason === undefined);
  const commands = wrong.map(({ arguments: words, file }) => {
    const target = words[0] === 'tables' ? folder : `${folder}/${file}`;
    const typed = [...words, '-o', target];
    return typed.map((word) => (/^[\w./,:@=-]+$/.test(word) ? word : `'${word}'`)).join(' ');
  });
  return [...new Set(commands)].map((command) => `    fga ${oneLine(command)}`);
}

function summaryOf(verdict: Verdict): string {
  const { state, isResaved, reason, edits, without, fga } = verdict;
  const version = fga.written === fga.now ? '' : `; written by fga ${fga.written}`;
  switch (state) {
    case 'follows': {
      const saved = isResaved ? '; saved by another program, every cell the same' : '';
      const beside =
        without > 0 ? `; ${plural(without, 'change')} of the study without effect` : '';
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

function detailsOf(verdict: Verdict, { most }: VerdictOptions): Line[] {
  const { edits, rows, general, fga } = verdict;
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
  const groups = new Map<string, [Explained, ...Explained[]]>();
  for (const [at, row] of rows.entries()) {
    const isWhole = row.cells.some(({ kind }) => kind !== 'cell');
    const causes = row.changes.map(describeChange);
    const key = isWhole ? String(at) : [...row.cells.map(cellLine), ...causes].join('\n');
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
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
