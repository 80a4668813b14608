// Which places of a table stand for so few people that a reader can tell who is meant: a group of one,
// a number that one person of a group stands behind, or all but one of a group.

import { countEach } from '../text/group-by.js';
import { plural } from '../text/wording.js';
import type { CodedUnit, CountedRow } from './evidence.js';
import { type Attendance, attendanceRows, genderName, NOT_STATED } from './participants.js';
import { attributeIn, splitValue } from './split.js';

/** Somebody in one session, with what is known of them: role, gender, session, every column of participants.csv. */
export interface KnownPerson {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Of Table 1: genders, and whole roles, of too few people in a session. Nothing where nobody is listed. */
export function smallAttendance(attendance: Attendance, smallest: number): string[] {
  if (!attendance.listed) return [];
  return attendanceRows(attendance).flatMap(({ session, role, people }) => {
    const where = `${session.label}, ${role}`;
    if (people.length < smallest) return [`${where}: ${people.length}`];
    const genders = countEach(people.map(({ gender }) => genderName(gender)));
    return [...genders]
      .filter(([gender, count]) => gender !== NOT_STATED && count < smallest)
      .map(([gender, count]) => `${where}, ${gender}: ${count}`);
  });
}

/** What a table is split by, and those whom it is split into. */
export interface Split {
  readonly by: string | undefined;
  readonly people: readonly KnownPerson[];
  readonly smallest: number;
}

/**
 * Of a table split by what people are. A session is no such thing, unless hardly anybody came; each
 * participant is one by design. Who states nothing is told by that, where few do not.
 */
export function smallSplits(
  rows: readonly CountedRow[],
  { by, people, smallest }: Split,
): string[] {
  if (by === undefined || smallest < 2) return [];
  if (by === 'participant') return ['every column, since each is one participant'];
  const unstated = by === 'role' || by === 'session' ? '' : 'not stated';
  const groups = sizesOf(people, (attributes) => attributeIn(attributes, by) || unstated);
  const whole = [...groups]
    .filter(([, size]) => size < smallest)
    .map(([value, size]) => `the whole column ${value}: ${peopleOf(size)}`);
  if (by === 'session') return whole;
  const cells = rows.flatMap(({ names, coded }) =>
    [...groups]
      .filter(([, size]) => size >= smallest)
      .flatMap(([value, size]) => {
        const few = peopleBehind(coded.filter((one) => splitValue(one, by) === value));
        const cell = `${names[0] ?? ''}, ${value}`;
        if (few > 0 && few < smallest) return [`${cell}: ${peopleOf(few)}`];
        const rest = size - few;
        return rest > 0 && rest < smallest ? [`${cell}: all but ${rest} of ${size}`] : [];
      }),
  );
  return [...whole, ...cells];
}

/** A quote, and what else the table says of its speaker. */
export interface ToldQuote {
  readonly quote: CodedUnit;
  /** What its row is split by, where all of the row is of one value: then the quote is, too. */
  readonly by?: string | undefined;
}

/** What a row split by something tells of the quote in it. */
export function toldBy(by: string | undefined, coded: readonly CodedUnit[]): Pick<ToldQuote, 'by'> {
  if (by === undefined || by === 'participant') return {};
  return new Set(coded.map((one) => splitValue(one, by))).size === 1 ? { by } : {};
}

/** Of quotes whose speakers are told by attributes: combinations that fit too few people. */
export function smallSources(
  quotes: readonly ToldQuote[],
  shown: readonly string[],
  { people, smallest }: Omit<Split, 'by'>,
): string[] {
  if (shown.length === 0 || smallest < 2) return [];
  const told = quotes.flatMap(({ quote: { attributes, unit, session }, by }) => {
    const names = by === undefined || shown.includes(by) ? shown : [...shown, by];
    const keyOf = (each: KnownPerson['attributes']) =>
      names.map((name) => each[name] || '').join(', ');
    const key = keyOf({ ...attributes, role: unit.role, session: session.label });
    const size = sizesOf(people, keyOf).get(key) ?? 0;
    return size > 0 && size < smallest ? [`“${key}”: ${peopleOf(size)}`] : [];
  });
  return [...new Set(told)];
}

/** How many people share each value; somebody in several sessions counts once, nothing stated is no value. */
function sizesOf(
  people: readonly KnownPerson[],
  valueIn: (attributes: KnownPerson['attributes']) => string,
): Map<string, number> {
  const known = new Map<string, Set<string>>();
  for (const { id, attributes } of people) {
    const value = valueIn(attributes);
    if (value !== '') known.set(value, (known.get(value) ?? new Set()).add(id));
  }
  return new Map([...known].map(([value, ids]) => [value, ids.size]));
}

function peopleBehind(coded: readonly CodedUnit[]): number {
  return new Set(coded.flatMap(({ person }) => person ?? [])).size;
}

function peopleOf(count: number): string {
  return plural(count, 'person', 'people');
}
