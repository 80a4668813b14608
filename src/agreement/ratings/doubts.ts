// What in a ratings file reads like a mistake but may be meant: said, never changed.

import type { Finding, Place } from '../../finding/finding.js';
import { agreementFindings } from '../findings.js';
import type { CellTexts } from './decode-scale.js';
import { codesOf } from './decode-sets.js';
import { numberOf } from './number.js';
import type { Header } from './ratings-header.js';
import type { RatingsOptions } from './ratings-options.js';
import type { RawRatings } from './read-ratings.js';

export interface DoubtInput {
  readonly raw: RawRatings;
  readonly cells: CellTexts;
  readonly header: Header;
  readonly options: RatingsOptions;
  readonly placeAt: (offset: number) => Place;
}

/** Beyond this many different cells they are no categories that a person could have mistyped. */
const MOST_COMPARED = 2000;

export function doubtsOf(input: DoubtInput): Finding[] {
  if (input.cells.texts.length > MOST_COMPARED) return unitDoubts(input);
  return [unitDoubts, headerDoubts, cellDoubts, alike, unevenSteps].flatMap((doubts) =>
    doubts(input),
  );
}

const FEWEST_UNITS = 5;

/** A first column with as many values as rows, most of which no other column has. */
function unitDoubts({ raw, header, options, placeAt }: DoubtInput): Finding[] {
  const [first] = raw.columns;
  const width = raw.columns.length;
  const asTold = options.unitColumn !== undefined || first?.column !== 0;
  if (!first || asTold || raw.units < FEWEST_UNITS || raw.texts.length < raw.units) return [];
  const seen = new Uint8Array(raw.texts.length);
  for (let unit = 0; unit < raw.units; unit += 1) {
    const id = raw.ids[unit * width] ?? -1;
    if (id === -1 || seen[id] === 1) return [];
    seen[id] = 1;
  }
  let shared = 0;
  for (const [at, id] of raw.ids.entries()) {
    if (at % width !== 0 && seen[id] === 1) {
      shared += 1;
      seen[id] = 2;
    }
  }
  if (shared * 2 > raw.units) return [];
  const args = { column: first.name };
  return [agreementFindings.make('looks-like-unit', placeAt(header.places[0] ?? 0), args)];
}

function headerDoubts({ raw, cells, placeAt, header }: DoubtInput): Finding[] {
  const labels = raw.columns.filter(({ isNamed }) => isNamed).map(({ name }) => name);
  const known = new Set(cells.texts);
  if (labels.length < 2 || !labels.every((label) => known.has(label))) return [];
  return [agreementFindings.make('header-is-data', placeAt(header.places[0] ?? 0), { labels })];
}

const MISSING_WORDS = /^(?:#?n\/?a|nan|null|nil|missing|[.?]|-{1,3}|[\u2013\u2014])$/i;

function cellDoubts({ cells, options, placeAt }: DoubtInput): Finding[] {
  const { missing = [], order = [], sets } = options;
  const known = new Set(cells.texts);
  return cells.texts.flatMap((value, cell) => {
    const place = () => placeAt(cells.places[cell] ?? 0);
    if (missing.includes(value) || order.includes(value)) return [];
    if (MISSING_WORDS.test(value)) {
      const args = { value, count: cells.counts[cell] ?? 0 };
      return [agreementFindings.make('looks-like-missing', place(), args)];
    }
    if (sets === undefined && isSet(value, known)) {
      return [agreementFindings.make('looks-like-sets', place(), { value })];
    }
    return [];
  });
}

function isSet(value: string, known: ReadonlySet<string>): boolean {
  if (value === '{}') return true;
  return [';', '|', ','].some((separator) => {
    const codes = codesOf(value, separator);
    return codes.length > 1 && codes.every((code) => known.has(code));
  });
}

/** Categories that differ only in the way they are written. */
function alike({ cells, options, placeAt }: DoubtInput): Finding[] {
  const { sets, missing = [] } = options;
  const groups = new Map<string, Map<string, number>>();
  for (const [cell, text] of cells.texts.entries()) {
    if (missing.includes(text)) continue;
    for (const label of sets === undefined ? [text] : codesOf(text, sets)) {
      const key = folded(label, options);
      const group = groups.get(key) ?? new Map<string, number>();
      groups.set(key, group);
      if (!group.has(label)) group.set(label, cells.places[cell] ?? 0);
    }
  }
  return [...groups.values()]
    .filter((group) => group.size > 1)
    .map((group) => {
      const [, second = 0] = group.values();
      return agreementFindings.make('alike-categories', placeAt(second), {
        labels: [...group.keys()],
      });
    });
}

function folded(label: string, { level = 'nominal', weights }: RatingsOptions): string {
  const number = numberOf(label, false);
  // On a numeric scale equal numbers are merged anyway, so nothing is to be said about them.
  if (number !== undefined) return level === 'nominal' && !weights ? String(number) : label;
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}

/** Whole numbers further apart than this are no points of one scale. */
const WIDEST_SCALE = 20;

/** Numbers in use that are not one step apart: weights go by rank and make them so. */
function unevenSteps({ cells, options, placeAt }: DoubtInput): Finding[] {
  const { weights, order, missing = [], sets } = options;
  if (weights === undefined || order || sets !== undefined) return [];
  const rated = cells.texts.filter((text) => !missing.includes(text));
  const numbers = rated.map((text) => numberOf(text, false));
  if (!numbers.every((number) => number !== undefined)) return [];
  const values = [...new Set(numbers)].sort((a, b) => a - b);
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const [first = 0] = steps;
  if (steps.every((step) => Math.abs(step - first) < 1e-9)) return [];
  const args = { weights, values, whole: wholeScale(values) };
  return [agreementFindings.make('uneven-steps', placeAt(cells.places[0] ?? 0), args)];
}

/** All whole numbers from the lowest to the highest, where those in use are some of them. */
function wholeScale(values: readonly number[]): readonly number[] | undefined {
  const [low = 0, high = 0] = [values[0], values.at(-1)];
  if (!values.every(Number.isInteger) || high - low > WIDEST_SCALE) return undefined;
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}
