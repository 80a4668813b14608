// A table as a part of a page: caption, header cells with scope, notes below.

import { escapeHtml } from '../text/html.js';
import type { Table } from './table.js';

export function renderHtmlTable({ title, columns, rows, notes }: Table): string {
  const head = columns.map(
    ({ label, align }) => `<th scope="col"${classOf(align)}>${escapeHtml(label)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map(({ id, align }, at) => {
      const text = escapeHtml(String(row[id] ?? ''));
      return at === 0
        ? `<th scope="row" dir="auto">${text}</th>`
        : `<td dir="auto"${classOf(align)}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<div class="table"><table>',
    `<caption>${escapeHtml(title)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table>`,
    ...notes.map((note) => `<p class="note" dir="auto">${escapeHtml(note)}</p>`),
    '</div>',
  ].join('\n');
}

function classOf(align: 'left' | 'right' | undefined): string {
  return align === 'right' ? ' class="number"' : '';
}
