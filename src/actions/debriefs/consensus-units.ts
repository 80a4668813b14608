// The units of the consensus with their codings: what the records of all debriefings come to.

import { codingsByUnit, consensusCodings } from '../../agreement/debriefing/consensus.js';
import type { Settled } from '../../agreement/debriefing/replay.js';
import type { StudyUnit } from '../../agreement/readings/coder-reading.js';
import type { Comparison } from '../../agreement/readings/compare.js';
import { unitKey } from '../../unit/unit-key.js';
import type { ConsensusUnit } from './consensus.js';
import type { DebriefBase } from './debrief-base.js';

/** A unit that one coder has read alone. */
export type AloneUnit = {
  readonly place: StudyUnit;
  readonly coder: string;
  readonly codes: readonly string[];
};

/** Units that one of the coders has read alone and that no record speaks of. */
export function aloneOf(
  { left, coders }: Comparison,
  settled: ReadonlyMap<string, Settled>,
): readonly AloneUnit[] {
  return left.flatMap((place): AloneUnit[] => {
    if (settled.has(unitKey(place.unit.transcript, place.unit.id))) return [];
    const at = place.readings.findIndex((reading) => reading !== undefined);
    const [coder, codes] = [coders[at]?.coder, place.readings[at]?.codes];
    return coder !== undefined && codes ? [{ place, coder, codes }] : [];
  });
}

/** What debriefings, and single readers where they are taken, say of the units. */
export function consensusUnits(
  base: DebriefBase,
  settled: ReadonlyMap<string, Settled>,
  alone: readonly AloneUnit[],
): ConsensusUnit[] {
  const byUnit = codingsByUnit(base.coders);
  const taken = alone.map(({ place, ...own }) => ({
    place,
    outcome: { kind: 'alone' as const, ...own },
  }));
  return [...settled.values(), ...taken].map(({ place, outcome }) => {
    const { transcript, id } = place.unit;
    const context = {
      text: base.loaded.texts.get(transcript)?.text ?? '',
      version: base.codebook.version,
      codings: byUnit.get(unitKey(transcript, id)) ?? [],
    };
    return { transcript, unit: id, codings: consensusCodings(place, outcome, context) };
  });
}
