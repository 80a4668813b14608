// The alpha family for spans that coders chose themselves (Krippendorff, Mathet, Bouvry & Widlöcher
// 2016; Krippendorff 2019, section 12.6). Each coder's spans must not overlap one another.

import { belowChance, type Coefficient, isUndefined } from '../coefficients/coefficient.js';
import {
  type Continuum,
  codesOfContinuum,
  eachStretch,
  isPartition,
  type Section,
  sectionsOf,
} from './continuum.js';

export interface UAlphas {
  /** Where the spans are, and with which code. */
  readonly uAlpha: Coefficient;
  /** Which text was found relevant, whatever the code. */
  readonly barUAlpha: Coefficient;
  /** Which code was given where both coded. */
  readonly cuAlpha: Coefficient;
  /** Share of the text that cu-alpha rests on. */
  readonly cuCoverage: number;
  readonly codes: readonly {
    readonly code: string;
    readonly kuAlpha: Coefficient;
    /** Share of the code's text that its value rests on. */
    readonly coverage: number;
  }[];
}

const NOT_PARTITION = 'spans of one coder overlap; see it code by code, or alpha-u-1995';
const TOO_FEW = 'no variation: too few units met to tell agreement from chance';

/** Expected lengths closer to zero than this share of the whole are zero: rounding keeps them apart. */
const ROUNDING = 1e-9;

/** Gaps are the value 0 of the coincidences, codes follow in alphabetical order. */
export function uAlphas(continuum: Continuum): UAlphas {
  const codes = codesOfContinuum(continuum);
  if (!isPartition(continuum) || continuum.coders.length < 2) {
    const why = continuum.coders.length < 2 ? 'it needs two coders' : NOT_PARTITION;
    const none = isUndefined(why);
    const each = codes.map((code) => ({ code, kuAlpha: none, coverage: 0 }));
    return { uAlpha: none, barUAlpha: none, cuAlpha: none, cuCoverage: 0, codes: each };
  }
  const sections = continuum.coders.map((spans) => sectionsOf(spans, continuum));
  const all = coincidences(sections, codes);
  const expected = expectedOf(all.table, wholeSquares(sections, codes));
  const valued = all.table.slice(1).map((row) => row.slice(1));
  const chance = expectedOf(valued, all.pairedSquares);
  const units = continuum.end - continuum.start;
  const parts = { units, categories: codes.length };
  const [none, noneExpected] = [all.table[0] ?? [], expected[0] ?? []];
  return {
    uAlpha: quotient(apart(all.table), apart(expected), { ...parts, categories: codes.length + 1 }),
    barUAlpha: quotient(off(none, 0), off(noneExpected, 0), { ...parts, categories: 2 }),
    cuAlpha: codingAlpha(valued, chance, parts),
    cuCoverage: sum(valued.flat()) / sum(all.table.flat()),
    codes: codes.map((code, at) => ({
      code,
      kuAlpha: codeAlpha(valued[at] ?? [], chance[at] ?? [], at, parts),
      coverage: sum(valued[at] ?? []) / sum(all.table[at + 1] ?? []),
    })),
  };
}

type Table = readonly (readonly number[])[];

/** Lengths of intersections by value, over ordered pairs of coders, divided by m − 1. */
function coincidences(sections: readonly (readonly Section[])[], codes: readonly string[]) {
  const share = 1 / (sections.length - 1);
  const size = codes.length + 1;
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const placeOf = placeIn(codes);
  const met = sections.map((own) => own.map(() => new Float64Array(sections.length)));
  eachStretch(sections, (length, at) => {
    for (const [first, own] of sections.entries()) {
      const value = placeOf(own[at[first] ?? 0]);
      for (const [second, others] of sections.entries()) {
        if (first === second) continue;
        const other = placeOf(others[at[second] ?? 0]);
        const row = table[value];
        if (row) row[other] = (row[other] ?? 0) + length * share;
        const meeting = met[first]?.[at[first] ?? 0];
        if (meeting && value > 0 && other > 0) meeting[second] = (meeting[second] ?? 0) + length;
      }
    }
  });
  return { table, pairedSquares: pairedSquares(sections, met, codes) };
}

