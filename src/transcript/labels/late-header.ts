// `INTERVIEWEE: …`, `INTERVIEWER: …`, `DATE: …`, `PLACE: …` below a foreword: a block of particulars that stands where
// the talk begins, not where the file does, and whose lines look like turns.

import { isBlank, type Lines } from '../lines/lines.js';
import type { Mention } from './mention.js';

/** Labels that a foreword may seem to have before such a block. */
const FOREWORD = 4;
const LONGEST_VALUE = 90;

/** The first of the openings from `index` on that stands below such a block; `index` where there is none. */
export function afterLateHeader(
  lines: Lines,
  mentions: readonly Mention[],
  openings: readonly Mention[],
  index: number,
): number {
  const spoken = new Map<string, number>();
  for (const { shape } of openings) spoken.set(shape.key, (spoken.get(shape.key) ?? 0) + 1);
  const values = new Map<number, Mention>();
  for (const one of mentions)
    if (!values.has(one.line) && isValue(lines, one)) values.set(one.line, one);
  let first = index;
  for (let at = index; at < Math.min(openings.length, index + FOREWORD); at++) {
    const { line, shape } = openings[at] as Mention;
    const isOnce = spoken.get(shape.key) === 1;
    if (isOnce && isBlock(lines, line, values, spoken)) first = at + 1;
  }
  // What follows is the talk, and longer than what is left out.
  return openings.length - first > 2 * (first - index) ? first : index;
}

/** A label with a short value that is no sentence. */
function isValue(lines: Lines, { line, rest, family, sentence, bare, stamp }: Mention): boolean {
  const length = (lines.end[line] as number) - rest;
  return family === 'colon' && !sentence && !bare && !stamp && length < LONGEST_VALUE;
}

/** A paragraph of such lines only, each label once, two or more of which nobody speaks under. */
function isBlock(
  lines: Lines,
  within: number,
  values: ReadonlyMap<number, Mention>,
  spoken: ReadonlyMap<string, number>,
): boolean {
  let line = within;
  while (line > 0 && !isBlank(lines, line - 1)) line--;
  const keys = new Set<string>();
  let silent = 0;
  for (; line < lines.count && !isBlank(lines, line); line++) {
    const key = values.get(line)?.shape.key;
    if (key === undefined || keys.has(key) || (spoken.get(key) ?? 0) > 1) return false;
    keys.add(key);
    if (!spoken.has(key)) silent++;
  }
  return keys.size > 2 && silent > 1;
}
