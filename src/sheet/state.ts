// What a coder has said about a unit, as far as a sheet shows it; its fingerprint, by which a sheet
// that comes back tells what was changed in it; and how sheet and study are brought together.

import { hashText } from '../anchor/hash.js';
import { plainText } from './plain-word.js';

export interface UnitState {
  /** Ids, sorted. */
  readonly codes: readonly string[];
  /** True where the unit has a code, or was read without one. */
  readonly isRead: boolean;
  readonly memo: string;
  readonly condensed: string;
}

export type StatePart = 'codes' | 'memo' | 'condensed';

/** Six letters and digits for each part, which no spreadsheet takes for a number. */
export function checkOf(state: UnitState): string {
  const short = (text: string) => hashText(text).slice(0, 5);
  return `c${short(codesKey(state))}m${short(plainText(state.memo))}d${short(plainText(state.condensed))}`;
}

function codesKey({ codes, isRead }: UnitState): string {
  return codes.length > 0 ? codes.join('\n') : String(isRead);
}

function partOf(check: string, part: StatePart): string | undefined {
  const letter = part === 'codes' ? 'c' : part === 'memo' ? 'm' : 'd';
  return new RegExp(`${letter}[0-9a-f]{5}(?=$|[cmd])`).exec(check.trim())?.[0];
}

/** Which side a part comes from; `conflict` where both changed, each otherwise. */
export type Decision = 'same' | 'sheet' | 'study' | 'conflict';

/**
 * Decides a part by three sides: the sheet now, the study now, and both as they were at the export.
 * Without the third (`check` is blank) what the sheet says counts, but its blanks take nothing away.
 */
export function decidePart(
  part: StatePart,
  { sheet, study, check }: { sheet: UnitState; study: UnitState; check: string },
): Decision {
  if (isSame(part, sheet, study)) return 'same';
  const was = partOf(check, part);
  if (was === undefined) return isBlank(part, sheet) ? 'study' : 'sheet';
  if (partOf(checkOf(sheet), part) === was) return 'study';
  return partOf(checkOf(study), part) === was ? 'sheet' : 'conflict';
}

function isSame(part: StatePart, a: UnitState, b: UnitState): boolean {
  if (part === 'codes') return codesKey(a) === codesKey(b);
  return plainText(a[part]) === plainText(b[part]);
}

function isBlank(part: StatePart, state: UnitState): boolean {
  return part === 'codes' ? !state.isRead : state[part].trim() === '';
}
