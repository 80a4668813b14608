// Finds the columns of a coding sheet by their names, wherever they stand now and however they are
// written: in capitals, with another word for the same, with a letter wrong.

import { nearest } from '../text/nearest.js';
import type { Grid } from './grid.js';
import { plainWord } from './plain-word.js';

/** Columns that are read back. */
export type CodingField =
  | 'transcript'
  | 'unit'
  | 'text'
  | 'memo'
  | 'condensed'
  | 'read'
  | 'suggested'
  | 'check';

export interface CodingColumns {
  /** Line of the header. */
  readonly line: number;
  readonly fields: ReadonlyMap<CodingField, number>;
  readonly codes: readonly number[];
  /** Names of columns that mean nothing here. */
  readonly others: readonly string[];
  /** The coder that the sheet was made for; empty where it does not say. */
  readonly coder: string;
}

const FIELDS: Readonly<Record<string, CodingField>> = {
  transcript: 'transcript',
  file: 'transcript',
  document: 'transcript',
  unit: 'unit',
  'unit id': 'unit',
  'meaning unit': 'unit',
  text: 'text',
  'unit text': 'text',
  quote: 'text',
  memo: 'memo',
  memos: 'memo',
  note: 'memo',
  notes: 'memo',
  comment: 'memo',
  comments: 'memo',
  condensed: 'condensed',
  'condensed unit': 'condensed',
  read: 'read',
  'no code': 'read',
  'read/no code': 'read',
  'read / no code': 'read',
  suggested: 'suggested',
  'suggested by rules': 'suggested',
  check: 'check',
};

/** Written for the eye only. */
const CONTEXT: readonly string[] = [
  'session',
  'speaker',
  'participant',
  'role',
  'question',
  'before',
  'after',
  'translation',
];

const CODE = /^(?:codes?|coding|labels?)(?: ?\(?\d+\)?)?$/;
const SEARCHED_ROWS = 20;

/** The header among the first rows; undefined where no row names the unit and a code. */
export function findCodingColumns({ rows }: Grid): CodingColumns | undefined {
  for (const { line, cells } of rows.slice(0, SEARCHED_ROWS)) {
    const found = readHeader(line, cells);
    const names = cells.map(plainWord);
    // A sheet for grouping counts the units of each coder: “units kim” is no slip for “unit id”.
    const isCoding = names.includes('category')
      ? names.some((name) => FIELDS[name] === 'unit')
      : found.fields.has('unit') || found.fields.has('text');
    if (isCoding && found.codes.length > 0) return found;
  }
  return undefined;
}

function readHeader(line: number, cells: readonly string[]): CodingColumns {
  const fields = new Map<CodingField, number>();
  const codes: number[] = [];
  const unknown: { name: string; at: number }[] = [];
  let coder = '';
  for (const [at, cell] of cells.entries()) {
    const name = plainWord(cell);
    const field = name.startsWith('check ') ? 'check' : FIELDS[name];
    if (field === 'check') coder = cell.trim().slice('check '.length).trim();
    if (CODE.test(name)) codes.push(at);
    else if (field && !fields.has(field)) fields.set(field, at);
    else if (name !== '' && !CONTEXT.includes(name)) unknown.push({ name: cell.trim(), at });
  }
  const others = unknown.filter(({ name, at }) => {
    const near = nearest(plainWord(name), [...Object.keys(FIELDS), ...CONTEXT]);
    // A number or a very short word is no slip.
    const field = near === undefined || !/^\D{4,}$/.test(name) ? undefined : FIELDS[near];
    if (!field || fields.has(field)) return near === undefined || !CONTEXT.includes(near);
    fields.set(field, at);
    return false;
  });
  return { line, fields, codes, coder, others: others.map(({ name }) => name) };
}
