// How well rules do against a person who read the same units: precision, recall and F1. The person
// is the measure here, which is why this is no agreement.

import type { CodeLevel } from '../../codebook/codebook.js';
import { compareText } from '../../text/order.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { Comparison } from '../readings/compare.js';
import { codesOn } from './coder-agreement.js';

/** A share with what it is a share of; undefined, with the reason, where it is one of nothing. */
export interface Share {
  readonly value?: number;
  /** 95 % by Wilson (1927), as if units were independent. */
  readonly ci?: readonly [number, number];
  readonly undefined?: string;
}

export interface Performance {
  /** Codes that both applied, only the rules, only the person. */
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: Share;
}

interface CodePerformance extends Performance {
  readonly code: string;
}

export interface PerformanceReport {
  readonly rules: string;
  readonly person: string;
  readonly units: number;
  /** Over all codings together (micro). */
  readonly overall: Performance;
  /** Mean of the codes' F1, each code weighing the same. */
  readonly macroF1: Share;
  /** The worst first. */
  readonly codes: readonly CodePerformance[];
}

/** One of the two coders of the comparison is the rules; only units that both have read count. */
export function performanceOf(
  { coders, units }: Comparison,
  levels: CodeLevels,
  by: CodeLevel,
): PerformanceReport {
  const rulesAt = coders[0]?.isRules ? 0 : 1;
  const counts = new Map<string, { hits: number; wrong: number; missed: number }>();
  const countsOf = (code: string) => {
    const own = counts.get(code) ?? { hits: 0, wrong: 0, missed: 0 };
    counts.set(code, own);
    return own;
  };
  for (const unit of units) {
    const sets = codesOn(unit, levels, by);
    const [rules = [], person = []] = [sets[rulesAt], sets[1 - rulesAt]];
    for (const code of rules) countsOf(code)[person.includes(code) ? 'hits' : 'wrong'] += 1;
    for (const code of person) if (!rules.includes(code)) countsOf(code).missed += 1;
  }
  const codes = [...counts].map(([code, own]) => ({ code, ...sharesOf(own) })).sort(byF1);
  const total = { hits: 0, wrong: 0, missed: 0 };
  for (const { hits, wrong, missed } of codes) {
    total.hits += hits;
    total.wrong += wrong;
    total.missed += missed;
  }
  return {
    rules: coders[rulesAt]?.coder ?? '',
    person: coders[1 - rulesAt]?.coder ?? '',
    units: units.length,
    overall: sharesOf(total),
    macroF1: meanF1(codes),
    codes,
  };
}

function sharesOf(counts: { hits: number; wrong: number; missed: number }): Performance {
  const { hits, wrong, missed } = counts;
  return {
    ...counts,
    precision: wilson(hits, hits + wrong, 'the rules applied nothing'),
    recall: wilson(hits, hits + missed, 'the person applied nothing'),
    f1:
      hits + wrong + missed === 0
        ? { undefined: 'nobody applied anything' }
        : { value: (2 * hits) / (2 * hits + wrong + missed) },
  };
}

function wilson(part: number, whole: number, nothing: string): Share {
  if (whole === 0) return { undefined: nothing };
  const [value, z] = [part / whole, 1.959963984540054];
  const spread = z ** 2 / whole;
  const centre = (value + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((value * (1 - value)) / whole + spread / (4 * whole))) / (1 + spread);
  return { value, ci: [Math.max(0, centre - half), Math.min(1, centre + half)] };
}

function meanF1(codes: readonly CodePerformance[]): Share {
  if (codes.length === 0) return { undefined: 'nobody applied anything' };
  const sum = codes.reduce((total, { f1 }) => total + (f1.value ?? 0), 0);
  return { value: sum / codes.length };
}

function byF1(a: CodePerformance, b: CodePerformance): number {
  return (a.f1.value ?? 2) - (b.f1.value ?? 2) || compareText(a.code, b.code);
}
