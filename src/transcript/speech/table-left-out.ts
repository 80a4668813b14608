// What of a table is not in the reading text: other columns, titles above the header, rows of notes.

import type { Finding } from '../../finding/finding.js';
import { columnName } from '../../office/workbook.js';
import type { TableRow } from './column-cells.js';
import { speechFindings } from './findings.js';
import type { TableColumns } from './table-columns.js';

/** One finding for other columns, one for titles, one for rows that are no speech. */
export function unreadParts(
  file: string,
  rows: readonly TableRow[],
  columns: TableColumns,
  headings: readonly TableRow[],
): Finding[] {
  const found: Finding[] = [];
  const { first, header, text, speaker, start, end, role, question } = columns;
  const used = new Set([text, speaker, start, end, role, question]);
  const hasWords = (index: number) =>
    rows.slice(first).some(({ cells }) => /\p{L}/u.test(cells[index] ?? ''));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const others = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !used.has(index) && hasWords(index),
  );
  if (others.length > 0) {
    const names = others.map((index) => `“${header[index]?.trim() || columnName(index)}”`);
    const what = `${names.length === 1 ? 'the column' : 'the columns'} ${names.join(', ')}`;
    found.push(speechFindings.make('left-out', { file, line: rows[first]?.line ?? 1 }, { what }));
  }
  const titles = rows
    .slice(0, Math.max(0, first - 1))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  for (const [kind, list] of [
    ['above the header', titles],
    ['in the speakers’ column', headings],
  ] as const) {
    const [one] = list;
    if (!one) continue;
    const words =
      one.cells
        .find((cell) => cell.trim() !== '')
        ?.trim()
        .slice(0, 60) ?? '';
    const count = list.length > 1 ? ` and ${list.length - 1} more` : '';
    const what = `“${words}”${count}, which ${list.length > 1 ? 'stand' : 'stands'} ${kind}`;
    found.push(speechFindings.make('left-out', { file, line: one.line }, { what }));
  }
  return found;
}
