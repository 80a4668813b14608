// Tells whether a person has changed the file of the rules: by what its rows hold, and by the hash of
// what fga wrote, which its record keeps.

import { sha256 } from '../../anchor/hash.js';
import { CODING_COLUMNS, renderCodingRows, renderHeader } from '../../coding/codings-file.js';
import type { WrittenCodings } from '../../coding/decode-codings.js';

/** What shows that a person worked in the file of the rules; undefined where nothing does. */
export function handEdit(
  found: Uint8Array,
  written: WrittenCodings,
  hashes: readonly string[],
): string | undefined {
  if (hashes.includes(sha256(found))) return undefined;
  for (const { line, cells, coding } of written.rows) {
    if (!coding) return `line ${line} cannot be read`;
    if (coding.source !== 'rule') return `line ${line} has the source ${coding.source}`;
    if (coding.status !== 'coded') return `line ${line} has the status ${coding.status}`;
    if (cells.memo !== '') return `line ${line} has a memo`;
  }
  if (hashes.length === 0) return undefined;
  // A spreadsheet that only saved the file again changed its form, not its rows.
  const rows = written.rows.map(({ cells }) => CODING_COLUMNS.map((column) => cells[column]));
  const plain = [renderHeader(), ...renderCodingRows(rows)].join('');
  return hashes.includes(sha256(plain)) ? undefined : 'rows differ from those fga wrote';
}
