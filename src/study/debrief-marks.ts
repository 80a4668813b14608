// The marks by which a decision of a debriefing is known to be on a unit's words: what they become where
// the words become others.

import { markOf } from '../agreement/debriefing/worksheet.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { type CarriedText, carrySpan } from '../pseudonym/carry-text.js';
import { openDebriefBase } from './debrief-base.js';
import { loadRecords } from './debrief-records.js';
import type { Study } from './study.js';

/** Old marks → new ones; none where there was no debriefing, or it cannot be read. */
export async function debriefMarks(
  io: Io,
  study: Study,
  carried: ReadonlyMap<string, CarriedText>,
): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>();
  const { value: records } = loadRecords(io, study);
  if (records.length === 0) return marks;
  try {
    const base = await openDebriefBase(io, study, [], { records });
    for (const { coders } of records) {
      for (const unit of base.comparisonOf(coders)?.units ?? []) {
        const text = carried.get(unit.unit.transcript);
        if (!text) continue;
        const { start, end } = carrySpan(unit.unit, text.edits);
        const after = { ...unit, unit: { ...unit.unit, text: text.after.slice(start, end) } };
        marks.set(markOf(unit, coders), markOf(after, coders));
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return marks;
}
