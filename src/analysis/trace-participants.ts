// From a number of Table 1 back to the people it counts.

import type { Table } from '../table/table.js';
import { plural } from '../text/wording.js';
import { findCell, type NoSuchCell } from './find-cell.js';
import { type Attendance, attendanceRows, genderName } from './participants.js';

/** The people behind a cell: `First`, `First mentee`, `First: female`, or `C2` as a spreadsheet names it. */
export function traceParticipants(
  attendance: Attendance,
  table: Table,
  wanted: string,
): Table | NoSuchCell {
  const groups = attendanceRows(attendance);
  const rows = groups.map(({ session, role }) => ({
    names: [
      `${session.label} ${role}`,
      `${session.label}, ${role}`,
      session.label,
      session.id,
      role,
    ],
  }));
  const genders = [
    ...new Set(groups.flatMap(({ people }) => people.map((one) => genderName(one.gender)))),
  ];
  const parts = genders.map((gender) => ({ id: `gender:${gender}`, label: gender }));
  const cell = findCell(table, rows, wanted, parts);
  if ('missing' in cell) return cell;
  const gender = /^gender:(.*)$/s.exec(cell.column?.id ?? '')?.[1];
  const people = cell.rows
    .flatMap((row) => groups[row]?.people ?? [])
    .filter((one) => gender === undefined || genderName(one.gender) === gender);
  const named = [cell.name, cell.column?.label ?? ''].filter((name) => name !== '');
  return {
    id: 'trace',
    title: `Behind ${named.join(', ')}: ${plural(people.length, 'participant')}`,
    columns: [
      { id: 'session', label: 'Session' },
      { id: 'participant', label: 'Participant' },
      { id: 'role', label: 'Role' },
      { id: 'gender', label: 'Gender' },
    ],
    rows: people.map(({ id, session, role, gender: written }) => ({
      session: session.label,
      participant: id,
      role,
      gender: genderName(written),
    })),
    notes: [attendance.listed ? 'From participants.csv.' : 'From the speakers heard.'],
  };
}
