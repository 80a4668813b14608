// What would be gone if a units file were written anew: cells that no unit has a place for.

import type { Finding } from '../../finding/finding.js';
import { cellPlacer } from '../../table/cell-place.js';
import { parseCsv } from '../../table/csv.js';
import { unitFindings } from '../findings.js';
import { PARENTS, unitColumns } from './units-columns.js';

const KNOWN: ReadonlySet<string> = new Set([...unitColumns, PARENTS]);

/** A finding for each column of its own that holds anything, and each row that cannot be read as it stands. */
export function unitsLoss(text: string, file: string): readonly Finding[] {
  const { value, findings } = parseCsv(text, file);
  const placeOf = cellPlacer(text, file);
  const columns = value.header.flatMap((name, index) => {
    const isOwn = !KNOWN.has(name.toLowerCase());
    const isUsed = isOwn && value.rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
    if (!isUsed) return [];
    const column = name === '' ? `column ${index + 1}` : name;
    return [unitFindings.make('unknown-column', placeOf(1, index), { column })];
  });
  return [...findings, ...columns];
}
