// What an import did, in numbers and in words.

import { listed, plural } from '../text/wording.js';
import type { Taken } from './take-judgement.js';

export interface ImportCounts {
  /** Units that the sheet has rows for, and how many of them are read now. */
  readonly units: number;
  readonly read: number;
  /** Units of the study that the sheet has no row for. */
  readonly missing: number;
  /** Codings; a unit read without a code counts as one. */
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  /** Units that lost all their codes. */
  readonly emptied: number;
  /** Units with another memo, and with another condensed text. */
  readonly memos: number;
  readonly condensed: number;
}

/** `all` is how many units a person would code in the whole study. */
export function importCounts(taken: readonly Taken[], all: number): ImportCounts {
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const added = sum(taken.map((one) => one.added));
  const now = sum(taken.map(({ after }) => (after.isRead ? Math.max(1, after.codes.length) : 0)));
  const lostAll = ({ before, after }: Taken) => before.codes.length > 0 && after.codes.length === 0;
  return {
    units: taken.length,
    read: taken.filter(({ after }) => after.isRead).length,
    missing: Math.max(0, all - taken.length),
    added,
    removed: sum(taken.map((one) => one.removed)),
    kept: Math.max(0, now - added),
    emptied: taken.filter(lostAll).length,
    memos: taken.filter(({ codings, before, after }) => codings && before.memo !== after.memo)
      .length,
    condensed: taken.filter(({ condensed }) => condensed !== undefined).length,
  };
}

/** The lines that are printed, the file of codings last. */
export function describeImport(
  counts: ImportCounts,
  names: { readonly file: string; readonly bookFile: string; readonly newCodes: readonly string[] },
): readonly string[] {
  const { units, read, missing, added, removed, kept, emptied, memos, condensed } = counts;
  const { file, bookFile, newCodes } = names;
  const rest =
    missing > 0 ? ` ${plural(missing, 'unit')} of the study not in it: they stay as they are.` : '';
  const isUnchanged = added + removed + memos + condensed === 0;
  return [
    `${plural(units, 'unit')} in the sheet, ${read} read.${rest}`,
    ...(newCodes.length > 0
      ? [`${bookFile}: new, provisional: ${listed(newCodes, MOST_LISTED, '; ')}`]
      : []),
    ...(emptied > 0 ? [`${plural(emptied, 'unit')} lost all codes.`] : []),
    ...(memos > 0 ? [`Memos changed: ${memos}`] : []),
    ...(condensed > 0 ? [`Condensed texts changed: ${condensed}`] : []),
    `${file}: +${added} −${removed} =${kept}${isUnchanged ? ' (unchanged)' : ''}`,
  ];
}

const MOST_LISTED = 60;
