// Ratings: what coders said about units, apart from any measure of it. Every coefficient works on
// these values only; where they came from (a file, a study's codings) is not its concern.

/** Level of measurement of the categories (Stevens 1946). */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export const LEVELS: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];

/** The id of a rating that was not given. A unit that was read and got no code is a category. */
export const MISSING = -1;

/** Above this many categories they are not looked at one by one. */
export const MOST_CODES = 500;

/** The categories that could be chosen; their ids are their places here. */
export interface Scale {
  readonly level: Level;
  readonly categories: readonly string[];
  /** Whether the order of the categories is that of the scale. */
  readonly ordered: boolean;
  /** The numbers of the categories, for interval and ratio. */
  readonly values?: readonly number[];
}

interface RatedUnits {
  readonly units: number;
  readonly coders: readonly string[];
  /** Category ids, or set ids, unit after unit and within it coder after coder; `MISSING` is -1. */
  readonly ids: Int32Array;
  /** Units that belong together (a turn, a speaker, a session), by the number of their cluster. */
  readonly clusters?: Int32Array;
}

/** One category per unit and coder. */
export interface SingleRatings extends RatedUnits {
  readonly kind: 'single';
  readonly scale: Scale;
}

/** A set of codes per unit and coder; the empty set is a rating. */
export interface SetRatings extends RatedUnits {
  readonly kind: 'sets';
  readonly codes: readonly string[];
  /** The different sets that occur, each as ascending places in `codes`. */
  readonly sets: readonly (readonly number[])[];
}

export type Ratings = SingleRatings | SetRatings;

/** Ratings of one category each from rows of labels, a row per unit; `undefined` is missing. */
export function singleRatings(
  coders: readonly string[],
  scale: Scale,
  rows: readonly (readonly (string | undefined)[])[],
): SingleRatings {
  const ids = new Int32Array(rows.length * coders.length).fill(MISSING);
  const idOf = new Map(scale.categories.map((category, id) => [category, id]));
  for (const [unit, row] of rows.entries()) {
    for (const [coder, label] of row.entries()) {
      const id = label === undefined ? MISSING : idOf.get(label);
      if (id === undefined) throw new RangeError(`The scale has no category ${label}.`);
      ids[unit * coders.length + coder] = id;
    }
  }
  return { kind: 'single', units: rows.length, coders, ids, scale };
}

/** Set-valued ratings from rows of code lists, a row per unit; `undefined` is missing. */
export function setRatings(
  coders: readonly string[],
  codes: readonly string[],
  rows: readonly (readonly (readonly string[] | undefined)[])[],
): SetRatings {
  const ids = new Int32Array(rows.length * coders.length).fill(MISSING);
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const known = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  for (const [unit, row] of rows.entries()) {
    for (const [coder, labels] of row.entries()) {
      if (labels === undefined) continue;
      const places = labels.map((label) => placeOf.get(label));
      if (places.includes(undefined)) throw new RangeError(`Unknown code among ${labels}.`);
      const set = [...new Set(places as number[])].sort((a, b) => a - b);
      const id = known.get(set.join()) ?? sets.push(set) - 1;
      known.set(set.join(), id);
      ids[unit * coders.length + coder] = id;
    }
  }
  return { kind: 'sets', units: rows.length, coders, ids, codes, sets };
}
