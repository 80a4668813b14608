// Which of a participant's units a packet asks about: a person who is to read sixty quotes reads none.

import { compareQuotes } from '../analysis/quotes.js';
import type { ReadUnit } from './read-units.js';

/**
 * At most so many units for each reading, those that a reader takes in best; all where no number is
 * given. They stay in the order they were said, and the same input gives the same choice.
 */
export function chooseUnits(
  units: readonly ReadUnit[],
  atMost: number | undefined,
): readonly ReadUnit[] {
  if (atMost === undefined) return units;
  const counts = new Map<string, number>();
  const chosen = new Set<ReadUnit>();
  for (const unit of units.toSorted((a, b) => compareQuotes(a.coded, b.coded))) {
    const isWanted = unit.meanings.some(({ id }) => (counts.get(id) ?? 0) < atMost);
    if (!isWanted) continue;
    chosen.add(unit);
    for (const { id } of unit.meanings) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return units.filter((unit) => chosen.has(unit));
}
