// Chooses the renderer of a table by the name of its format.

import { renderJson } from '../text/json.js';
import { renderCsv } from './csv.js';
import { renderMarkdown } from './markdown.js';
import type { Table } from './table.js';

/** The formats tables can be written in, each with its file extension. */
export const TABLE_FORMATS = {
  text: '.txt',
  csv: '.csv',
  tsv: '.tsv',
  md: '.md',
  json: '.json',
} as const;

export type TableFormat = keyof typeof TABLE_FORMATS;

export interface RenderOptions {
  readonly format: TableFormat;
  /** Width of the terminal in columns, for `text`. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Renders a table, ending with a newline. CSV and TSV hold the rows only; the others the notes too. */
export async function renderTable(table: Table, options: RenderOptions): Promise<string> {
  switch (options.format) {
    case 'text': {
      const { renderText } = await import('./terminal.js');
      return renderText(table, options);
    }
    case 'csv':
      return renderDelimited(table, ',');
    case 'tsv':
      return renderDelimited(table, '\t');
    case 'md':
      return renderMarkdown(table);
    case 'json':
      return `${renderJson(table, 2)}\n`;
  }
}

function renderDelimited(table: Table, delimiter: ',' | '\t'): string {
  const labels = table.columns.map((column) => column.label);
  const rows = table.rows.map((row) => table.columns.map((column) => row[column.id] ?? ''));
  return renderCsv(labels, rows, delimiter);
}
