// The lines of a reading text as offsets, and the habits of the file that show in them: whether
// sentences run on across line ends (hard wraps), and whether the lines carry numbers.

import { doubled } from '../../text/doubled.js';
import { isDigit, isLetter, isSentenceEnd, isSpace, skipSpaces, trimEnd } from './characters.js';
import { hasRunningNumbers } from './running-number.js';
import { hasSecondsPairs } from './seconds-pair.js';
import { scanTimeStamp } from './time-stamp.js';

/** Line `n` holds text from `first[n]` to `end[n]`, blanks trimmed; it is blank where they meet. */
export interface Lines {
  readonly count: number;
  /** Where the line begins, indent included. */
  readonly start: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
}

export function splitLines(text: string): Lines {
  let start = new Int32Array(Math.max(64, text.length >> 4));
  let count = 0;
  for (let at = 0; at !== -1; count++) {
    if (count === start.length) start = doubled(start);
    start[count] = at;
    const newline = text.indexOf('\n', at);
    at = newline === -1 ? -1 : newline + 1;
  }
  const first = new Int32Array(count);
  const end = new Int32Array(count);
  for (let line = 0; line < count; line++) {
    const from = start[line] as number;
    const to = line + 1 < count ? (start[line + 1] as number) - 1 : text.length;
    end[line] = trimEnd(text, from, to);
    first[line] = skipSpaces(text, from, end[line] as number);
  }
  return { count, start: start.subarray(0, count), first, end };
}

export function isBlank(lines: Lines, line: number): boolean {
  return (lines.first[line] as number) >= (lines.end[line] as number);
}

/** Habits of the whole file. */
export interface Layout {
  /** Sentences run on from line to line. */
  readonly wrapped: boolean;
  /** Lines that are not blank. */
  readonly filled: number;
  /** Runs of such lines between blank ones. */
  readonly paragraphs: number;
  /** Lines begin with their number. */
  readonly numbered: boolean;
  /** Labels have a number before them that rises from one to the next: `Q12 Chair:`. */
  readonly running: boolean;
  /** Lines begin with the seconds between which they were spoken. */
  readonly paired: boolean;
  /** Lines begin with the time at which they were spoken. */
  readonly stamped: boolean;
}

export function describeLayout(text: string, lines: Lines): Layout {
  let filled = 0;
  let paragraphs = 0;
  let pairs = 0;
  let runOn = 0;
  for (let line = 0; line < lines.count; line++) {
    if (isBlank(lines, line)) continue;
    filled++;
    if (line === 0 || isBlank(lines, line - 1)) {
      paragraphs++;
      continue;
    }
    if (!followsOn(text, lines, line)) continue;
    pairs++;
    const previous = lines.end[line - 1] as number;
    const length = previous - (lines.start[line - 1] as number);
    if (length > 24 && length < WIDEST && !isSentenceEnd(text.charCodeAt(previous - 1))) runOn++;
  }
  const wrapped = pairs > 1 && runOn * 3 > pairs;
  const numbered = isNumbered(text, lines, filled);
  const running = !numbered && hasRunningNumbers(text, lines.first, lines.end);
  const paired = hasSecondsPairs(text, lines.first, lines.end, filled);
  const stamped = !paired && isStamped(text, lines, filled);
  return { wrapped, filled, paragraphs, numbered, running, paired, stamped };
}

/** The longest line that a hard wrap makes. */
const WIDEST = 130;

/** A line that may continue the one above: no label, bullet or bracket opens it. */
function followsOn(text: string, lines: Lines, line: number): boolean {
  const at = lines.first[line] as number;
  const end = Math.min(lines.end[line] as number, at + 40);
  for (let next = at; next < end; next++) {
    const char = text.charCodeAt(next);
    if (char === 58 || char === 0xff1a || char === 9) return false;
  }
  return isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));
}

/** Where the text after a leading line number begins; the line's first character where none is. */
export function afterNumber(text: string, at: number, end: number): number {
  const from = text.charCodeAt(at) === 40 ? at + 1 : at; // `(12) `
  let next = from;
  while (next < end && next < from + 6 && isDigit(text.charCodeAt(next))) next++;
  if (next === from) return at;
  const mark = text.charCodeAt(next);
  if (from > at && mark !== 41) return at;
  if (mark === 46 || mark === 41 || mark === 58 || mark === 124) next++;
  if (next >= end) return end;
  return isSpace(text.charCodeAt(next)) ? skipSpaces(text, next, end) : at;
}

function isNumbered(text: string, lines: Lines, filled: number): boolean {
  let numbers = 0;
  let steps = 0;
  let last = -1;
  for (let line = 0; line < lines.count; line++) {
    const at = lines.first[line] as number;
    const end = lines.end[line] as number;
    if (at >= end || afterNumber(text, at, end) === at) continue;
    const value = Number.parseInt(text.slice(at, at + 7).replace('(', ''), 10);
    if (last !== -1 && value === last + 1) steps++;
    numbers++;
    last = value;
  }
  return numbers >= 4 && numbers * 2 > filled && steps * 10 >= (numbers - 1) * 8;
}

/** Four of five lines begin with a time, so that it is no speech on any of them. */
function isStamped(text: string, lines: Lines, filled: number): boolean {
  let stamps = 0;
  let missing = 0;
  for (let line = 0; line < lines.count && missing * 5 <= filled; line++) {
    if (isBlank(lines, line)) continue;
    const at = lines.first[line] as number;
    const stamp = scanTimeStamp(text, at, lines.end[line] as number);
    // A date tells of a log.
    if (stamp?.seconds !== undefined) stamps++;
    else missing++;
  }
  return stamps > 3 && stamps * 5 > filled * 4;
}