/**
 * The correction of cu-alpha: of each unit the squared lengths it shares with valued units of each
 * other coder, divided by m − 1. (Two other readings are in use; they differ by less than .006.)
 */
function pairedSquares(
  sections: readonly (readonly Section[])[],
  met: readonly (readonly Float64Array[])[],
  codes: readonly string[],
): number[] {
  const squares = new Array<number>(codes.length).fill(0);
  const placeOf = placeIn(codes);
  for (const [coder, own] of sections.entries()) {
    for (const [at, section] of own.entries()) {
      const value = placeOf(section) - 1;
      const shared = met[coder]?.[at]?.reduce((total, length) => total + length ** 2, 0) ?? 0;
      if (value >= 0) squares[value] = (squares[value] ?? 0) + shared / (sections.length - 1);
    }
  }
  return squares;
}

/** The correction of u-alpha: squared lengths of units; of gaps, which are no units, lengths. */
function wholeSquares(sections: readonly (readonly Section[])[], codes: readonly string[]) {
  const squares = new Array<number>(codes.length + 1).fill(0);
  const placeOf = placeIn(codes);
  for (const section of sections.flat()) {
    const [value, length] = [placeOf(section), section.end - section.start];
    squares[value] = (squares[value] ?? 0) + (value === 0 ? length : length ** 2);
  }
  return squares;
}

/** l.. (l_c. l_k. − [c = k] s_c) / (l..² − Σ s). */
function expectedOf(table: Table, squares: readonly number[]): Table {
  const margins = table.map(sum);
  const total = sum(margins);
  const free = total ** 2 - sum(squares);
  const scale = free > ROUNDING * total ** 2 ? total / free : Number.NaN;
  return margins.map((row, c) =>
    margins.map((column, k) => scale * (row * column - (c === k ? (squares[c] ?? 0) : 0))),
  );
}

interface Counts {
  readonly units: number;
  readonly categories: number;
}

function codingAlpha(valued: Table, chance: Table, counts: Counts): Coefficient {
  const total = sum(valued.flat());
  if (total === 0) return isUndefined('no text was coded by two coders', counts);
  const agreement = sum(chance.map((row, at) => row[at] ?? 0));
  if (!isPossible(agreement, total)) return isUndefined(TOO_FEW, counts);
  return quotient(apart(valued), apart(chance), counts);
}

function codeAlpha(
  row: readonly number[],
  chance: readonly number[],
  at: number,
  counts: Counts,
): Coefficient {
  const [length, expected] = [sum(row), sum(chance)];
  if (length === 0) return isUndefined('the code meets no other coder’s code', counts);
  if (!isPossible(chance[at], expected)) return isUndefined(TOO_FEW, counts);
  return quotient(off(row, at) / length, off(chance, at) / expected, counts);
}

/**
 * Whether as much agreement is expected as there can be. Of three coders or more, of whom few mark the
 * same text, the correction of cu-alpha exceeds what met, and less than no agreement would be expected.
 */
function isPossible(agreement = Number.NaN, total: number): boolean {
  return agreement >= -ROUNDING * Math.abs(total);
}

function quotient(observed: number, expected: number, counts: Counts): Coefficient {
  if (Number.isNaN(expected)) return isUndefined(TOO_FEW, counts);
  return belowChance({ observed, expected, ...counts });
}

/** What lies off the diagonal. */
function apart(table: Table): number {
  return table.reduce((total, row, at) => total + off(row, at), 0);
}

function off(row: readonly number[], at: number): number {
  return row.reduce((total, length, index) => total + (index === at ? 0 : length), 0);
}

function placeIn(codes: readonly string[]) {
  const places = new Map(codes.map((code, at) => [code, at + 1]));
  return (section: Section | undefined): number => places.get(section?.code ?? '') ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
