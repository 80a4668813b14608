// What a manifest keeps of a coding: a line for each coded unit with its codes and two hashes, of its
// words and of who said them. So a change can be told down to the unit and the code, and no word leaves
// the study.

import type { CodedUnit } from '../analysis/evidence.js';
import { hashText } from '../anchor/hash.js';
import { compareText } from '../text/order.js';
import type { Unit } from '../unit/unit.js';
import { unitKey } from '../unit/unit-key.js';

/** A coded unit as a manifest keeps it. */
export interface KeptUnit {
  readonly unit: string;
  readonly words: string;
  readonly speaker: string;
  /** Sorted. */
  readonly codes: readonly string[];
}

/** By transcript, the lines of its coded units in the order of the units' ids. */
export function keepCodedUnits(coded: readonly CodedUnit[]): Record<string, readonly string[]> {
  const units = new Map<string, { readonly unit: Unit; readonly codes: Set<string> }>();
  for (const { unit, code } of coded) {
    const key = unitKey(unit.transcript, unit.id);
    const kept = units.get(key) ?? { unit, codes: new Set() };
    kept.codes.add(code);
    units.set(key, kept);
  }
  const lines = new Map<string, string[]>();
  for (const [, { unit, codes }] of [...units].sort(([a], [b]) => compareText(a, b))) {
    const sorted = [...codes].sort(compareText);
    const line = [unit.id, wordsMark(unit), speakerMark(unit), ...sorted].join(' ');
    const earlier = lines.get(unit.transcript);
    if (earlier) earlier.push(line);
    else lines.set(unit.transcript, [line]);
  }
  return Object.fromEntries(lines);
}

/** The lines of one transcript, read again; by unit. A line that is none is passed over. */
export function readKeptUnits(lines: readonly string[]): Map<string, KeptUnit> {
  return new Map(
    lines.flatMap((line): [string, KeptUnit][] => {
      const [unit, words, speaker, ...codes] = line.split(' ');
      if (!unit || !words || !speaker) return [];
      return [[unit, { unit, words, speaker, codes }]];
    }),
  );
}

/** Of the unit's words. */
export function wordsMark({ text }: Unit): string {
  return hashText(text).slice(0, 10);
}

/** Of who said them. Short: who spoke is to be noticed when it changes, not to be found out. */
export function speakerMark({ speaker, participant, role }: Unit): string {
  return shortMark([speaker, participant, role]);
}

/** Four hexadecimal digits: enough to notice a change, too few to find out what stood there. */
export function shortMark(parts: readonly string[]): string {
  return hashText(JSON.stringify(parts)).slice(0, 4);
}
