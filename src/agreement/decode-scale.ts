// Decides what the different cells of a ratings file mean: which categories there are, in which
// order, and with which values.

import type { Finding, Found, Place } from '../finding/finding.js';
import { nearest } from '../text/nearest.js';
import { agreementFindings } from './findings.js';
import { numberOf } from './number.js';
import { type Level, MISSING, type Scale } from './ratings.js';

/** The different cells, how often and where each occurs. */
export interface CellTexts {
  readonly texts: readonly string[];
  readonly counts: Int32Array;
  readonly places: readonly number[];
  readonly placeAt: (offset: number) => Place;
}

export interface ScaleOptions {
  readonly level?: Level;
  /** All categories from low to high. */
  readonly order?: readonly string[];
  /** The name of weights, which need an order whatever the level. */
  readonly weights?: string;
  /** Cells that mean a missing rating, beside blank ones. */
  readonly missing?: readonly string[];
}

interface DecimalOptions {
  /** Whether 1,5 is a number; not in files separated by commas. */
  readonly decimalComma: boolean;
}

/** The scale, and for every cell text its category id. */
export interface Decoded<Value> {
  readonly scale: Value;
  readonly idOf: Int32Array;
}

export function decodeCategories(
  cells: CellTexts,
  options: ScaleOptions & DecimalOptions,
): Found<Decoded<Scale>> {
  const { level = 'nominal', missing = [], decimalComma } = options;
  const number = (text: string) => numberOf(text, decimalComma);
  const given = [...cells.texts.keys()].filter((id) => !missing.includes(cells.texts[id] ?? ''));
  if (options.order)
    return placeOnOrder(cells, given, { ...options, order: options.order, number });
  const labels = given.map((id) => cells.texts[id] ?? '');
  const numeric = labels.every((label) => number(label) !== undefined);
  const wantsOrder = level === 'ordinal' || options.weights !== undefined;
  if (level === 'interval' || level === 'ratio' || (wantsOrder && numeric)) {
    return placeByValue(cells, given, level, number);
  }
  const findings: Finding[] = [];
  const sorted = [...labels].sort((a, b) =>
    numeric ? (number(a) ?? 0) - (number(b) ?? 0) || compare(a, b) : compare(a, b),
  );
  if (wantsOrder) {
    const word = given.find((id) => number(cells.texts[id] ?? '') === undefined) ?? 0;
    const why = level === 'ordinal' ? 'The level ordinal' : `The weighting ${options.weights}`;
    const args = { why, example: sorted.slice(0, 6).join(',') };
    findings.push(agreementFindings.make('needs-order', placeOf(cells, word), args));
  }
  const value = { scale: { level, categories: sorted, ordered: false }, idOf: ids(cells, sorted) };
  return { value, findings };
}

type NumberReader = (text: string) => number | undefined;

function placeOnOrder(
  cells: CellTexts,
  given: readonly number[],
  options: ScaleOptions & { readonly order: readonly string[]; readonly number: NumberReader },
): Found<Decoded<Scale>> {
  const { level = 'nominal', order, number } = options;
  const idOf = new Int32Array(cells.texts.length).fill(MISSING);
  const byNumber = new Map(order.map((label, id) => [number(label), id]));
  byNumber.delete(undefined);
  const byName = new Map(order.map((label, id) => [label, id]));
  for (const cell of given) {
    const value = cells.texts[cell] ?? '';
    idOf[cell] = byName.get(value) ?? byNumber.get(number(value)) ?? MISSING;
  }
  const strange = given.filter((cell) => idOf[cell] === MISSING);
  const findings = firstFew(cells, strange, (value, facts, place) => {
    const args = { value, ...facts, nearest: nearest(value, order) };
    return agreementFindings.make('unknown-value', place, args);
  });
  const values = order.map(number);
  const scale: Scale = { level, categories: order, ordered: true };
  const isNumeric = values.every((value): value is number => value !== undefined);
  return { value: { scale: isNumeric ? { ...scale, values } : scale, idOf }, findings };
}

/** Cells that write the same number differently are one category. */
function placeByValue(
  cells: CellTexts,
  given: readonly number[],
  level: Level,
  number: NumberReader,
): Found<Decoded<Scale>> {
  const valueIn = (cell: number) => number(cells.texts[cell] ?? '');
  const words = given.filter((cell) => valueIn(cell) === undefined);
  const findings = firstFew(cells, words, (value, facts, place) =>
    agreementFindings.make('not-a-number', place, { value, ...facts, level }),
  );
  const below = given.find((cell) => (valueIn(cell) ?? 0) < 0);
  if (level === 'ratio' && below !== undefined) {
    const args = { value: cells.texts[below] ?? '' };
    findings.push(agreementFindings.make('negative-ratio', placeOf(cells, below), args));
  }
  const values = new Map<number, string>();
  for (const cell of given) {
    const value = valueIn(cell);
    if (value !== undefined && !values.has(value)) values.set(value, cells.texts[cell] ?? '');
  }
  const sorted = [...values.keys()].sort((a, b) => a - b);
  const rank = new Map(sorted.map((value, id) => [value, id]));
  const idOf = new Int32Array(cells.texts.length).fill(MISSING);
  for (const cell of given) {
    const value = valueIn(cell);
    if (value !== undefined) idOf[cell] = rank.get(value) ?? MISSING;
  }
  const categories = sorted.map((value) => values.get(value) ?? '');
  return { value: { scale: { level, categories, ordered: true, values: sorted }, idOf }, findings };
}

const MOST_LISTED = 20;

/** A finding for each of the first cells; the last of them says how many more there are. */
function firstFew(
  cells: CellTexts,
  strange: readonly number[],
  make: (value: string, facts: { count: number; more: number }, place: Place) => Finding,
): Finding[] {
  const listed = strange.slice(0, MOST_LISTED);
  return listed.map((cell, at) => {
    const more = at === listed.length - 1 ? strange.length - listed.length : 0;
    const facts = { count: cells.counts[cell] ?? 0, more };
    return make(cells.texts[cell] ?? '', facts, placeOf(cells, cell));
  });
}

function ids(cells: CellTexts, categories: readonly string[]): Int32Array {
  const idOf = new Map(categories.map((category, id) => [category, id]));
  return Int32Array.from(cells.texts, (text) => idOf.get(text) ?? MISSING);
}

function placeOf({ places, placeAt }: CellTexts, cell: number): Place {
  return placeAt(places[cell] ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
