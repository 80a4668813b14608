// Writes the units of one transcript as the bytes of its units file. Positions become code points.

import { CsvBytes } from '../table/csv-bytes.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import { compareText } from '../text/order.js';
import type { Transcript } from '../transcript/transcript.js';
import type { Unit } from './unit.js';
import { PARENTS, unitColumns } from './units-columns.js';

/** The units file of a transcript; rows in the order of the text. */
export function renderUnits(
  units: readonly Unit[],
  transcript: Transcript,
): Uint8Array<ArrayBuffer> {
  const codePoints = codePointMap(transcript.text);
  const hasParents = units.some(({ parents }) => parents && parents.length > 0);
  // Text and clean text, and about as much again for the small columns.
  const csv = new CsvBytes(transcript.text.length * 4);
  for (const column of hasParents ? [...unitColumns, PARENTS] : unitColumns) csv.cell(column);
  csv.endRow();
  for (const unit of units.toSorted(byPosition)) {
    writeCells(csv, unit, codePoints);
    // The rows of other units stay as they were, so that a diff shows the split alone.
    if (unit.parents && unit.parents.length > 0) csv.cell(unit.parents.join(' '));
    csv.endRow();
  }
  return csv.toBytes();
}

function writeCells(csv: CsvBytes, unit: Unit, codePoints: CodePointMap): void {
  csv.cell(unit.id);
  csv.number(codePoints.toCodePoint(unit.start));
  csv.number(codePoints.toCodePoint(unit.end));
  csv.cell(unit.speaker);
  csv.cell(unit.participant);
  csv.cell(unit.role);
  csv.cell(unit.kind);
  csv.cell(unit.question);
  const start = csv.length;
  csv.cell(unit.text);
  if (unit.clean === unit.text) csv.repeat({ start, end: csv.length });
  else csv.cell(unit.clean);
  csv.cell(unit.condensed);
  csv.cell(unit.translation);
}

/** By position, then by id: the order of every units file. */
export function byPosition(a: Unit, b: Unit): number {
  return a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}
