// What a debriefing has settled and what is open. These are counts of units, and no agreement.

import type { CodeLevel } from '../../codebook/codebook.js';
import { unitKey } from '../../unit/unit-key.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { CoderReading } from '../readings/coder-reading.js';
import type { ComparedUnit, Comparison } from '../readings/compare.js';
import { codesOn } from './coder-agreement.js';

/**
 * Several coders: units they code differently that the consensus has settled, or not (open), and
 * units they code alike. Coders who changed their own files: units that were discussed and are alike
 * now (resolved) or not (open), and units not discussed. One coder and the consensus: how often it
 * decided as they had coded.
 */
export type Debriefed =
  | {
      readonly kind: 'settled';
      readonly resolved: number;
      readonly open: number;
      readonly alike: number;
    }
  | {
      readonly kind: 'discussed';
      readonly resolved: number;
      readonly open: number;
      readonly alike: number;
      readonly different: number;
    }
  | {
      readonly kind: 'decided';
      readonly coder: string;
      readonly asCoded: number;
      readonly otherwise: number;
    };

export function debriefedOf(
  { coders, units }: Comparison,
  levels: CodeLevels,
  by: CodeLevel,
): Debriefed {
  const people = coders.flatMap(({ isConsensus }, at) => (isConsensus ? [] : [at]));
  const isAlike = (unit: ComparedUnit, among?: readonly number[]) => {
    const sets = codesOn(unit, levels, by).filter((_, at) => among?.includes(at) ?? true);
    return new Set(sets.flatMap((codes) => (codes ? [codes.join('\n')] : []))).size <= 1;
  };
  if (people.length === coders.length) return discussedOf(units, isAlike);
  const [only] = people;
  if (only !== undefined && people.length === 1) {
    const asCoded = units.filter((unit) => isAlike(unit)).length;
    const coder = coders[only]?.coder ?? '';
    return { kind: 'decided', coder, asCoded, otherwise: units.length - asCoded };
  }
  const consensus = coders.find(({ isConsensus }) => isConsensus);
  const differing = units.filter((unit) => !isAlike(unit, people));
  const resolved = consensus ? settledAmong(differing, consensus) : 0;
  const open = differing.length - resolved;
  return { kind: 'settled', resolved, open, alike: units.length - differing.length };
}

function discussedOf(
  units: readonly ComparedUnit[],
  isAlike: (unit: ComparedUnit) => boolean,
): Debriefed {
  const counts = { resolved: 0, open: 0, alike: 0, different: 0 };
  for (const unit of units) {
    const isDiscussed = unit.readings.some((reading) => reading?.isDebriefed);
    if (isDiscussed) counts[isAlike(unit) ? 'resolved' : 'open'] += 1;
    else counts[isAlike(unit) ? 'alike' : 'different'] += 1;
  }
  return { kind: 'discussed', ...counts };
}

/** How many of the units the consensus has a decision on. */
export function settledAmong(units: readonly ComparedUnit[], { readings }: CoderReading): number {
  return units.filter(({ unit }) => readings.has(unitKey(unit.transcript, unit.id))).length;
}

/** Units on which those who have read them do not all say the same. */
export function differingUnits(
  { units }: Comparison,
  levels: CodeLevels,
  by: CodeLevel,
): readonly ComparedUnit[] {
  return units.filter((unit) => {
    const sets = codesOn(unit, levels, by).flatMap((codes) => (codes ? [codes.join('\n')] : []));
    return new Set(sets).size > 1;
  });
}
