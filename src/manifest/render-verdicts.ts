// What `fga verify` prints: a line for each table; below those that no longer follow, the cells that
// differ and what is behind them.

import { wrapText } from '../text/display-width.js';
import { oneLine } from '../text/visible.js';
import { plural } from '../text/wording.js';
import { differenceLines, type Line } from './render-differences.js';
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
    ...differenceLines(verdict, options.most),
  ]);
  const again = commandsOf(folder, verdicts);
  const advice = again.length === 0 ? [] : ['', '  To write them again:', ...again];
  const shown = lines.map((line) => wrapLine(line, options.columns));
  return `${[`${oneLine(folder)}:`, ...shown, ...advice].join('\n')}\n`;
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
    return typed.map(typedWord).join(' ');
  });
  return [...new Set(commands)].map((command) => `    fga ${oneLine(command)}`);
}

/** As a shell takes it for one word. */
function typedWord(word: string): string {
  return /^[\w./,:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
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

/** `7 tables: 5 still follow, 2 do not.` */
export function countVerdicts(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return 'No file could be looked at.';
  const follow = verdicts.filter(({ state }) => state === 'follows').length;
  const rest = verdicts.length - follow;
  const all = plural(verdicts.length, 'file');
  if (rest === 0) return `${all}: all still follow from the study.`;
  return `${all}: ${follow} still ${follow === 1 ? 'follows' : 'follow'}, ${plural(rest, 'does', 'do')} not.`;
}
