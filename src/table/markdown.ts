// Renders a table as a Markdown pipe table, with its title above and its notes below.

import { oneLine } from '../text/visible.js';
import type { Cell, Table } from './table.js';

export function renderMarkdown(table: Table): string {
  const rules = table.columns.map((column) => (column.align === 'right' ? '---:' : '---'));
  const lines = [
    `**${markdownText(table.title)}**`,
    '',
    markdownRow(table.columns.map((column) => markdownText(column.label))),
    markdownRow(rules),
    ...table.rows.map((row) =>
      markdownRow(table.columns.map((column) => markdownText(row[column.id]))),
    ),
    ...(table.notes.length > 0 ? [''] : []),
    ...table.notes.map((note) => `*Note.* ${markdownText(note)}  `),
  ];
  return `${lines.join('\n')}\n`;
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Escapes what Markdown would read as markup, so that a quote stands as it was said. */
export function markdownText(cell: Cell): string {
  return oneLine(String(cell ?? '')).replace(/[\\|*_`<>[\]]/g, '\\$&');
}
