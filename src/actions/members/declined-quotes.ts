// Words that a participant asked to be left out, in tables that print them.

import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { memberFindings } from '../../member/findings.js';
import type { StudyEvidence } from '../../study/evidence/evidence.js';
import type { Study } from '../../study/study.js';
import type { Table } from '../../table/table.js';
import { singleSpaced } from '../../text/white-space.js';
import { unitKey } from '../../unit/unit-key.js';
import { loadMemberRecords } from './member-records.js';

/** A finding for each of them, at its record. What is wrong with the records is said by fga check. */
export function declinedQuotes(
  io: Io,
  study: Study,
  { coded }: Pick<StudyEvidence, 'coded'>,
  tables: readonly Table[],
): readonly Finding[] {
  const printed = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ quote }) => quote ?? [])));
  if (printed.size === 0) return [];
  const words = new Map(
    coded.map(({ unit }) => [unitKey(unit.transcript, unit.id), singleSpaced(unit.text)]),
  );
  return loadMemberRecords(io, study).value.flatMap(({ participant, rows }) =>
    rows.flatMap(({ category, given, transcript, unit, place }) => {
      if (category !== '' || given !== 'declined') return [];
      const said = words.get(unitKey(transcript, unit));
      if (said === undefined || !printed.has(said)) return [];
      const about = { participant, unit, transcript };
      return [memberFindings.make('declined-printed', place, about)];
    }),
  );
}
