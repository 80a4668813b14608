// Units with the same ratings, counted together. Coefficients depend on the ratings only through
// these counts, so that a million units cost as much as their few different rows, and resampling
// means new counts.

import { MISSING } from '../ratings/ratings.js';

/** Different rows of ratings, and how many units have each. */
export interface Sample {
  readonly coders: number;
  /** How many categories could be chosen; ids are below it. */
  readonly categories: number;
  /** Category ids, row after row; -1 where the coder did not rate. */
  readonly patterns: Int32Array;
  /** Units with each row. */
  readonly counts: Float64Array;
  /** A draw of a bootstrap: of its coefficients only the values count, neither errors nor tests. */
  readonly isDraw?: boolean;
}

/** A sample, and for every unit the row it has. */
export interface SampledUnits {
  readonly sample: Sample;
  readonly patternOf: Int32Array;
}

/** Counts equal rows. Linear in the units: columns are folded one by one into a key. */
export function sampleUnits(ids: Int32Array, coders: number, categories: number): SampledUnits {
  const units = coders === 0 ? 0 : ids.length / coders;
  const patternOf = new Int32Array(units);
  let found = Math.min(units, 1);
  for (let coder = 0; coder < coders; coder += 1) {
    found = foldColumn(patternOf, found, { ids, coders, coder, categories });
  }
  const counts = new Float64Array(found);
  const patterns = new Int32Array(found * coders);
  for (let unit = 0; unit < units; unit += 1) {
    const pattern = patternOf[unit] ?? 0;
    if (counts[pattern] === 0) {
      for (let coder = 0; coder < coders; coder += 1) {
        patterns[pattern * coders + coder] = ids[unit * coders + coder] ?? MISSING;
      }
    }
    counts[pattern] = (counts[pattern] ?? 0) + 1;
  }
  return { sample: { coders, categories, patterns, counts }, patternOf };
}

/** Keys up to this many are looked up in an array, others in a hash table. */
const DENSE_KEYS = 1 << 22;

/** One column of ratings, to fold rows by. */
interface RatingColumn {
  readonly ids: Int32Array;
  readonly coders: number;
  readonly coder: number;
  readonly categories: number;
}

/** Splits the rows found so far by one more column; returns how many there are now. */
function foldColumn(patternOf: Int32Array, found: number, column: RatingColumn): number {
  const { ids, coders, coder, categories } = column;
  const width = categories + 1;
  if (found * width > DENSE_KEYS) return foldSparsely(patternOf, column);
  const patterns = new Int32Array(found * width);
  let next = 0;
  for (let unit = 0; unit < patternOf.length; unit += 1) {
    const key = (patternOf[unit] ?? 0) * width + (ids[unit * coders + coder] ?? MISSING) + 1;
    let pattern = patterns[key] ?? 0;
    if (pattern === 0) {
      next += 1;
      pattern = next;
      patterns[key] = pattern;
    }
    patternOf[unit] = pattern - 1;
  }
  return next;
}

/** A slot of the table below: the new row + 1 (0 is empty), the row before, the category. */
const SLOT = 4;

/** The same with a hash table: for continuous values nearly every unit is a row of its own. */
function foldSparsely(patternOf: Int32Array, { ids, coders, coder }: RatingColumn): number {
  let slots = 1024;
  while (slots < 2 * patternOf.length) slots *= 2;
  const table = new Int32Array(slots * SLOT);
  let next = 0;
  for (let unit = 0; unit < patternOf.length; unit += 1) {
    const before = patternOf[unit] ?? 0;
    const id = ids[unit * coders + coder] ?? MISSING;
    const hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(id + 1, 0x85ebca6b);
    let slot = ((hash ^ (hash >>> 15)) & (slots - 1)) * SLOT;
    while (table[slot] !== 0 && (table[slot + 1] !== before || table[slot + 2] !== id)) {
      slot = (slot + SLOT) & (table.length - 1);
    }
    if (table[slot] === 0) {
      next += 1;
      table[slot] = next;
      table[slot + 1] = before;
      table[slot + 2] = id;
    }
    patternOf[unit] = (table[slot] ?? 0) - 1;
  }
  return next;
}

/** The units that both of two coders rated, as a sample of these two. */
export function pairOf(sample: Sample, first: number, second: number): Sample {
  const { coders, categories, patterns, counts } = sample;
  if (coders === 2 && first < second && !patterns.includes(MISSING)) return sample;
  const ids = new Int32Array(2 * counts.length);
  const kept = new Float64Array(counts.length);
  let rows = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const a = patterns[row * coders + first] ?? MISSING;
    const b = patterns[row * coders + second] ?? MISSING;
    if (a === MISSING || b === MISSING) continue;
    ids[2 * rows] = a;
    ids[2 * rows + 1] = b;
    kept[rows] = counts[row] ?? 0;
    rows += 1;
  }
  const grouped = sampleUnits(ids.subarray(0, 2 * rows), 2, categories);
  const merged = new Float64Array(grouped.sample.counts.length);
  for (let row = 0; row < rows; row += 1) {
    const pattern = grouped.patternOf[row] ?? 0;
    merged[pattern] = (merged[pattern] ?? 0) + (kept[row] ?? 0);
  }
  return { ...grouped.sample, counts: merged, ...(sample.isDraw && { isDraw: true }) };
}
