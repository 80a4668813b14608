// Joins codings with the units they are on, so that tables can count who said what in which session.

import type { Coding } from '../coding/coding.js';
import type { Transcript } from '../transcript/transcript.js';
import { STAFF } from '../unit/staff.js';
import type { Unit } from '../unit/unit.js';
import type { CodedUnit, SessionName } from './evidence.js';

/** A transcript with its units and the session it is of. */
export interface CutTranscript {
  readonly transcript: Transcript;
  readonly session: SessionName;
  readonly units: readonly Unit[];
}

/** Attributes of a listed participant, by the ids of session and participant. */
export type AttributesOf = (
  session: string,
  participant: string,
) => Readonly<Record<string, string>> | undefined;

/**
 * The coded units, in the order of the codings. Codings that say a unit has no code, and those of
 * transcripts or units that are not given, are left out. A speaker who is no listed participant
 * counts as one person within the session; moderators and observers are no participants.
 */
export function joinCodings(
  codings: readonly Coding[],
  cut: readonly CutTranscript[],
  attributesOf: AttributesOf = () => undefined,
): CodedUnit[] {
  const sources = new Map(cut.map((one) => [one.transcript.path, sourceOf(one)]));
  return codings.flatMap((coding) => {
    const source = sources.get(coding.transcript);
    const unit = source?.units.get(coding.unit);
    if (coding.status !== 'coded' || !source || !unit) return [];
    const { session, people } = source;
    const person = STAFF.includes(unit.role)
      ? undefined
      : unit.participant || people.get(unit.speaker);
    const attributes = attributesOf(session.id, unit.participant) ?? {};
    return [{ code: coding.code, unit, session, ...(person && { person }), attributes }];
  });
}

function sourceOf({ transcript, session, units }: CutTranscript) {
  const persons = transcript.speakers.filter(({ kind }) => kind === 'person');
  return {
    session,
    units: new Map(units.map((unit) => [unit.id, unit])),
    /** Single persons heard, listed or not, by label; a label is one person in its session. */
    people: new Map(persons.map(({ label }) => [label, `${session.id}\n${label}`])),
  };
}
