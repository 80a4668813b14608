// The worksheet of a debriefing: the units that coders code differently, in an order in which talking
// about them is useful, each with a mark by which a later change of a coding is noticed.

import { hashText } from '../../anchor/hash.js';
import { agreeCoders } from '../comparison/coder-agreement.js';
import { differingUnits } from '../comparison/debriefed.js';
import {
  type DiffPlace,
  placeOfDisagreement,
  type Surroundings,
  surroundings,
} from '../diff/diff.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { ComparedUnit, Comparison } from '../readings/compare.js';

/** A unit to talk about. */
export interface WorksheetItem extends ComparedUnit, Surroundings {
  readonly place: DiffPlace;
  /** Codes that some of its readers chose and others did not, sorted. */
  readonly disputed: readonly string[];
  readonly mark: string;
}

export interface Worksheet {
  /** `2026-01-15-anna-ben`: the name of its record. */
  readonly id: string;
  readonly coders: readonly string[];
  readonly items: readonly WorksheetItem[];
}

/**
 * What the mark of a unit is made of: its words, who read it, and with which codes. Digits of a
 * hash; another order of the coders gives the same.
 */
export function markOf(unit: ComparedUnit, coders: readonly string[]): string {
  const read = coders.flatMap((coder, at) => {
    const codes = unit.readings[at]?.codes;
    return codes ? [[coder, ...codes]] : [];
  });
  const sorted = read.map((codes) => JSON.stringify(codes)).sort();
  // A letter in front, lest a spreadsheet takes it for a number.
  return `m${hashText([unit.unit.text, ...sorted].join('\n')).slice(0, 9)}`;
}

/** Concepts first, doubts about what is worth a code last: they are many, and need the concepts. */
const PLACES: readonly DiffPlace[] = ['elsewhere', 'category', 'subcategory', 'coded-at-all'];

/**
 * The units coded differently: by where the disagreement lies; there the codes that agree worst first,
 * units about the same codes together, in the study's order.
 */
export function worksheetItems(comparison: Comparison, levels: CodeLevels): WorksheetItem[] {
  const names = comparison.coders.map(({ coder }) => coder);
  const around = surroundings(comparison.all);
  const rank = codeRanks(comparison, levels);
  const items = differingUnits(comparison, levels, 'code').map((unit): WorksheetItem => {
    const place = placeOfDisagreement(unit, levels);
    return {
      ...unit,
      ...around(unit),
      place,
      disputed: disputedOn(unit),
      mark: markOf(unit, names),
    };
  });
  const worst = ({ disputed }: WorksheetItem) => Math.min(...disputed.map(rank));
  const group = ({ disputed }: WorksheetItem) => disputed.join('\n');
  const order = new Map(items.map((item, at) => [item, at]));
  return items.sort(
    (a, b) =>
      PLACES.indexOf(a.place) - PLACES.indexOf(b.place) ||
      worst(a) - worst(b) ||
      (group(a) < group(b) ? -1 : group(a) > group(b) ? 1 : 0) ||
      (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
}

function disputedOn({ readings }: ComparedUnit): string[] {
  const sets = readings.flatMap((reading) => (reading ? [reading.codes] : []));
  const all = [...new Set(sets.flat())].sort();
  return all.filter((code) => !sets.every((codes) => codes.includes(code)));
}

/** The place of a code among all, the worst agreement first. */
function codeRanks(comparison: Comparison, levels: CodeLevels): (code: string) => number {
  const { report } = agreeCoders(comparison, levels, { by: 'code' });
  const ranks = new Map(report.codes.map(({ code }, at) => [code, at]));
  return (code) => ranks.get(code) ?? ranks.size;
}
