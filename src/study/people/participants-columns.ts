// Recognises the columns of `participants.csv` by their headings, as people write them, and finds
// the header where lines stand above it.

import type { Finding, Found } from '../../finding/finding.js';
import type { CellPlacer } from '../../table/cell-place.js';
import { nearest } from '../../text/nearest.js';
import { singleSpaced } from '../../text/white-space.js';
import { studyFindings } from '../findings.js';

export type KnownColumn = 'id' | 'session' | 'role' | 'gender' | 'labels' | 'attended';

export interface ParticipantColumns {
  /** Index of the column in a row; absent where the file has none. */
  readonly known: ReadonlyMap<KnownColumn, number>;
  /** True where the column says who was absent instead of who came. */
  readonly isNoShow: boolean;
  /** All other columns: their names and indices. */
  readonly attributes: readonly { readonly name: string; readonly index: number }[];
}

const KNOWN: readonly KnownColumn[] = ['id', 'session', 'role', 'gender', 'labels', 'attended'];
/** Headings that can only mean one of the known columns; compared without case, spaces and hyphens. */
const HEADINGS: Readonly<Record<string, KnownColumn>> = {
  id: 'id',
  participant: 'id',
  participantid: 'id',
  pid: 'id',
  session: 'session',
  sessions: 'session',
  sessionid: 'session',
  focusgroup: 'session',
  fg: 'session',
  role: 'role',
  roles: 'role',
  gender: 'gender',
  sex: 'gender',
  label: 'labels',
  labels: 'labels',
  speaker: 'labels',
  speakers: 'labels',
  speakerlabel: 'labels',
  attended: 'attended',
  attendance: 'attended',
  present: 'attended',
};
const NO_SHOW = new Set(['noshow', 'noshows', 'absent', 'didnotattend', 'missing']);

export function readColumns(
  header: readonly string[],
  place: (cell: number) => ReturnType<CellPlacer>,
): Found<ParticipantColumns> {
  const findings: Finding[] = [];
  const known = new Map<KnownColumn, number>();
  const attributes: { name: string; index: number }[] = [];
  let isNoShow = false;
  for (const [index, written] of header.entries()) {
    const name = singleSpaced(written.normalize('NFC'));
    const bare = name.toLowerCase().replaceAll(/[\s_.-]+/g, '');
    const column = NO_SHOW.has(bare) ? 'attended' : own(HEADINGS, bare);
    if (column && !known.has(column)) {
      known.set(column, index);
      if (NO_SHOW.has(bare)) isNoShow = true;
    } else if (name !== '') {
      attributes.push({ name: freeName(name, attributes), index });
      if (column || attributes.filter((each) => each.name.startsWith(name)).length > 1) {
        findings.push(studyFindings.make('duplicate-column', place(index), { column: name }));
      }
    }
  }
  const absent = absentColumns(known, attributes, place);
  return { value: { known, isNoShow, attributes }, findings: [...findings, ...absent] };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A second column of a name is kept under a name of its own. */
function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  let free = name;
  for (let number = 2; taken.some((each) => each.name === free); number += 1) {
    free = `${name} ${number}`;
  }
  return free;
}

/** An absent column may be there under a misspelt heading. */
function absentColumns(
  known: ReadonlyMap<KnownColumn, number>,
  attributes: ParticipantColumns['attributes'],
  place: (cell: number) => ReturnType<CellPlacer>,
): Finding[] {
  const findings: Finding[] = [];
  const absent = KNOWN.filter((column) => !known.has(column));
  for (const { name, index } of attributes) {
    const meant =
      name.length > 2
        ? nearest(
            name,
            absent.filter((each) => each !== 'id'),
          )
        : undefined;
    if (!meant) continue;
    findings.push(
      studyFindings.make('unknown-column', place(index), { column: name, nearest: meant }),
    );
  }
  for (const column of absent) {
    if (column === 'attended') continue;
    const kind = column === 'id' ? 'missing-id-column' : 'missing-column';
    findings.push(studyFindings.make(kind, place(0), { column }));
  }
  return findings;
}

/**
 * Index of the line that is the header: spreadsheets and people put a title, a blank line or `sep=;`
 * above it. The first line where none looks like a header.
 */
export function headerLine(lines: readonly string[]): number {
  const found = lines.slice(0, 15).findIndex((line) => {
    const names = line.split(/[,;\t]/).map((cell) =>
      cell
        .replaceAll('"', '')
        .replace(/^\ufeff/, '')
        .toLowerCase()
        .replaceAll(/[\s_.-]+/g, ''),
    );
    return new Set(names.flatMap((name) => own(HEADINGS, name) ?? [])).size >= 2;
  });
  return Math.max(found, 0);
}
