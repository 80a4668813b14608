// The words a worksheet is written with and read by.

import type { DiffPlace } from '../diff/diff.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { UnitReading } from '../readings/coder-reading.js';

/** What stands where somebody has read a unit and found no code, and where somebody has not read it. */
export const NO_CODE_WORDS = '(no code)';
const NOT_READ_WORDS = '(not read)';

/** Between the codes of a cell, and between coders. */
export const SEPARATOR = '; ';

/** The headings that people fill in below. */
export const FIELDS = ['decision', 'reason', 'who', 'when'] as const;
export type Field = (typeof FIELDS)[number];

/** Headings of the places of disagreement. */
export const PLACE_HEADINGS: Readonly<Record<DiffPlace, string>> = {
  elsewhere: 'Codes of different categories',
  category: 'Codes of one category, in different subcategories',
  subcategory: 'Codes of one subcategory',
  'coded-at-all': 'Whether to code at all',
};

/** What one coder says about a unit, in names: `Trust; Honesty`. */
export function readingText(reading: UnitReading | undefined, levels: CodeLevels): string {
  if (!reading) return NOT_READ_WORDS;
  return codesText(reading.codes.map(levels.nameOf));
}

/** Codes in one cell. */
export function codesText(codes: readonly string[]): string {
  return codes.length === 0 ? NO_CODE_WORDS : codes.join(SEPARATOR);
}

/** How to fill in a worksheet, for its head. */
export function instructions(coders: readonly string[]): string[] {
  const [first = 'anna'] = coders;
  return [
    `Decision: one code or several by name or id, separated by semicolons; or the name of a coder (${first}) to take what they have; both (all) for everything that was given; no code. Leave it empty where it stays open.`,
    'Reason, who, when: in your words. The order of the units does not matter, and you may fill in some now and others later. Leave the lines that begin with Unit as they are.',
  ];
}
