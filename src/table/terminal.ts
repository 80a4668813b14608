// Renders a table for the terminal: cli-table3 where its layout is affordable, else plain columns or
// a list. Cells are wrapped here before they are laid out, so that no word of them is ever cut off.

import { Chalk } from 'chalk';
import CliTable from 'cli-table3';
import { isolated } from '../text/direction.js';
import { displayWidth, padTo, wrapText } from '../text/display-width.js';
import { visible } from '../text/visible.js';
import { listed } from '../text/wording.js';
import { fitColumns, type Layout } from './fit-columns.js';
import { standIns } from './stand-ins.js';
import type { Cell, Column, Row, Table } from './table.js';

/** cli-table3 takes time with the square of the rows; beyond this many the layout is plain. */
const MOST_BOXED_ROWS = 1000;
/** So many columns that found no room are named. */
const MOST_NAMED = 6;

export interface TerminalOptions {
  readonly columns: number;
  readonly colour: boolean;
}

/** Title, rows and notes as text for a person, at most `columns` wide where the words allow it. */
export function renderText(table: Table, options: TerminalOptions): string {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const { body, hidden } =
    table.rows.length > MOST_BOXED_ROWS
      ? { body: renderPlain(table), hidden: [] }
      : renderFitting(table, options);
  const notes = [...table.notes, ...hiddenNote(hidden)].map((note) =>
    wrapText(`Note. ${visible(note)}`, options.columns),
  );
  const title = wrapText(visible(table.title), options.columns);
  const parts = [chalk.bold(title), body, ...notes.map((note) => chalk.dim(note))];
  return `${parts.join('\n')}\n`;
}

function hiddenNote(hidden: readonly Column[]): string[] {
  if (hidden.length === 0) return [];
  const names = hidden.map(({ label }) => label);
  const shown = listed(names, MOST_NAMED);
  return [`Columns that this screen is too narrow for: ${shown}. See --format csv.`];
}

function renderFitting(table: Table, options: TerminalOptions) {
  const layout = fitColumns({
    columns: table.columns,
    rows: table.rows,
    shown: (row, { id }) => shown(row[id]),
    total: options.columns,
  });
  return layout.kind === 'list'
    ? { body: renderList(table, options), hidden: [] }
    : { body: renderBox(table.rows, layout, options), hidden: layout.hidden };
}

type Box = Extract<Layout, { kind: 'box' }>;

function renderBox(rows: readonly Row[], layout: Box, options: TerminalOptions): string {
  const { columns, widths, below } = layout;
  const { hide, restore } = standIns();
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const wrapped = (cells: readonly string[]) =>
    cells.map((cell, index) => hide(wrapText(cell, widths[index] ?? 1)));
  const boxed = new CliTable({
    head: wrapped(columns.map(({ label }) => visible(label))).map((cell) => chalk.bold(cell)),
    colWidths: widths.map((width) => width + 2),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    // Its own colours would ask the environment once more whether there are any.
    style: { head: [], border: [] },
  });
  const across = widths.reduce((sum, width) => sum + width + 3, -3);
  const drawnRows: string[][] = [];
  for (const [index, row] of rows.entries()) {
    const cells = wrapped(columns.map((c) => (repeats(c, rows, index) ? '' : shown(row[c.id]))));
    boxed.push(cells);
    drawnRows.push(cells);
    const texts = below.map(({ id }) => shown(row[id])).filter((text) => text !== '');
    if (texts.length === 0) continue;
    const content = hide(texts.map((text) => wrapText(text, across)).join('\n'));
    boxed.push([{ colSpan: columns.length, content }]);
  }
  const drawn = boxed.toString();
  const lined = below.length > 0 ? drawn : withRowLines(drawn, rowLines(drawnRows));
  // What cells hold of such signs is still hidden.
  return restore(lined.replace(/[\u2500-\u257f]+/g, (frame) => chalk.gray(frame)));
}

/** Whether a row is in the same group as the one above it, in this column and all before it. */
function repeats(column: Column, rows: readonly Row[], index: number): boolean {
  const above = rows[index - 1];
  return (
    column.isGroup === true &&
    above !== undefined &&
    above[column.id] !== '' &&
    above[column.id] === rows[index]?.[column.id]
  );
}

/** Rows of so many lines are told apart by a column that every row begins anew. */
const MOST_UNRULED = 3;

/** Below which rows a line is needed: around rows of several lines, where nothing else parts them. */
function rowLines(rows: readonly (readonly string[])[]): readonly boolean[] {
  const heights = rows.map((cells) => Math.max(1, ...cells.map((c) => c.split('\n').length)));
  const marked = rows[0]?.some((_, at) =>
    rows.every((cells) => cells[at] !== '' && !cells[at]?.includes('\n')),
  );
  const isPlain = marked === true && Math.max(...heights) <= MOST_UNRULED;
  return heights.map((height, at) => !isPlain && Math.max(height, heights[at + 1] ?? 1) > 1);
}

/** Keeps the line below the header and those below the rows that need one. */
function withRowLines(boxed: string, needed: readonly boolean[]): string {
  let lines = 0;
  return boxed
    .split('\n')
    .filter((line) => {
      if (!ROW_LINE.test(line)) return true;
      lines += 1;
      return lines === 1 || needed[lines - 2] === true;
    })
    .join('\n');
}

/** How a line between rows begins; a cell may hold the same sign. */
const ROW_LINE = /^├/;

/** A paragraph for each row: `Label: value`, one below the other. */
function renderList(table: Table, { columns: total }: TerminalOptions): string {
  const line = (label: string, cell: Cell) =>
    isolated(wrapText(`${visible(label)}: ${shown(cell)}`, total - 2)).replaceAll('\n', '\n  ');
  return table.rows
    .map((row) => table.columns.map(({ id, label }) => line(label, row[id])).join('\n'))
    .join('\n\n');
}

function renderPlain(table: Table): string {
  const widths = table.columns.map((column) => {
    let width = displayWidth(column.label);
    for (const row of table.rows) width = Math.max(width, displayWidth(shown(row[column.id])));
    return Math.min(width, 60);
  });
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padTo(isolated(cell), widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const rows = table.rows.map((row) => line(table.columns.map((column) => shown(row[column.id]))));
  return [line(table.columns.map((column) => column.label)), ...rows].join('\n');
}

function shown(cell: Cell): string {
  return visible(String(cell ?? ''));
}
