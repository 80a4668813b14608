// Krippendorff's alpha_U of 1995 (also 2004, Quality & Quantity 38): whether coders cut the same
// spans out of a continuum, for one code at a time, so that codes may overlap.

import { countWhile } from '../../text/binary-search.js';
import { belowChance, type Coefficient } from '../coefficients/coefficient.js';
import {
  type Continuum,
  codesOfContinuum,
  type Section,
  sectionsOf,
  spansOfCode,
} from './continuum.js';

export interface UnitizedAlpha {
  readonly overall: Coefficient;
  readonly codes: readonly { readonly code: string; readonly alpha: Coefficient }[];
}

/**
 * Observed and expected disagreement of each code, and overall the quotient of their means. The
 * expected disagreement depends on the unit of length: finer units give a little more of it.
 */
export function alphaU1995(continuum: Continuum): UnitizedAlpha {
  const names = codesOfContinuum(continuum);
  const codes = names.map((code) => ({ code, ...disagreements(continuum, code) }));
  const mean = (part: 'observed' | 'expected') =>
    codes.reduce((sum, code) => sum + code[part], 0) / Math.max(codes.length, 1);
  const units = continuum.end - continuum.start;
  const about = { units, categories: names.length };
  return {
    overall: belowChance({ observed: mean('observed'), expected: mean('expected'), ...about }),
    codes: codes.map(({ code, observed, expected }) => ({
      code,
      alpha: belowChance({ observed, expected, units, categories: 2 }),
    })),
  };
}

function disagreements(continuum: Continuum, code: string) {
  const length = continuum.end - continuum.start;
  const sections = continuum.coders.map((spans) => sectionsOf(spansOfCode(spans, code), continuum));
  const coders = sections.length;
  let apart = 0;
  for (const [index, first] of sections.entries()) {
    for (const second of sections.slice(index + 1)) apart += distanceOf(first, second);
  }
  const observed = apart / ((coders * (coders - 1) * length ** 2) / 2);
  return { observed, expected: expectedOf(sections.flat(), coders * length, length) };
}

/** Walks along both coders' sections; only sections that intersect are compared. */
function distanceOf(first: readonly Section[], second: readonly Section[]): number {
  let [sum, i, j] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    const [a, b] = [first[i], second[j]];
    if (!a || !b) break;
    sum += sectionDistance(a, b);
    if (a.end <= b.end) i += 1;
    if (b.end <= a.end) j += 1;
  }
  return sum;
}

/** Krippendorff (1995, p. 61): ends apart for two units, its length for a unit within a gap. */
function sectionDistance(a: Section, b: Section): number {
  if (a.code !== undefined && b.code !== undefined) {
    return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  }
  if (a.code !== undefined) return within(a, b) ? (a.end - a.start) ** 2 : 0;
  if (b.code !== undefined) return within(b, a) ? (b.end - b.start) ** 2 : 0;
  return 0;
}

function within(unit: Section, gap: Section): boolean {
  return gap.start <= unit.start && unit.end <= gap.end;
}

/** The mean disagreement if the sections of all coders lay anywhere on the continuum. */
function expectedOf(sections: readonly Section[], total: number, length: number): number {
  const units = sections.filter(({ code }) => code !== undefined).map(lengthOf);
  const places = placesIn(sections.filter(({ code }) => code === undefined).map(lengthOf));
  const shifts = (units.length - 1) / 3;
  let [sum, excluded] = [0, 0];
  for (const unit of units) {
    sum += shifts * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * places(unit);
    excluded += unit * (unit - 1);
  }
  return ((2 / length) * sum) / (total * (total - 1) - excluded);
}

/** In how many places of the gaps a unit of a length fits: the sum of gap − unit + 1 where it does. */
function placesIn(gaps: readonly number[]): (unit: number) => number {
  const sorted = Float64Array.from(gaps).sort();
  // Sums of the gaps from each on, so that a unit needs one search and no walk over the gaps.
  const sums = new Float64Array(sorted.length + 1);
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    sums[at] = (sums[at + 1] ?? 0) + (sorted[at] ?? 0);
  }
  return (unit) => {
    const shorter = countWhile(sorted, (gap) => gap < unit);
    return (sums[shorter] ?? 0) - (sorted.length - shorter) * (unit - 1);
  };
}

function lengthOf({ start, end }: Section): number {
  return end - start;
}
