// Reads lists that people have: one name a line, or a table with names, pseudonyms and nicknames.

import { type CsvRow, parseCsvRows } from '../../table/csv.js';
import { NAME_KINDS, type Name, type NameKind, nameOf } from '../name.js';
import { personNames } from './person-names.js';

/** Headings, folded to letters, and what they mean. */
const HEADINGS: Readonly<Record<string, 'name' | 'pseudonym' | 'nicknames' | 'kind'>> = {
  name: 'name',
  names: 'name',
  find: 'name',
  realname: 'name',
  original: 'name',
  pseudonym: 'pseudonym',
  replace: 'pseudonym',
  alias: 'pseudonym',
  code: 'pseudonym',
  nickname: 'nicknames',
  nicknames: 'nicknames',
  othernames: 'nicknames',
  kind: 'kind',
  type: 'kind',
};

/** The names of a list, with nicknames as further names of the same person. */
export function parseListedNames(text: string, file: string): readonly Name[] {
  const [first, ...others] = parseCsvRows(text, file).value;
  const meanings = (first?.cells ?? []).map(
    (cell) => HEADINGS[cell.toLowerCase().replaceAll(/[^a-z]/g, '')],
  );
  const hasHeader = meanings.includes('name');
  const rows = hasHeader ? others : [...(first ? [first] : []), ...others];
  const columns = hasHeader ? meanings : (['name', 'pseudonym'] as const);
  return rows.flatMap((row) => namesOf(row, columns));
}

function namesOf(
  { line, cells }: CsvRow,
  columns: readonly (string | undefined)[],
): readonly Name[] {
  const cell = (meaning: string) => (cells[columns.indexOf(meaning)] ?? '').trim();
  const name = cell('name');
  if (name === '' || name.startsWith('#')) return [];
  const kind = NAME_KINDS.find((each) => each === cell('kind').toLowerCase()) ?? guess(name);
  const shared = { kind, replace: cell('pseudonym'), person: `list-${line}` };
  const nicknames = cell('nicknames')
    .split(/[;|]/)
    .map((each) => each.trim());
  const all = [name, ...nicknames.filter((each) => each !== '')];
  const rows = kind === 'person' ? personNames(all) : all.map((find) => nameOf({ find }));
  return rows.map((row) => ({
    ...row,
    ...shared,
    decision: row.source === 'part' ? row.decision : ('replace' as const),
    source: row.source || 'list',
  }));
}

function guess(name: string): NameKind {
  if (/@/.test(name)) return 'email';
  if (/^[\p{N}+() /-]+$/u.test(name)) return 'phone';
  return 'person';
}
