// What a decision does to the work on one unit. No memo is ever lost: that of a row which goes is
// carried to one that stays, or waits for the next.

import { contextAround } from '../anchor/context.js';
import { hashText } from '../anchor/hash.js';
import type { CodingSource, CodingStatus } from '../coding/coding.js';
import { CODING_COLUMNS, type CodingRow, codingRow } from '../coding/codings-file.js';
import type { ReviewText, ReviewUnit, Suggestion, Work, WorkRow } from './model.js';

/** What new rows of a unit are made with. */
export interface Desk {
  readonly unit: ReviewUnit;
  readonly text: ReviewText;
  /** Version of the codebook. */
  readonly version: string;
  /** What the rules propose for the unit, where the coder sees it. */
  readonly suggestions: readonly Suggestion[];
}

/** Rows that stand. */
function standing({ rows }: Work): readonly WorkRow[] {
  return rows.filter(({ misfit }) => misfit === undefined);
}

/** A row of any status says that the unit was read. */
export function isRead(work: Work): boolean {
  return work.rows.some(({ misfit }) => misfit === undefined);
}

/** Ids of the codes that the unit has, each once. */
export function codesOf(work: Work): readonly string[] {
  const coded = standing(work).filter(({ status }) => status === 'coded');
  return [...new Set(coded.map(({ code }) => code))];
}

/** Suggestions that are neither taken nor refused, nor passed over by saying "no code". */
export function openSuggestions(work: Work, suggestions: readonly Suggestion[]) {
  const rows = standing(work);
  if (rows.some(({ status }) => status === 'none')) return [];
  return suggestions.filter(({ code }) => !rows.some((row) => row.code === code));
}

/** All memos of a unit, as one text. */
export function memoOf(work: Work): string {
  const memos = [...work.rows.map(({ memo }) => memo), work.memo];
  return [...new Set(memos.filter((memo) => memo !== ''))].join('\n');
}

/** Puts a code on the unit, or takes it off. */
export function toggleCode(work: Work, code: string, desk: Desk): Work {
  const rows = standing(work);
  const others = rows.filter((row) => row.code !== code && row.status !== 'none');
  if (codesOf(work).includes(code)) return withRows(work, others);
  return withRows(work, [...others, makeRow(desk, code, 'coded')]);
}

/** Says that the unit was read and no code applies; said twice, the unit is unread again. */
export function toggleNone(work: Work, desk: Desk): Work {
  const rows = standing(work);
  const refused = rows.filter(({ status }) => status === 'rejected');
  const isNone = rows.some(({ status }) => status === 'none');
  return withRows(work, isNone ? refused : [...refused, makeRow(desk, '', 'none')]);
}

/** Refuses a suggestion. */
export function refuse(work: Work, code: string, desk: Desk): Work {
  const others = standing(work).filter((row) => row.code !== code);
  return withRows(work, [...others, makeRow(desk, code, 'rejected')]);
}

/** Writes the one memo of the unit: on its first row, or to wait for one. */
export function setMemo(work: Work, memo: string): Work {
  const rows = work.rows.map((row) => withMemo(row, ''));
  const [first, ...others] = [
    ...rows.filter(({ misfit }) => misfit === undefined),
    ...rows.filter(({ misfit }) => misfit !== undefined),
  ];
  if (!first || first.misfit !== undefined) return { ...work, rows, memo };
  return { ...work, rows: [withMemo(first, memo), ...others], memo: '' };
}

/** Rows that no longer stood are replaced with the first new decision. */
function withRows(work: Work, rows: readonly WorkRow[]): Work {
  const kept = new Set(rows.map(({ memo }) => memo));
  const lost = [...work.rows.map(({ memo }) => memo), work.memo].filter(
    (memo) => memo !== '' && !kept.has(memo),
  );
  const memos = [...new Set(lost)];
  const [first, ...others] = rows;
  if (!first) return { ...work, rows, memo: memos.join('\n') };
  const memo = [first.memo, ...memos].filter((each) => each !== '').join('\n');
  return { ...work, rows: [withMemo(first, memo), ...others], memo: '' };
}

const MEMO = CODING_COLUMNS.indexOf('memo');

function withMemo(row: WorkRow, memo: string): WorkRow {
  if (row.memo === memo) return row;
  return { ...row, memo, cells: row.cells.map((cell, at) => (at === MEMO ? memo : cell)) };
}

/** A code that was shown as a suggestion was not chosen blind, however it was picked. */
function makeRow(desk: Desk, code: string, status: CodingStatus): WorkRow {
  const { unit } = desk.unit;
  const { transcript, positions } = desk.text;
  const proposed = desk.suggestions.find((each) => each.code === code);
  const source: CodingSource = proposed ? 'suggestion' : 'person';
  const { start, end } = unit;
  const cells: CodingRow = codingRow(
    {
      transcript: unit.transcript,
      unit: unit.id,
      start,
      end,
      code,
      status,
      source,
      quote: transcript.text.slice(start, end),
      ...contextAround(transcript.text, start, end),
      hash: hashText(unit.text),
      codebook: desk.version,
      rule: proposed?.rule ?? '',
      matched: proposed?.matched ?? '',
      memo: '',
    },
    positions,
  );
  return { code, status, source, memo: '', cells };
}
