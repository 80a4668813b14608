// Rewrites tables of a study, such as units and codings: words become pseudonyms, positions follow the
// transcript, quotes are cut out of it anew, hashes of texts become those of the new texts.

import { contextAround } from '../../anchor/context.js';
import { hashText } from '../../anchor/hash.js';
import { type EditedRow, editCsv } from '../../table/edit-csv.js';
import { type CarriedText, carrySpan } from './carry-text.js';

/** Old hashes and marks → new ones. */
export type HashChanges = ReadonlyMap<string, string>;

export interface Rewriting {
  readonly carried: ReadonlyMap<string, CarriedText>;
  readonly hashes: HashChanges;
  /** Words with their names replaced; `session` where it is known. */
  readonly replace: (text: string, session?: string) => string;
  /** The same for an id, a path, a name of a file. */
  readonly replaceId: (text: string, session?: string) => string;
}

/** Columns that hold ids. */
const IDS: ReadonlySet<string> = new Set(['id', 'participant', 'session', 'transcript', 'unit']);
/** Columns that are never words. */
const FIXED: ReadonlySet<string> = new Set([
  'start',
  'end',
  'code',
  'status',
  'source',
  'codebook',
]);

/** The table with every row rewritten; `own` is the transcript of a units file. */
export function rewriteTable(text: string, rewriting: Rewriting, own?: CarriedText): string {
  return editCsv(text, (row) => rewriteRow(row, rewriting, own));
}

function rewriteRow(row: EditedRow, rewriting: Rewriting, own: CarriedText | undefined) {
  const path = (row.cell('transcript') ?? '').trim();
  const carried = own ?? rewriting.carried.get(path);
  const session = carried?.session ?? (row.cell('session')?.trim().toLowerCase() || undefined);
  const place = carried && placeOf(row, carried);
  const changes = new Map<string, string>();
  for (const column of row.columns) {
    const before = row.cell(column) ?? '';
    const cell = { column, before, place, carried, session };
    const after = before === '' ? before : rewriteCell(cell, rewriting);
    if (after !== before) changes.set(column, after);
  }
  return changes;
}

interface RowPlace {
  readonly start: number;
  readonly end: number;
  /** The words there, before and after. */
  readonly words: string;
  readonly newWords: string;
  readonly from: { readonly start: number; readonly end: number };
  readonly to: { readonly start: number; readonly end: number };
}

interface Cell {
  readonly column: string;
  readonly before: string;
  readonly place: RowPlace | undefined;
  readonly carried: CarriedText | undefined;
  readonly session: string | undefined;
}

function rewriteCell(
  { column, before, place, carried, session }: Cell,
  { hashes, replace, replaceId }: Rewriting,
): string {
  if (column === 'start' || column === 'end') return place ? String(place[column]) : before;
  if (column === 'transcript') return carried?.target ?? replaceId(before, session);
  if (column === 'hash' || column === 'mark' || FIXED.has(column))
    return hashes.get(before) ?? before;
  if (IDS.has(column)) return replaceId(before, session);
  if (place && carried) {
    if (before === place.words) return place.newWords;
    const [was, is] = [
      contextAround(carried.before, place.from.start, place.from.end),
      contextAround(carried.after, place.to.start, place.to.end),
    ];
    if (column === 'before' && before === was.before) return is.before;
    if (column === 'after' && before === was.after) return is.after;
  }
  return withHashes(replace(before, session), hashes);
}

/** Hashes and marks in a text become the new ones. */
export function withHashes(text: string, hashes: HashChanges): string {
  if (hashes.size === 0) return text;
  return text.replace(
    /(?<![0-9a-z])(?:m[0-9a-f]{9}|[0-9a-f]{16}|[0-9a-f]{64})(?![0-9a-z])/g,
    (found) => hashes.get(found) ?? found,
  );
}

function placeOf(row: EditedRow, carried: CarriedText): RowPlace | undefined {
  const [start, end] = [row.cell('start') ?? '', row.cell('end') ?? ''];
  if (!/^\d{1,15}$/.test(start.trim()) || !/^\d{1,15}$/.test(end.trim())) return undefined;
  const from = {
    start: carried.mapBefore.toUtf16(Number(start)),
    end: carried.mapBefore.toUtf16(Number(end)),
  };
  if (from.end < from.start) return undefined;
  const to = carrySpan(from, carried.edits);
  return {
    start: carried.mapAfter.toCodePoint(to.start),
    end: carried.mapAfter.toCodePoint(to.end),
    words: carried.before.slice(from.start, from.end),
    newWords: carried.after.slice(to.start, to.end),
    from,
    to,
  };
}

/** The hashes of units' and codings' words that change, from a table with positions. */
export function hashChanges(text: string, rewriting: Rewriting, own?: CarriedText): HashChanges {
  const changes = new Map<string, string>();
  editCsv(text, (row) => {
    const carried = own ?? rewriting.carried.get((row.cell('transcript') ?? '').trim());
    const place = carried && placeOf(row, carried);
    if (place && place.words !== place.newWords)
      changes.set(hashText(place.words), hashText(place.newWords));
    return undefined;
  });
  return changes;
}
