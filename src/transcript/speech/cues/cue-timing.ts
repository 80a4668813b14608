// The timing line of a caption: `00:01.000 --> 00:04.000 align:start`, with the slips that programs
// and people make: a comma or dot before the fraction, no hours, blanks in the arrow.

import { asciiDigits } from '../clock.js';

export interface CueTiming {
  readonly start: number;
  readonly end: number;
}

const pattern =
  /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,:]\d{1,6})?)\s*(?:--\s?>|[-–—]>|→|,)\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,:]\d{1,6})?)(?:\s.*)?$/;

/** Start and end in seconds; undefined where the line is no timing. */
export function parseCueTiming(line: string): CueTiming | undefined {
  if (line.length > 500 || !/^\p{Nd}/u.test(line)) return undefined;
  const found = pattern.exec(asciiDigits(line));
  if (!found) return undefined;
  const [, h1, m1, s1, h2, m2, s2] = found;
  return { start: secondsOf(h1, m1, s1), end: secondsOf(h2, m2, s2) };
}

function secondsOf(hours = '0', minutes = '0', seconds = '0'): number {
  const whole = Number(hours) * 3600 + Number(minutes) * 60;
  return Math.round((whole + Number(seconds.replace(/[,:]/, '.'))) * 1000) / 1000;
}
