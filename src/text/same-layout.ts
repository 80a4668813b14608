// Whether two texts are two versions of the same page: what a program wrote earlier and what it is
// about to write, with other numbers and other rows. Anybody's notes are not like that.

import { writtenLines } from './written-lines.js';

/**
 * Whether both begin alike, or most lines of `earlier` are in `later`; numbers count as
 * equal, and lines without letters as none. Of tables (`isGrid`) the headings have to be the same.
 */
export function hasSameLayout(earlier: string, later: string, isGrid: boolean): boolean {
  const before = wordedLines(earlier);
  const after = wordedLines(later);
  const begins = isGrid ? 1 : 2;
  const isBegun =
    !isPage(before) &&
    before.length >= begins &&
    before.slice(0, begins).every((line, at) => line === after[at]);
  if (isGrid || isBegun) return isBegun;
  const known = new Set(after);
  const shared = before.filter((line) => known.has(line)).length;
  return before.length > 0 && shared * 2 > before.length;
}

function wordedLines(text: string): string[] {
  return writtenLines(text)
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => line.replace(/\d+/g, '0').trim());
}

/** Web pages all begin alike. */
function isPage([first = '']: readonly string[]): boolean {
  return /^<(?:!doctype|html|\?xml)/i.test(first);
}
