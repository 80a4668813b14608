// Decides what the different cells of a ratings file mean: which categories there are, in which
// order, with which values; or which sets of codes.

import type { Finding, Found, Place } from '../finding/finding.js';
import { nearest } from '../text/nearest.js';
import { agreementFindings } from './findings.js';
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
interface Decoded<Value> {
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
  if (options.order) return placeOnOrder(cells, given, { ...options, order: options.order, number });
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
  const valueOf = (cell: number) => number(cells.texts[cell] ?? '');
  const words = given.filter((cell) => valueOf(cell) === undefined);
  const findings = firstFew(cells, words, (value, facts, place) =>
    agreementFindings.make('not-a-number', place, { value, ...facts, level }),
  );
  const below = given.find((cell) => (valueOf(cell) ?? 0) < 0);
  if (level === 'ratio' && below !== undefined) {
    const args = { value: cells.texts[below] ?? '' };
    findings.push(agreementFindings.make('negative-ratio', placeOf(cells, below), args));
  }
  const values = new Map<number, string>();
  for (const cell of given) {
    const value = valueOf(cell);
    if (value !== undefined && !values.has(value)) values.set(value, cells.texts[cell] ?? '');
  }
  const sorted = [...values.keys()].sort((a, b) => a - b);
  const rank = new Map(sorted.map((value, id) => [value, id]));
  const idOf = new Int32Array(cells.texts.length).fill(MISSING);
  for (const cell of given) {
    const value = valueOf(cell);
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

export interface CodeSets {
  readonly codes: readonly string[];
  readonly sets: readonly (readonly number[])[];
}

/** Cells as sets of codes; `{}` is the empty set, and braces around a set are allowed. */
export function decodeSets(
  cells: CellTexts,
  separator: string,
  missing: readonly string[],
): Found<Decoded<CodeSets>> {
  const parts = cells.texts.map((text) => codesOf(text, separator));
  const isMissing = (cell: number) => missing.includes(cells.texts[cell] ?? '');
  const codes = [...new Set(parts.filter((_, cell) => !isMissing(cell)).flat())].sort(compare);
  const placeIn = new Map(codes.map((code, place) => [code, place]));
  const sets = new Map<string, { readonly id: number; readonly set: readonly number[] }>();
  const idOf = Int32Array.from(parts, (own, cell) => {
    if (isMissing(cell)) return MISSING;
    const set = [...new Set(own.map((code) => placeIn.get(code) ?? 0))].sort((a, b) => a - b);
    const known = sets.get(set.join());
    if (known) return known.id;
    sets.set(set.join(), { id: sets.size, set });
    return sets.size - 1;
  });
  const scale = { codes, sets: [...sets.values()].map(({ set }) => set) };
  return { value: { scale, idOf }, findings: [] };
}

export function codesOf(text: string, separator: string): string[] {
  const inner = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text;
  return inner
    .split(separator)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** A decimal number in ASCII, Arabic-Indic or Persian digits; undefined where it is none. */
export function numberOf(text: string, decimalComma: boolean): number | undefined {
  const ascii = text
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace('\u066b', '.')
    .replace('\u2212', '-');
  const point = decimalComma ? ascii.replace(',', '.') : ascii;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(point) ? Number(point) : undefined;
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
