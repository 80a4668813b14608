// Renders a table for the terminal: cli-table3 where its layout is affordable, else plain columns.

import chalkDefault, { Chalk } from 'chalk';
import CliTable from 'cli-table3';
import { visible } from '../text/visible.js';
import type { Cell, Column, Table } from './table.js';

/** cli-table3 takes time with the square of the rows; beyond this many the layout is plain. */
const MOST_BOXED_ROWS = 1000;

export interface TerminalOptions {
  readonly columns: number;
  readonly colour: boolean;
}

/** Title, rows and notes as text for a person, at most `columns` wide where the words allow it. */
export function renderText(table: Table, options: TerminalOptions): string {
  const chalk = options.colour ? chalkDefault : new Chalk({ level: 0 });
  const body =
    table.rows.length > MOST_BOXED_ROWS ? renderPlain(table) : renderBoxed(table, options);
  const notes = table.notes.flatMap((note) => wrap(`Note. ${visible(note)}`, options.columns));
  const parts = [chalk.bold(visible(table.title)), body, ...notes.map((line) => chalk.dim(line))];
  return `${parts.join('\n')}\n`;
}

function renderBoxed(table: Table, options: TerminalOptions): string {
  const widths = fitWidths(table, options.columns);
  const boxed = new CliTable({
    head: table.columns.map((column) => visible(column.label)),
    colWidths: widths.map((width) => width + 2),
    colAligns: table.columns.map((column) => column.align ?? 'left'),
    wordWrap: true,
    style: options.colour ? { head: ['bold'], border: ['gray'] } : { head: [], border: [] },
  });
  for (const row of table.rows) boxed.push(table.columns.map((column) => shown(row[column.id])));
  return boxed.toString();
}

/** Gives every column its natural width, then takes from the widest until the line fits. */
function fitWidths(table: Table, total: number): number[] {
  const widths = table.columns.map((column) => naturalWidth(table, column));
  const room = () => total - widths.reduce((sum, width) => sum + width + 3, 1);
  while (room() < 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 12) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function naturalWidth(table: Table, column: Column): number {
  const texts = [column.label, ...table.rows.map((row) => shown(row[column.id]))];
  return Math.max(...texts.map((text) => Math.max(...text.split('\n').map(displayWidth))));
}

function renderPlain(table: Table): string {
  const widths = table.columns.map((column) => {
    let width = displayWidth(column.label);
    for (const row of table.rows) width = Math.max(width, displayWidth(shown(row[column.id])));
    return Math.min(width, 60);
  });
  const line = (cells: readonly string[]) =>
    cells
      .map(
        (cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(cell))),
      )
      .join('  ')
      .trimEnd();
  const rows = table.rows.map((row) => line(table.columns.map((column) => shown(row[column.id]))));
  return [line(table.columns.map((column) => column.label)), ...rows].join('\n');
}

function shown(cell: Cell): string {
  return visible(String(cell ?? ''));
}

/** Columns a text takes on a terminal: wide East Asian letters take two, combining marks none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
