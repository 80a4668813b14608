// By what the numbers of a table are split: role, session, participant, or a column of participants.csv.

import type { CodedUnit } from './evidence.js';
import { genderName, NOT_STATED } from './participants.js';

/** What `by` splits a coded unit under: its role, session, participant or an attribute of theirs. */
export function splitValue(one: CodedUnit, by: string): string {
  // A label that no participant is listed with may be somebody else's in another session.
  if (by === 'participant') {
    return one.unit.participant || `${one.unit.speaker || 'unnamed'} (${one.session.label})`;
  }
  if (by === 'role') return one.unit.role;
  if (by === 'session') return one.session.label;
  return attributeIn(one.attributes, by) || 'not stated';
}

/** Genders written in several ways are one, as in Table 1; other columns are as they were written. */
export function attributeIn(attributes: CodedUnit['attributes'], by: string): string {
  const written = attributes[by] ?? '';
  if (by !== 'gender') return written;
  const name = genderName(written);
  return name === NOT_STATED ? '' : name.toLowerCase();
}
