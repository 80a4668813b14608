// Two coders unit by unit: where they say the same, where only one saw something, where they chose
// differently, and how far apart that lies in the codebook. diff(b, a) mirrors diff(a, b).

import type { CodeLevel } from '../../codebook/codebook.js';
import type { Unit } from '../../unit/unit.js';
import { unitKey } from '../../unit/unit-key.js';
import { codesOn } from '../comparison/coder-agreement.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { StudyUnit } from '../readings/coder-reading.js';
import type { ComparedUnit, Comparison } from '../readings/compare.js';

/**
 * same · only-first, only-second: one coder has codes beyond those they share · different: both
 * have · read-by-first, read-by-second: the other did not read the unit.
 */
export type DiffKind =
  | 'same'
  | 'only-first'
  | 'only-second'
  | 'different'
  | 'read-by-first'
  | 'read-by-second';

export const DIFF_KINDS: readonly DiffKind[] = [
  'same',
  'only-first',
  'only-second',
  'different',
  'read-by-first',
  'read-by-second',
];

/**
 * Where a disagreement lies: within the same subcategories, within the same categories, elsewhere
 * in the codebook, or already in whether there is anything to code.
 */
export type DiffPlace = 'subcategory' | 'category' | 'elsewhere' | 'coded-at-all';

export const DIFF_PLACES: readonly DiffPlace[] = [
  'subcategory',
  'category',
  'elsewhere',
  'coded-at-all',
];

export interface DiffEntry extends ComparedUnit, Surroundings {
  readonly kind: DiffKind;
  /** Only of disagreements. */
  readonly place?: DiffPlace;
  /** Codes of both, of the first only, of the second only; sorted. */
  readonly both: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
}

export interface Diff {
  readonly coders: readonly [string, string];
  /** Every unit that at least one has read, in the study's order. */
  readonly entries: readonly DiffEntry[];
}

/** The comparison is one of two coders. */
export function diffCoders(comparison: Comparison, levels: CodeLevels, by: CodeLevel): Diff {
  const [first, second] = comparison.coders;
  if (!first || !second || comparison.coders.length > 2) throw new RangeError('Not two coders.');
  const around = surroundings(comparison.all);
  const order = new Map(comparison.all.map(({ unit }, at) => [unit, at]));
  const placeOf = ({ unit }: StudyUnit) => order.get(unit) ?? 0;
  const entries = [...comparison.units, ...comparison.left]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((unit) => ({ ...compareUnit(unit, levels, by), ...around(unit) }));
  return { coders: [first.coder, second.coder], entries };
}

function compareUnit(unit: ComparedUnit, levels: CodeLevels, by: CodeLevel): DiffEntry {
  const [a, b] = codesOn(unit, levels, by);
  const both = (a ?? []).filter((code) => b?.includes(code));
  const first = (a ?? []).filter((code) => !both.includes(code));
  const second = (b ?? []).filter((code) => !both.includes(code));
  const codes = { both, first, second };
  if (!b) return { ...unit, ...codes, kind: 'read-by-first' };
  if (!a) return { ...unit, ...codes, kind: 'read-by-second' };
  if (first.length + second.length === 0) return { ...unit, ...codes, kind: 'same' };
  const kind =
    second.length === 0 ? 'only-first' : first.length === 0 ? 'only-second' : 'different';
  return { ...unit, ...codes, kind, place: placeOfDisagreement(unit, levels) };
}

/** The lowest level on which readings that differ are the same; who has not read does not count. */
export function placeOfDisagreement(unit: ComparedUnit, levels: CodeLevels): DiffPlace {
  if (unit.readings.some((reading) => reading?.codes.length === 0)) return 'coded-at-all';
  const isSameOn = (level: CodeLevel) => {
    const sets = codesOn(unit, levels, level).flatMap((codes) => (codes ? codes.join('\n') : []));
    return new Set(sets).size <= 1;
  };
  if (isSameOn('subcategory')) return 'subcategory';
  return isSameOn('category') ? 'category' : 'elsewhere';
}

/** What was said around a unit, where there is anything. */
export interface Surroundings {
  /** The moderator's unit this one answers, where it is not the unit just before. */
  readonly question?: Unit;
  readonly before?: Unit;
  readonly after?: Unit;
}

/** Finds what was said around a unit of the study. */
export function surroundings(all: readonly StudyUnit[]): (of: StudyUnit) => Surroundings {
  const index = new Map(all.map(({ unit }, at) => [unit, at]));
  const byId = new Map(all.map(({ unit }) => [unitKey(unit.transcript, unit.id), unit]));
  return ({ unit }) => {
    const at = index.get(unit) ?? 0;
    const near = (step: number) => {
      const other = all[at + step]?.unit;
      return other?.transcript === unit.transcript ? other : undefined;
    };
    const [before, after] = [near(-1), near(1)];
    const asked = byId.get(unitKey(unit.transcript, unit.question));
    const question = asked === before || asked === unit ? undefined : asked;
    return { ...(question && { question }), ...(before && { before }), ...(after && { after }) };
  };
}
