import { describe, expect, test } from 'vitest';
import {
  type Attendance,
  type Attendee,
  tabulateParticipants,
} from '../../src/analysis/participants.js';

const first = { id: 'first', label: 'First' };
const second = { id: 'second', label: 'Second' };

function attendees(session: typeof first, role: string, genders: readonly string[]): Attendee[] {
  return genders.map((gender, index) => ({ id: `${role}-${index}`, session, role, gender }));
}

function tabulate(people: readonly Attendee[], more: Partial<Attendance> = {}) {
  return tabulateParticipants({
    sessions: [first, second],
    attendees: people,
    listed: more.listed ?? true,
    absent: more.absent ?? [],
    unlisted: more.unlisted ?? [],
  });
}

describe('Table 1', () => {
  test('has a row per session and role, in the order of the sessions', () => {
    const { rows } = tabulate([
      ...attendees(second, 'mentor', ['female', 'male']),
      ...attendees(second, 'mentee', ['female']),
      ...attendees(first, 'mentee', ['male']),
    ]);
    expect(
      rows.map(({ session, participants, number }) => [session, participants, number]),
    ).toEqual([
      ['First', 'Mentee', 1],
      ['Second', 'Mentee', 1],
      ['Second', 'Mentor', 2],
    ]);
  });

  test.each([
    [['male', 'female', 'male'], 'Female: 1 / Male: 2'],
    [['F', 'm', 'Woman'], 'Female: 2 / Male: 1'],
    [['w', 'weiblich', 'Männlich', 'femme', 'زن'], 'Female: 4 / Male: 1'],
    [['female', ''], 'Female: 1 / Not stated: 1'],
    [['', ''], 'Not stated: 2'],
    [['non-binary', 'male', 'n/a'], 'Male: 1 / Non-binary: 1 / Not stated: 1'],
  ])('prints the genders %j as %s', (genders, cell) => {
    expect(tabulate(attendees(first, 'mentee', genders)).rows[0]?.gender).toBe(cell);
  });

  test('counts a person in two sessions once in the total, and says so', () => {
    const { rows, notes } = tabulate([
      ...attendees(first, 'mentee', ['female']),
      ...attendees(second, 'mentee', ['female', 'male']),
    ]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(notes).toEqual([
      '2 mentees in 2 sessions, counted from participants.csv.',
      'In more than one session, counted once in the total: mentee-0.',
    ]);
  });

  test('names those who were listed but did not come', () => {
    expect(tabulate([], { absent: ['mentee-9'] }).notes).toContain(
      'Listed but absent, not counted: mentee-9.',
    );
  });

  test('says which sessions nobody is listed for, and does not count them', () => {
    const { notes } = tabulate(attendees(first, 'mentee', ['female']), {
      unlisted: [{ session: second, speakers: 5 }],
    });
    expect(notes).toEqual([
      '1 mentee in 1 session, counted from participants.csv.',
      'Not in the table: Second, where 5 speakers were heard but nobody is listed.',
    ]);
  });

  test('says when it counts the speakers heard', () => {
    const { notes } = tabulate(attendees(first, 'participant', ['']), { listed: false });
    expect(notes[0]).toBe(
      '1 participant in 1 session, counted from the speakers heard, not from a list of participants.',
    );
  });

  test('says which sessions have nobody, and does not count them', () => {
    const { notes } = tabulate(attendees(first, 'participant', ['']));
    expect(notes).toEqual([
      '1 participant in 1 session, counted from participants.csv.',
      'Not in the table: Second, where nobody is listed as having come.',
    ]);
    expect(tabulate(attendees(first, 'mentee', ['']), { listed: false }).notes).toContain(
      'Not in the table: Second, where nobody was told apart.',
    );
  });
});
