// Writes the units of one transcript as the bytes of its units file. Positions become code points.

import type { CellText } from '../../table/cell-text.js';
import { CsvBytes } from '../../table/csv-bytes.js';
import { type CodePointMap, codePointMap } from '../../text/code-points.js';
import { compareText } from '../../text/order.js';
import type { Transcript } from '../../transcript/transcript.js';
import type { Unit } from '../unit.js';
import { PARENTS, unitColumns } from './units-columns.js';

/**
 * The units file of a transcript; rows in the order of the text. With `source`, the reading text made
 * ready, texts are copied from it.
 */
export function renderUnits(
  units: readonly Unit[],
  transcript: Transcript,
  source?: CellText,
): Uint8Array<ArrayBuffer> {
  const codePoints = codePointMap(transcript.text);
  const hasParents = units.some(({ parents }) => parents && parents.length > 0);
  const rows = isInOrder(units) ? units : units.toSorted(byPosition);
  // Text and clean text, and about as much again for the small columns.
  const csv = new CsvBytes(transcript.text.length * 4, source);
  for (const column of hasParents ? [...unitColumns, PARENTS] : unitColumns) csv.cell(column);
  csv.endRow();
  for (let index = 0; index < rows.length; index++) {
    const unit = rows[index] as Unit;
    writeCells(csv, unit, codePoints, source !== undefined);
    // The rows of other units stay as they were, so that a diff shows the split alone.
    if (unit.parents && unit.parents.length > 0) csv.cell(unit.parents.join(' '));
    csv.endRow();
  }
  return csv.toBytes();
}

/** As they are cut. */
function isInOrder(units: readonly Unit[]): boolean {
  for (let index = 1; index < units.length; index++) {
    if (byPosition(units[index - 1] as Unit, units[index] as Unit) > 0) return false;
  }
  return true;
}

function writeCells(csv: CsvBytes, unit: Unit, codePoints: CodePointMap, hasSource: boolean): void {
  csv.cell(unit.id);
  csv.number(codePoints.toCodePoint(unit.start));
  csv.number(codePoints.toCodePoint(unit.end));
  csv.cell(unit.speaker);
  csv.cell(unit.participant);
  csv.cell(unit.role);
  csv.cell(unit.kind);
  csv.cell(unit.question);
  const start = csv.length;
  if (hasSource) csv.part(unit.start, unit.end);
  else csv.cell(unit.text);
  if (unit.clean === unit.text) csv.repeat({ start, end: csv.length });
  else csv.cell(unit.clean);
  csv.cell(unit.condensed);
  csv.cell(unit.translation);
}

/** By position, then by id: the order of every units file. */
export function byPosition(a: Unit, b: Unit): number {
  return a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}
