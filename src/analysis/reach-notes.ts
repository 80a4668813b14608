// The sentences that say what the numbers of a table rest on: how many units, of whom, and what of the
// coding is not in it.

import { plural } from '../text/wording.js';
import { STAFF } from '../unit/staff.js';
import { type CodedUnit, type Evidence, reachOf } from './evidence.js';

/** How much was counted, and of whom. */
export function reachNotes(coded: readonly CodedUnit[], sessions: number): string[] {
  const reach = reachOf(coded);
  return [
    `Counted: ${plural(reach.units, 'coded unit')} of ${plural(reach.participants, 'participant')} in ${reach.sessions} of ${plural(sessions, 'session')}.`,
    ...speakerNotes(coded),
  ];
}

/** Who is not told by the number of participants: who is in no list, staff, several or unknown speakers. */
export function speakerNotes(coded: readonly CodedUnit[]): string[] {
  const unlisted = new Set(
    coded.flatMap(({ person, unit }) => (unit.participant === '' && person ? [person] : [])),
  );
  const isListed = coded.some(({ unit }) => unit.participant !== '');
  const staff = coded.filter(({ unit }) => STAFF.includes(unit.role));
  const nobody = coded.filter(
    ({ person, unit }) => person === undefined && !STAFF.includes(unit.role),
  );
  return [
    ...(isListed && unlisted.size > 0
      ? [
          `Among the participants ${plural(unlisted.size, 'speaker who is', 'speakers who are')} not listed in participants.csv.`,
        ]
      : []),
    ...(staff.length > 0
      ? [
          `Among the units ${reachOf(staff).units} of moderators or observers, who are no participants.`,
        ]
      : []),
    ...(nobody.length > 0
      ? [
          `Among the units ${reachOf(nobody).units} of several or unknown speakers, who count as no participant.`,
        ]
      : []),
  ];
}

/** That numbers of rows do not add up where units stand in several of them. */
export function overlapNote(rows: readonly (readonly CodedUnit[])[]): string[] {
  const sum = rows.reduce((units, coded) => units + reachOf(coded).units, 0);
  const { units } = reachOf(rows.flat());
  return sum === units
    ? []
    : [
        `A unit counts once in every row it has a code of, so the rows add up to ${sum} and not to ${units}.`,
      ];
}

/** What stands in no category, and therefore in no row. */
export function looseNote({ codebook, coded }: Evidence): string[] {
  const loose = new Set(codebook.codes.flatMap(({ id, path }) => (path.length === 0 ? [id] : [])));
  const { units } = reachOf(coded.filter(({ code }) => loose.has(code)));
  return units === 0
    ? []
    : [
        `Codes that are in no category yet stand on ${plural(units, 'unit')}; they are not in this table.`,
      ];
}
