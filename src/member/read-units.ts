// The coded units of a participant with all that they were taken for, each once.

import type { CodedUnit } from '../analysis/evidence.js';
import { unitKey } from '../unit/unit-key.js';
import type { Meaning } from './meaning.js';

/** A unit with everything it was taken for, each once. */
export interface ReadUnit {
  readonly coded: CodedUnit;
  readonly meanings: readonly Meaning[];
}

/** Units that were taken for something, in the order of the codings. */
export function readUnits(
  coded: readonly CodedUnit[],
  meaningOf: (code: string) => Meaning | undefined,
): ReadUnit[] {
  const units = new Map<string, { coded: CodedUnit; meanings: Map<string, Meaning> }>();
  for (const one of coded) {
    const key = unitKey(one.unit.transcript, one.unit.id);
    const found = units.get(key) ?? { coded: one, meanings: new Map<string, Meaning>() };
    units.set(key, found);
    const meaning = meaningOf(one.code);
    if (meaning) found.meanings.set(meaning.id, joined(found.meanings.get(meaning.id), meaning));
  }
  return [...units.values()]
    .filter(({ meanings }) => meanings.size > 0)
    .map(({ coded: one, meanings }) => ({ coded: one, meanings: [...meanings.values()] }));
}

/** Two codes of one group: where the group has no definition, both of theirs. */
function joined(first: Meaning | undefined, second: Meaning): Meaning {
  if (!first || first.definition.includes(second.definition)) return first ?? second;
  return { ...first, definition: `${first.definition} ${second.definition}`.trim() };
}
