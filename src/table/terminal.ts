// Renders a table for the terminal: cli-table3 where its layout is affordable, else plain columns.
// Cells are wrapped here before they are laid out, so that no word of them is ever cut off.

import { Chalk } from 'chalk';
import CliTable from 'cli-table3';
import { displayWidth, wrapText } from '../text/display-width.js';
import { visible } from '../text/visible.js';
import type { Cell, Column, Table } from './table.js';

/** cli-table3 takes time with the square of the rows; beyond this many the layout is plain. */
const MOST_BOXED_ROWS = 1000;

/** Columns of numbers and of words are not made narrower; longer words are broken with a hyphen. */
const LEAST_WIDTH = { right: 8, left: 13 } as const;

export interface TerminalOptions {
  readonly columns: number;
  readonly colour: boolean;
}

/** Title, rows and notes as text for a person, at most `columns` wide where the words allow it. */
export function renderText(table: Table, options: TerminalOptions): string {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const isLong = table.rows.length > MOST_BOXED_ROWS;
  const fitting = isLong ? table : withoutMinorColumns(table, options.columns);
  const body = isLong ? renderPlain(table) : renderBoxed(fitting, options);
  const hidden = table.columns.filter((column) => !fitting.columns.includes(column));
  const left = `Too narrow a screen for: ${hidden.map(({ label }) => label).join(', ')}. See --format csv.`;
  const notes = [...table.notes, ...(hidden.length > 0 ? [left] : [])].map((note) =>
    wrapText(`Note. ${visible(note)}`, options.columns),
  );
  const parts = [chalk.bold(visible(table.title)), body, ...notes.map((note) => chalk.dim(note))];
  return `${parts.join('\n')}\n`;
}

function withoutMinorColumns(table: Table, total: number): Table {
  const columns = [...table.columns];
  const least = () => columns.reduce((sum, column) => sum + leastWidth(table, column) + 3, 1);
  while (least() > total) {
    const last = columns.findLastIndex(({ isMinor }) => isMinor);
    if (last < 0) break;
    columns.splice(last, 1);
  }
  return { ...table, columns };
}

function renderBoxed(table: Table, options: TerminalOptions): string {
  const widths = fitWidths(table, options.columns);
  const wrapped = (cells: readonly string[]) =>
    cells.map((cell, index) => wrapText(cell, widths[index] ?? LEAST_WIDTH.left));
  const boxed = new CliTable({
    head: wrapped(table.columns.map((column) => visible(column.label))),
    colWidths: widths.map((width) => width + 2),
    colAligns: table.columns.map((column) => column.align ?? 'left'),
    style: options.colour ? { head: ['bold'], border: ['gray'] } : { head: [], border: [] },
  });
  const rows = table.rows.map((row) => wrapped(table.columns.map(({ id }) => shown(row[id]))));
  boxed.push(...rows);
  const isTall = rows.some((row) => row.some((cell) => cell.includes('\n')));
  return isTall ? boxed.toString() : withoutRowLines(boxed.toString());
}

/** Keeps the line below the header only; lines between rows are for rows of several lines. */
function withoutRowLines(boxed: string): string {
  let isHeader = true;
  return boxed
    .split('\n')
    .filter((line) => {
      if (!line.includes('├')) return true;
      const keep = isHeader;
      isHeader = false;
      return keep;
    })
    .join('\n');
}

/** Gives every column its natural width, then takes from the widest until the line fits. */
function fitWidths(table: Table, total: number): number[] {
  const widths = table.columns.map((column) => naturalWidth(table, column));
  const least = table.columns.map((column) => leastWidth(table, column));
  const room = () => total - widths.reduce((sum, width) => sum + width + 3, 1);
  while (room() < 0) {
    const spare = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (spare[widest] === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function leastWidth(table: Table, column: Column): number {
  return Math.min(naturalWidth(table, column), LEAST_WIDTH[column.align ?? 'left']);
}

function naturalWidth(table: Table, column: Column): number {
  const texts = [column.label, ...table.rows.map((row) => shown(row[column.id]))];
  return Math.max(...texts.flatMap((text) => text.split('\n').map(displayWidth)));
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
