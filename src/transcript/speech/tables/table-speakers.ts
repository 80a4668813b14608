// Finds the column of a table that says who speaks: by its name, else by what stands in it.

import { SPEAKER_FIELDS } from '../field-names.js';
import type { areVoices } from '../voices.js';
import type { Column, TableRow } from './column-cells.js';

/** The first column that has one of the names, in their order, and fits. */
export function namedColumn(
  keys: readonly string[],
  names: readonly string[],
  fits: (index: number) => boolean | undefined,
): number | undefined {
  for (const name of names) {
    const index = keys.indexOf(name);
    if (index !== -1 && fits(index)) return index;
  }
  return undefined;
}

/** By name; where there is no header, the column whose cells look like labels. */
export function speakerColumn(
  columns: readonly Column[],
  keys: readonly string[],
  taken: ReadonlySet<number | undefined>,
): number | undefined {
  const filled = (index: number) => !taken.has(index) && (columns[index]?.filled ?? 0) > 0;
  const recurring = (index: number) => filled(index) && (columns[index]?.distinct ?? 0) > 1;
  const byName =
    namedColumn(keys, SPEAKER_FIELDS, recurring) ?? namedColumn(keys, SPEAKER_FIELDS, filled);
  if (byName !== undefined || keys.length > 0) return byName;
  const likely = columns.map(({ filled: count, labels, distinct, colons }, index) => {
    if (taken.has(index) || count < 2 || labels * 10 < count * 6) return 0;
    const recurs = distinct * 3 <= count * 2 && (distinct > 1 || count < 4);
    return colons * 2 > count ? count * 2 : recurs ? count : 0;
  });
  const best = likely.reduce((most, next, index) => (next > (likely[most] ?? 0) ? index : most), 0);
  return (likely[best] ?? 0) > 0 ? best : undefined;
}

/** A column that no header names as theirs, but in which names or, without a header, numbers take turns. */
export function unnamedSpeakers(
  body: readonly TableRow[],
  columns: readonly Column[],
  keys: readonly string[],
  {
    taken,
    areSpeakers,
  }: {
    readonly taken: ReadonlySet<number | undefined>;
    readonly areSpeakers: typeof areVoices;
  },
): number | undefined {
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const index = columns.findIndex((column, at) => {
    if (taken.has(at) || column.filled * 2 < filled.length) return false;
    const values = filled.map(({ cells }) => cells[at]?.trim() || undefined);
    return areSpeakers(keys[at] ?? '', values) || (keys.length === 0 && areNumbers(values));
  });
  return index === -1 ? undefined : index;
}

/** `1`, `2`, `1`: small numbers that come back and go down as well as up. */
function areNumbers(values: readonly (string | undefined)[]): boolean {
  const numbers = values.flatMap((value) => (/^\d{1,2}$/.test(value ?? '') ? [Number(value)] : []));
  const distinct = new Set(numbers).size;
  if (numbers.length < 4 || numbers.length < values.length || distinct < 2 || distinct > 12)
    return false;
  const falls = numbers.filter((number, index) => number < (numbers[index - 1] ?? 0)).length;
  return distinct * 2 <= numbers.length && falls * 6 >= numbers.length;
}
