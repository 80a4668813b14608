// Table 1: the participants of each session, their number and their gender.

import type { Row, Table } from '../table/table.js';
import { countEach } from '../text/group-by.js';
import { compareText } from '../text/order.js';
import { plural } from '../text/wording.js';
import type { Role } from '../transcript/transcript.js';
import type { SessionName } from './evidence.js';

/** One person in one session. */
export interface Attendee {
  /** Participant's id, or the label where nobody listed them. */
  readonly id: string;
  readonly session: SessionName;
  readonly role: Role;
  /** Empty where not stated. */
  readonly gender: string;
}

export interface Attendance {
  readonly sessions: readonly SessionName[];
  readonly attendees: readonly Attendee[];
  /** Whether attendees come from participants.csv (else they are the speakers heard). */
  readonly listed: boolean;
  /** Ids of those who were listed but did not come. */
  readonly absent: readonly string[];
  /** Sessions for which nobody is listed although people speak in them; they have no row. */
  readonly unlisted: readonly { readonly session: SessionName; readonly speakers: number }[];
}

/** A row per session and role, in the order of the sessions and then of the roles' names. */
export function tabulateParticipants(attendance: Attendance): Table {
  return {
    id: 'participants',
    title: 'Table 1. Participants of the focus groups',
    columns: [
      { id: 'session', label: 'Session' },
      { id: 'participants', label: 'Participants' },
      { id: 'number', label: 'Number', align: 'right' },
      { id: 'gender', label: 'Gender' },
    ],
    rows: attendanceRows(attendance).map(participantsRow),
    notes: participantsNotes(attendance),
  };
}

/** Those of one role in one session: a row of Table 1. */
export interface AttendanceRow {
  readonly session: SessionName;
  readonly role: Role;
  /** Each once. */
  readonly people: readonly Attendee[];
}

/** In the order of the sessions and then of the roles' names. */
export function attendanceRows({ sessions, attendees }: Attendance): AttendanceRow[] {
  return sessions.flatMap((session) => {
    const here = attendees.filter((attendee) => attendee.session.id === session.id);
    const roles = [...new Set(here.map(({ role }) => role))].sort();
    return roles.map((role) => {
      const group = here.filter((attendee) => attendee.role === role);
      return { session, role, people: [...new Map(group.map((one) => [one.id, one])).values()] };
    });
  });
}

function participantsRow({ session, role, people }: AttendanceRow): Row {
  return {
    session: session.label,
    participants: role.charAt(0).toUpperCase() + role.slice(1),
    number: people.length,
    gender: renderGender(people.map((attendee) => attendee.gender)),
  };
}

/** `Female: 2 / Male: 5`; other genders after these by name, those not stated last. */
export function renderGender(genders: readonly string[]): string {
  return [...countEach(genders.map(genderName))]
    .sort(([a], [b]) => genderRank(a) - genderRank(b) || compareText(a, b))
    .map(([name, count]) => `${name}: ${count}`)
    .join(' / ');
}

/** How Table 1 names a gender that nobody wrote. */
export const NOT_STATED = 'Not stated';

/** As people write it in their own lists, so that `w` and `weiblich` are counted together. */
const FEMALE = new Set(
  'f female woman w weiblich frau femme féminin femenino mujer feminino mulher femminile donna vrouw vrouwelijk kvinna kvinnlig kadın kobieta زن مؤنث مونث أنثى женский נקבה'.split(
    ' ',
  ),
);
const MALE = new Set(
  'm male man männlich mann homme masculin masculino hombre homem maschile uomo mannelijk manlig erkek mężczyzna مرد مذکر ذكر мужской זכר'.split(
    ' ',
  ),
);

/** The gender as Table 1 names it. */
export function genderName(gender: string): string {
  const text = gender.trim();
  if (text === '' || /^(n\/?a|unknown|not stated|\?|-)$/i.test(text)) return NOT_STATED;
  if (FEMALE.has(text.toLowerCase())) return 'Female';
  if (MALE.has(text.toLowerCase())) return 'Male';
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function genderRank(name: string): number {
  const order = ['Female', 'Male'].indexOf(name);
  if (order !== -1) return order;
  return name === NOT_STATED ? 3 : 2;
}

function participantsNotes(attendance: Attendance): string[] {
  const { attendees, listed, absent, unlisted } = attendance;
  const attended = new Set(attendees.map(({ session }) => session.id));
  const sessions = attendance.sessions.filter(({ id }) => attended.has(id)).length;
  const people = new Map<string, Set<string>>();
  for (const { id, role, session } of attendees) {
    const key = listed ? id : `${session.id}\n${id}`;
    people.set(role, (people.get(role) ?? new Set()).add(key));
  }
  const totals = [...people].sort(([a], [b]) => compareText(a, b));
  const counted = totals.map(([role, ids]) => `${ids.size} ${ids.size === 1 ? role : `${role}s`}`);
  const notes = [
    `${counted.join(' and ') || 'Nobody'} in ${plural(sessions, 'session')}${
      listed
        ? ', counted from participants.csv.'
        : ', counted from the speakers heard, not from a list of participants.'
    }`,
  ];
  const twice = [...new Set(attendees.map(({ id }) => id))].filter(
    (id) => new Set(attendees.filter((a) => a.id === id).map((a) => a.session.id)).size > 1,
  );
  if (listed && twice.length > 0) {
    notes.push(`In more than one session, counted once in the total: ${twice.join(', ')}.`);
  }
  if (absent.length > 0) notes.push(`Listed but absent, not counted: ${absent.join(', ')}.`);
  for (const { session, speakers } of unlisted) {
    notes.push(
      `Not in the table: ${session.label}, where ${plural(speakers, 'speaker was', 'speakers were')} heard but nobody is listed.`,
    );
  }
  const told = new Set([...attended, ...unlisted.map(({ session }) => session.id)]);
  const empty = attendance.sessions.filter(({ id }) => !told.has(id)).map(({ label }) => label);
  if (empty.length > 0) {
    const why = listed ? 'where nobody is listed as having come' : 'where nobody was told apart';
    notes.push(`Not in the table: ${empty.join(', ')}, ${why}.`);
  }
  return notes;
}
