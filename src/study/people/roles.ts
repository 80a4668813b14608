// The roles people are given in participants.csv and fga.yaml, as one word each. Whose role is moderator
// or observer is staff: neither coded nor counted, so that a slip in these two words matters.

import { editDistance } from '../../text/nearest.js';
import { STAFF } from '../../unit/staff.js';

const ROLES: Readonly<Record<string, string>> = {
  '': 'participant',
  participants: 'participant',
  facilitator: 'moderator',
  interviewer: 'moderator',
  moderators: 'moderator',
  'co-moderator': 'moderator',
  observers: 'observer',
  'note taker': 'observer',
  'note-taker': 'observer',
  notetaker: 'observer',
};

/** Roles are words without capitals, so that _Mentee_ and _mentee_ are one. */
export function readRole(written: string): string {
  const role = written.toLowerCase();
  return (Object.hasOwn(ROLES, role) ? ROLES[role] : undefined) ?? role;
}

/** Moderators and observers are no participants of the study. */
export function isStaff({ role }: { readonly role: string }): boolean {
  return STAFF.includes(role);
}

/** The word of staff that a role is a letter or two away from: _moderater_. */
export function staffSlip(role: string): string | undefined {
  return STAFF.find((word) => role !== word && editDistance(role, word, 2) <= 2);
}
