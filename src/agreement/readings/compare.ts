// Lays the readings of two or more coders side by side on the units they share. Only units that two
// or more have read are compared; what else there is, is counted and listed.

import { unitKey } from '../../unit/unit-key.js';
import type { CoderReading, StudyUnit, UnitReading } from './coder-reading.js';

/**
 * What a comparison may be called. Only first codings that people made independently are agreement;
 * rules against a person are performance; codings of a debriefing show what it settled.
 */
export type ComparisonKind = 'agreement' | 'performance' | 'debriefed';

/** A unit with what each coder said about it, in the order of the coders; undefined is not read. */
export interface ComparedUnit extends StudyUnit {
  readonly readings: readonly (UnitReading | undefined)[];
}

export interface Comparison {
  readonly kind: ComparisonKind;
  readonly coders: readonly CoderReading[];
  /** Units read by two coders or more (with `complete`: by all), in the study's order. */
  readonly units: readonly ComparedUnit[];
  /** Units that only some have read, too few to compare. */
  readonly left: readonly ComparedUnit[];
  /** All units the comparison could have covered, in the study's order. */
  readonly all: readonly StudyUnit[];
}

export interface CompareOptions {
  /** Compare only what all coders have read; of two coders that is so anyway. */
  readonly complete?: boolean;
}

export function compareCoders(
  all: readonly StudyUnit[],
  coders: readonly CoderReading[],
  { complete = false }: CompareOptions = {},
): Comparison {
  const least = complete ? coders.length : Math.min(2, coders.length);
  const units: ComparedUnit[] = [];
  const left: ComparedUnit[] = [];
  for (const place of all) {
    const key = unitKey(place.unit.transcript, place.unit.id);
    const readings = coders.map(({ readings }) => readings.get(key));
    const readers = readings.filter((reading) => reading !== undefined).length;
    if (readers >= least) units.push({ ...place, readings });
    else if (readers > 0) left.push({ ...place, readings });
  }
  return { kind: kindOf(coders, units), coders, units, left, all };
}

function kindOf(coders: readonly CoderReading[], units: readonly ComparedUnit[]): ComparisonKind {
  if (units.some(({ readings }) => readings.some((reading) => reading?.isDebriefed))) {
    return 'debriefed';
  }
  return coders.some(({ isRules }) => isRules) ? 'performance' : 'agreement';
}
