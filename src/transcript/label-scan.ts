// Finds what may be a speaker's label at the beginning of a line. Nothing is decided here: a line
// yields up to two candidates, each with its typographic form, and the evidence of the whole file
// judges them. The scan looks at no more than about a hundred characters of a line.

import { isSpace, skipSpaces } from './characters.js';
import type { LabelMatch } from './label-match.js';
import { scanBareLabel } from './label-scan-bare.js';
import { scanWrappedLabel } from './label-scan-wrapped.js';
import { scanTimeStamp } from './time-stamp.js';

export interface Candidate extends LabelMatch {
  readonly line: number;
  /** Offset of the line's first character after bullets, quote marks and line numbers. */
  readonly at: number;
}

/** The candidates of one line, the likelier first; `at` is the first character to look at. */
export function scanLabels(text: string, line: number, at: number, end: number): Candidate[] {
  const from = skipFurniture(text, at, end);
  const heading = headingDepth(text, from, end);
  const opening = heading > 0 ? skipSpaces(text, from + heading, end) : from;
  const before = scanTimeStamp(text, opening, end);
  const start = before ? afterStamp(text, before.end, end) : opening;
  if (start >= end) return none;
  const found = scanWrappedLabel(text, start, end) ?? scanBareLabel(text, start, end);
  return found.map((match) => ({
    line,
    at: from,
    start: match.start,
    end: match.end,
    rest: match.rest,
    wrapper: heading > 0 ? 'heading' : match.wrapper,
    stamp: match.stamp ?? before,
    separator: before && match.separator === 'alone' ? 'time' : match.separator,
  }));
}

const none: Candidate[] = [];

/** Skips list bullets, quote marks and the bar that opens a table row. */
export function skipFurniture(text: string, at: number, end: number): number {
  let next = at;
  for (let depth = 0; depth < 8; depth++) {
    const code = text.charCodeAt(next);
    const quoted = code === 62 && (isSpace(text.charCodeAt(next + 1)) || text[next + 1] === '>');
    const cell = code === 124 && isSpace(text.charCodeAt(next + 1));
    if (!quoted && !cell && !isBullet(text, next, end)) return next;
    next = skipSpaces(text, next + 1, end);
  }
  return next;
}

/** `- `, `* `, `+ `, `• ` and dashes, followed by a blank. */
export function isBullet(text: string, at: number, end: number): boolean {
  return (
    at + 1 < end && '-*+•·●▪–—'.includes(text[at] as string) && isSpace(text.charCodeAt(at + 1))
  );
}

/** How many `#` open a Markdown heading; 0 where there is none. */
export function headingDepth(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && text.charCodeAt(next) === 35) next++;
  const depth = next - at;
  return depth > 0 && depth < 7 && next < end && isSpace(text.charCodeAt(next)) ? depth : 0;
}

/** After a time stamp: the mark that may separate it from a label, and blanks. */
function afterStamp(text: string, at: number, end: number): number {
  const next = skipSpaces(text, at, end);
  const mark = text[next] ?? '';
  const dash = mark !== '' && '-–—|'.includes(mark) && isSpace(text.charCodeAt(next + 1));
  return dash || mark === ':' ? skipSpaces(text, next + 1, end) : next;
}
