// Why the rules gave a unit its codes, and why not others.

import type { RuleSet } from '../rule/compile/rule-set.js';
import type { CodeExplanation } from '../rule/match/explain.js';
import { TurnMatcher } from '../rule/match/match.js';
import type { Unit } from '../unit/unit.js';
import { INCLUSIONS, type Inclusion } from './inclusion.js';
import { isCodable, passagesOf, type Reading } from './passages.js';

export interface UnitExplanation {
  readonly unit: Unit;
  /** False where rules leave the unit out, because of who speaks or of its kind. */
  readonly isCoded: boolean;
  /** All codes that have rules, in codebook order. */
  readonly codes: readonly CodeExplanation[];
}

/** Explains one unit of a transcript; undefined where the transcript has no unit of that id. */
export function explainCoding(
  rules: RuleSet,
  reading: Reading,
  options: { readonly unit: string; readonly include?: Iterable<Inclusion> },
): UnitExplanation | undefined {
  const include = new Set(options.include ?? []);
  const unit = reading.units.find(({ id }) => id === options.unit);
  if (!unit) return undefined;
  const isCoded = isCodable(unit, include);
  const searched = isCoded ? include : new Set(INCLUSIONS);
  const matcher = new TurnMatcher(rules);
  for (const { passage, units } of passagesOf(reading, searched)) {
    const index = units.indexOf(unit);
    if (index < 0) continue;
    matcher.match(passage);
    const codes = matcher.explain(index).filter((code) => code.rules.length > 0);
    return { unit, isCoded, codes };
  }
  return { unit, isCoded, codes: [] };
}
