// Compares two cuttings of one transcript, so that the study can tell which coders a change touches.

import type { Unit, UnitId } from '../unit.js';

interface UnitChange {
  readonly before: Unit;
  readonly after: Unit;
}

export interface UnitsComparison {
  /** Same id, place and text. */
  readonly kept: readonly UnitId[];
  /** Same id, other boundaries or another text. */
  readonly moved: readonly UnitChange[];
  /** Same id and place; kind, question, condensed or translation differ. */
  readonly edited: readonly UnitChange[];
  readonly added: readonly Unit[];
  readonly removed: readonly Unit[];
}

/** What became of the units of `before` in `after`; matched by id. */
export function compareUnits(before: readonly Unit[], after: readonly Unit[]): UnitsComparison {
  const old = new Map(before.map((unit) => [unit.id, unit]));
  const kept: UnitId[] = [];
  const moved: UnitChange[] = [];
  const edited: UnitChange[] = [];
  const added: Unit[] = [];
  for (const unit of after) {
    const match = old.get(unit.id);
    old.delete(unit.id);
    if (!match) added.push(unit);
    else if (match.text !== unit.text || match.start !== unit.start || match.end !== unit.end)
      moved.push({ before: match, after: unit });
    else if (isEdited(match, unit)) edited.push({ before: match, after: unit });
    else kept.push(unit.id);
  }
  return { kept, moved, edited, added, removed: [...old.values()] };
}

function isEdited(one: Unit, two: Unit): boolean {
  return (['kind', 'question', 'condensed', 'translation'] as const).some(
    (field) => one[field] !== two[field],
  );
}
