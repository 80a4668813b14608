// Decides what the different cells of a ratings file mean: which categories there are, in which
// order, and with which values.

import type { Finding, Found, Place } from '../../finding/finding.js';
import { nearest } from '../../text/nearest.js';
import { agreementFindings } from '../findings.js';
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
  const given = [...cells.texts.keys()].filter((id) => !missing.includes(cells.texts[id] ?? ''));
  const numbers = cells.texts.map((text) => numberOf(text, decimalComma));
  const { order } = options;
  if (order) return placeOnOrder({ ...cells, given, numbers }, { level, order, decimalComma });
  const numeric = given.every((cell) => numbers[cell] !== undefined);
  const wantsOrder = level === 'ordinal' || options.weights !== undefined;
  if (level === 'interval' || level === 'ratio' || (wantsOrder && numeric)) {
    return placeByValue({ ...cells, given, numbers }, level);
  }
  const text = (cell: number) => cells.texts[cell] ?? '';
  const sorted = [...given].sort((a, b) => {
    const byValue = numeric ? (numbers[a] ?? 0) - (numbers[b] ?? 0) : 0;
    return byValue || (text(a) < text(b) ? -1 : 1);
  });
  const categories = sorted.map(text);
  const idOf = new Int32Array(cells.texts.length).fill(MISSING);
  for (const [id, cell] of sorted.entries()) idOf[cell] = id;
  const findings: Finding[] = [];
  if (wantsOrder) {
    const word = given.find((cell) => numbers[cell] === undefined) ?? 0;
    const why = level === 'ordinal' ? 'The level ordinal' : `The weighting ${options.weights}`;
    const args = { why, example: categories.slice(0, 6).join(',') };
    findings.push(agreementFindings.make('needs-order', placeOf(cells, word), args));
  }
  return { value: { scale: { level, categories, ordered: false }, idOf }, findings };
}

/** Cells with their numbers, where they are such, and those that are ratings. */
interface NumberedCells extends CellTexts {
  readonly numbers: readonly (number | undefined)[];
  readonly given: readonly number[];
}

function placeOnOrder(
  cells: NumberedCells,
  options: DecimalOptions & { readonly level: Level; readonly order: readonly string[] },
): Found<Decoded<Scale>> {
  const { level, order, decimalComma } = options;
  const { given, numbers } = cells;
  const number = (label: string) => numberOf(label, decimalComma);
  const idOf = new Int32Array(cells.texts.length).fill(MISSING);
  const byNumber = new Map(order.map((label, id) => [number(label), id]));
  byNumber.delete(undefined);
  const byName = new Map(order.map((label, id) => [label, id]));
  for (const cell of given) {
    const value = cells.texts[cell] ?? '';
    idOf[cell] = byName.get(value) ?? byNumber.get(numbers[cell]) ?? MISSING;
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
function placeByValue(cells: NumberedCells, level: Level): Found<Decoded<Scale>> {
  const { given, numbers, texts } = cells;
  const words = given.filter((cell) => numbers[cell] === undefined);
  const findings = firstFew(cells, words, (value, facts, place) =>
    agreementFindings.make('not-a-number', place, { value, ...facts, level }),
  );
  const below = given.find((cell) => (numbers[cell] ?? 0) < 0);
  if (level === 'ratio' && below !== undefined) {
    const args = { value: texts[below] ?? '' };
    findings.push(agreementFindings.make('negative-ratio', placeOf(cells, below), args));
  }
  const sorted = given.filter((cell) => numbers[cell] !== undefined);
  sorted.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  const idOf = new Int32Array(texts.length).fill(MISSING);
  const categories: string[] = [];
  const values: number[] = [];
  for (const cell of sorted) {
    const value = numbers[cell] ?? 0;
    if (value !== values.at(-1)) {
      values.push(value);
      categories.push(texts[cell] ?? '');
    }
    idOf[cell] = values.length - 1;
  }
  return { value: { scale: { level, categories, ordered: true, values }, idOf }, findings };
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

function placeOf({ places, placeAt }: CellTexts, cell: number): Place {
  return placeAt(places[cell] ?? 0);
}
