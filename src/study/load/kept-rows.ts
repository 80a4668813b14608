// Which rows of a coder's file stay when some transcripts are coded anew, and which are replaced.

import {
  CODING_COLUMNS,
  type CodingRow,
  type RenderedCodings,
  renderCodingRows,
  renderCodingsFile,
  rowKey,
} from '../../coding/codings-file.js';
import { decodeCodings, type WrittenCodings } from '../../coding/decode-codings.js';
import type { StandingRules } from '../rules/standing-rules.js';

/** The rows of other transcripts as they are, and the keys of those that are replaced. */
export function sortOut(before: WrittenCodings | undefined, replaced: ReadonlySet<string>) {
  const others = new Map<string, CodingRow[]>();
  const old = new Set<string>();
  for (const { cells } of before?.rows ?? []) {
    const row = CODING_COLUMNS.map((column) => cells[column]);
    const group = others.get(cells.transcript);
    if (replaced.has(cells.transcript)) old.add(rowKey(row));
    else if (group) group.push(row);
    else others.set(cells.transcript, [row]);
  }
  const rendered = [...others].map(([transcript, rows]): RenderedCodings => {
    const bytes = Buffer.from([...renderCodingRows(rows)].join(''));
    return { transcript, count: rows.length, bytes };
  });
  return { others: rendered, old };
}

/** The same where the rows can be taken as they stand; only those that are replaced are read. */
export function sortOutStanding(
  { rows }: StandingRules,
  replaced: ReadonlySet<string>,
  file: string,
) {
  const all = [...rows.values()];
  const others = all.filter(({ transcript }) => !replaced.has(transcript));
  const old = all.filter(({ transcript }) => replaced.has(transcript));
  return { others, old: new Set(keysIn(renderCodingsFile(old), file)) };
}

/** The keys of all rows of a file. */
export function keysIn(content: Uint8Array, file: string): string[] {
  const { rows } = decodeCodings(Buffer.from(content).toString('utf8'), file).value;
  return rows.map(({ cells }) => rowKey(CODING_COLUMNS.map((column) => cells[column])));
}
