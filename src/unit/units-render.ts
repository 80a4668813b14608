// Writes the units of one transcript as the text of its units file. Positions become code points.

import { renderCsv } from '../table/csv.js';
import { codePointMap } from '../text/code-points.js';
import { compareText } from '../text/order.js';
import type { Transcript } from '../transcript/transcript.js';
import type { Unit } from './unit.js';
import { PARENTS, unitColumns } from './units-columns.js';

/** The units file of a transcript; rows in the order of the text. */
export function renderUnits(units: readonly Unit[], transcript: Transcript): string {
  const { toCodePoint } = codePointMap(transcript.text);
  const hasParents = units.some(({ parents }) => parents && parents.length > 0);
  const rows = [...units]
    .sort(byPosition)
    .map((unit) => [
      unit.id,
      toCodePoint(unit.start),
      toCodePoint(unit.end),
      unit.speaker,
      unit.participant,
      unit.role,
      unit.kind,
      unit.question,
      unit.text,
      unit.clean,
      unit.condensed,
      unit.translation,
      ...(hasParents ? [(unit.parents ?? []).join(' ')] : []),
    ]);
  return renderCsv(hasParents ? [...unitColumns, PARENTS] : unitColumns, rows);
}

/** By position, then by id: the order of every units file. */
export function byPosition(a: Unit, b: Unit): number {
  return a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}
