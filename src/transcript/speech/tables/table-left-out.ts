// What of a table is not in the reading text: other columns, titles above the header, rows of notes.

import type { Finding } from '../../../finding/finding.js';
import { columnName } from '../../../office/workbook.js';
import { speechFindings } from '../findings.js';
import type { TableRow } from './column-cells.js';
import type { TableColumns } from './table-columns.js';
import { isAboutSpeech } from './table-voices.js';

/** One finding for other columns, one for titles, one for rows that are no speech. */
export function unreadParts(
  file: string,
  rows: readonly TableRow[],
  columns: TableColumns,
  headings: readonly TableRow[],
): Finding[] {
  const found: Finding[] = [];
  const { first, header, text, speaker, start, end, role, voices } = columns;
  const used = new Set([text, speaker, start, end, role, ...voices]);
  const hasWords = (index: number) =>
    rows.slice(first).some(({ cells }) => /\p{L}/u.test(cells[index] ?? ''));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const others = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !used.has(index) && hasWords(index),
  );
  const wordsIn = (index: number) =>
    rows.slice(first).reduce((sum, { cells }) => sum + (cells[index]?.split(/\s+/).length ?? 0), 0);
  const read = Math.max(...[text, ...voices].map(wordsIn));
  const isProse = (index: number) =>
    wordsIn(index) * 4 > read &&
    hasSentences(rows.slice(first), index) &&
    !isAboutSpeech(header[index] ?? '');
  const place = { file, line: rows[first]?.line ?? 1 };
  for (const code of ['left-out', 'prose-left-out'] as const) {
    const part = others.filter((index) => isProse(index) === (code === 'prose-left-out'));
    const names = part.map((index) => `“${header[index]?.trim() || columnName(index)}”`);
    const what = `${names.length === 1 ? 'the column' : 'the columns'} ${names.join(', ')}`;
    if (part.length > 0) found.push(speechFindings.make(code, place, { what }));
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

/** Three words a filled cell on average, and most of them different from each other. */
function hasSentences(rows: readonly TableRow[], index: number): boolean {
  const cells = rows.flatMap(({ cells: all }) => all[index]?.trim() || []);
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
  return words >= cells.length * 3 && new Set(cells).size * 2 > cells.length;
}
