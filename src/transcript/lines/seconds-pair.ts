// `12.34 15.60 A:`, as corpora of telephone talk write when somebody begins and ends, in seconds.

import { isDigit } from './characters.js';
import type { TimeStamp } from './time-stamp.js';

const pair = /^(\d{1,6}\.\d{1,6})(?:[ \t]+|[ \t]*[-–][ \t]*)(\d{1,6}\.\d{1,6})(?=[ \t])/;

/** Two numbers with decimals at an offset, the second not before the first. */
export function scanSecondsPair(text: string, at: number, end: number): TimeStamp | undefined {
  if (!isDigit(text.charCodeAt(at))) return undefined;
  const found = pair.exec(text.slice(at, Math.min(end, at + 40)));
  if (!found || Number(found[1]) > Number(found[2])) return undefined;
  return { end: at + found[0].length, seconds: Number(found[1]), bracketed: false, full: true };
}

/** Most lines of the file begin with such a pair, so that it is no speech on any of them. */
export function hasSecondsPairs(
  text: string,
  first: Int32Array,
  end: Int32Array,
  filled: number,
): boolean {
  let pairs = 0;
  for (let line = 0; line < first.length; line++)
    if (scanSecondsPair(text, first[line] as number, end[line] as number)) pairs++;
  return pairs > 3 && pairs * 5 > filled * 4;
}

/** A column for the speaker's label is empty behind the times: whoever spoke goes on. */
export function isEmptyCell(text: string, from: number, until: number): boolean {
  return text.slice(from, until).split('\t').length > 2;
}
