// What one coder has done so far, unit by unit: the rows of their file that stand and those that do not,
// and the state that a sheet shows of it.

import type { Coding } from '../coding/coding.js';
import { CODING_COLUMNS, type CodingRow } from '../coding/codings-file.js';
import type { CodingsFile } from '../coding/parse-codings.js';
import type { Unit } from '../unit/unit.js';
import { unitKey } from '../unit/unit-key.js';
import type { UnitState } from './state.js';

/** The rows of one unit. */
export interface OwnWork {
  readonly codings: readonly Coding[];
  /** Rows that no longer fit, as they are written. */
  readonly unfit: readonly CodingRow[];
}

const NOTHING: OwnWork = { codings: [], unfit: [] };

/** Gives the work on each unit. */
export function ownWorkOf({ codings, unfit }: CodingsFile): (unit: Unit) => OwnWork {
  const works = new Map<string, { codings: Coding[]; unfit: CodingRow[] }>();
  const workOf = (transcript: string, unit: string) => {
    const key = unitKey(transcript, unit);
    const work = works.get(key) ?? { codings: [], unfit: [] };
    works.set(key, work);
    return work;
  };
  for (const coding of codings) workOf(coding.transcript, coding.unit).codings.push(coding);
  for (const { cells } of unfit)
    workOf(cells.transcript, cells.unit).unfit.push(CODING_COLUMNS.map((column) => cells[column]));
  return (unit) => works.get(unitKey(unit.transcript, unit.id)) ?? NOTHING;
}

/** What a sheet shows of the work on a unit. */
export function stateOf({ codings }: OwnWork, unit: Unit): UnitState {
  const coded = codings.filter(({ status }) => status === 'coded');
  return {
    codes: [...new Set(coded.map(({ code }) => code))].sort(),
    isRead: codings.length > 0,
    memo: joinMemos(codings.map(({ memo }) => memo)),
    condensed: unit.condensed,
  };
}

/** All memos as one text, each once. */
export function joinMemos(memos: readonly string[]): string {
  return [...new Set(memos.map((memo) => memo.trim()).filter((memo) => memo !== ''))].join('\n');
}
