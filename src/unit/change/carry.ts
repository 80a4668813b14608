// Cuts anew where units exist already: a unit that comes out the same keeps its id and all that
// people wrote about it; the others get numbers that were never used.

import { nextUnitNumber, unitId } from '../ids.js';
import type { Unit } from '../unit.js';

/** `usedIds` are ids beyond the old units that must not be given again, such as those of codings. */
export function carryUnits(
  old: readonly Unit[],
  cut: readonly Unit[],
  usedIds: Iterable<string> = [],
): readonly Unit[] {
  const before = new Map(old.map((unit) => [placeKey(unit), unit]));
  const known = old.flatMap(({ id, parents }) => [id, ...(parents ?? [])]);
  let number = nextUnitNumber([...known, ...usedIds]);
  const ids = new Map<string, string>();
  const carried = cut.map((unit) => {
    const same = before.get(placeKey(unit));
    const id = same?.id ?? unitId(number++);
    ids.set(unit.id, id);
    if (!same) return { ...unit, id };
    const { kind, condensed, translation, parents } = same;
    return { ...unit, id, kind, condensed, translation, ...(parents && { parents }) };
  });
  return carried.map((unit) => ({ ...unit, question: ids.get(unit.question) ?? unit.question }));
}

function placeKey({ start, end, text }: Unit): string {
  return `${start}\n${end}\n${text}`;
}
