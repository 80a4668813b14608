// What can only be seen over all rows of `participants.csv`: somebody listed twice, one label for
// two people, values that differ by a slip.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { groupBy } from '../../text/group-by.js';
import { editDistance } from '../../text/nearest.js';
import { singleSpaced } from '../../text/white-space.js';
import { studyFindings } from '../findings.js';
import { clashingIds, idKey } from '../ids.js';
import type { Participant } from '../study.js';
import type { KnownColumn } from './participants-columns.js';
import { isStaff, staffSlip } from './roles.js';
import { spreadsheetDates } from './spreadsheet-dates.js';

type PlaceOf = (participant: Participant, column: KnownColumn) => Place;

/** Rows of one person in one session are made one; all else is only reported. */
export function checkParticipants(
  rows: readonly Participant[],
  placeOf: PlaceOf,
): Found<readonly Participant[]> {
  const { value: participants, findings } = mergeRows(rows, placeOf);
  return {
    value: participants,
    findings: [
      ...findings,
      ...sharedLabels(participants, placeOf),
      ...differingRows(participants, placeOf),
      ...alikeIds(participants, placeOf),
      ...missingGenders(participants, placeOf),
      ...slips(participants, 'gender', placeOf),
      ...slips(participants, 'role', placeOf),
      ...spreadsheetDates(participants),
    ],
  };
}

function mergeRows(rows: readonly Participant[], placeOf: PlaceOf): Found<readonly Participant[]> {
  const findings: Finding[] = [];
  const merged = new Map<string, Participant>();
  for (const row of rows) {
    const key = `${row.session}\n${row.id}`;
    const first = merged.get(key);
    if (!first) {
      merged.set(key, row);
      continue;
    }
    const args = { id: row.id, session: row.session, line: first.place?.line ?? 0 };
    findings.push(studyFindings.make('duplicate-participant', placeOf(row, 'id'), args));
    merged.set(key, {
      ...first,
      gender: first.gender || row.gender,
      labels: [...new Set([...first.labels, ...row.labels])],
      attended: first.attended || row.attended,
    });
  }
  return { value: [...merged.values()], findings };
}

function missingGenders(participants: readonly Participant[], placeOf: PlaceOf): Finding[] {
  return participants
    .filter((participant) => participant.gender === '' && !isStaff(participant))
    .map((participant) => {
      const place = placeOf(participant, 'gender');
      return studyFindings.make('missing-gender', place, { id: participant.id });
    });
}

function sharedLabels(participants: readonly Participant[], placeOf: PlaceOf): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, Participant>();
  for (const participant of participants) {
    for (const label of participant.labels) {
      const key = `${participant.session}\n${foldLabel(label)}`;
      const other = owners.get(key);
      if (!other) owners.set(key, participant);
      else if (other !== participant) {
        const args = { label, first: other.id, second: participant.id };
        findings.push(studyFindings.make('shared-label', placeOf(participant, 'labels'), args));
      }
    }
  }
  return findings;
}

/** A label without case, and with single spaces. */
export function foldLabel(label: string): string {
  return singleSpaced(label.normalize('NFKC').toLowerCase());
}

/** One person listed in several sessions, and what their rows say otherwise. */
function differingRows(participants: readonly Participant[], placeOf: PlaceOf): Finding[] {
  const findings: Finding[] = [];
  for (const [id, rows] of groupBy(participants, (participant) => participant.id)) {
    const [first, second] = rows;
    if (!first || !second) continue;
    const sessions = rows.map(({ session }) => session).join(', ');
    findings.push(
      studyFindings.make('several-sessions', placeOf(second, 'session'), { id, sessions }),
    );
    for (const column of ['role', 'gender'] as const) {
      const other = rows.find(
        (row) =>
          row[column] !== '' && first[column] !== '' && idKey(row[column]) !== idKey(first[column]),
      );
      if (!other) continue;
      const args = { id, column, first: first[column], second: other[column] };
      findings.push(studyFindings.make('differing-values', placeOf(other, column), args));
    }
  }
  return findings;
}

function alikeIds(participants: readonly Participant[], placeOf: PlaceOf): Finding[] {
  return clashingIds(participants.map(({ id }) => id)).flatMap(([first = '', ...others]) =>
    others.flatMap((second) => {
      const participant = participants.find(({ id }) => id === second);
      const args = { what: 'participants', first, second };
      return participant
        ? [studyFindings.make('clashing-ids', placeOf(participant, 'id'), args)]
        : [];
    }),
  );
}

/** A value that few have and that is one letter, or one plural s, away from one that more have. */
function slips(
  participants: readonly Participant[],
  column: 'gender' | 'role',
  placeOf: PlaceOf,
): Finding[] {
  const findings: Finding[] = [];
  const groups = groupBy(participants, (each) => each[column].toLowerCase());
  for (const [value, [first, ...more]] of groups) {
    if (value.length < 4 || !first) continue;
    const [, rows = []] =
      [...groups].find(
        ([other, { length }]) =>
          length > more.length + 1 && other.length >= 4 && isSlip(value, other),
      ) ?? [];
    const usual = rows[0]?.[column] ?? (column === 'role' ? staffSlip(value) : undefined);
    if (usual === undefined) continue;
    const args = { column, value: first[column], usual };
    findings.push(studyFindings.make('value-slip', placeOf(first, column), args));
  }
  return findings;
}

/** Mentor and mentee, or mentor and menter, are two letters or one apart; only one is a slip. */
function isSlip(value: string, usual: string): boolean {
  return value !== usual && editDistance(value, usual, 1) === 1;
}
