// Unit ids: `u0001`. They start with a letter so that a spreadsheet leaves them alone, and a
// number once given is never given again.

import type { UnitId } from './unit.js';

/** The id with a number: four digits, more where needed. */
export function unitId(number: number): UnitId {
  return `u${String(number).padStart(4, '0')}`;
}

/** The number after the highest that occurs in any of the ids; ids of other forms do not count. */
export function nextUnitNumber(ids: Iterable<string>): number {
  let highest = 0;
  for (const id of ids) {
    const digits = /^u(\d{1,9})$/.exec(id)?.[1];
    if (digits) highest = Math.max(highest, Number(digits));
  }
  return highest + 1;
}
