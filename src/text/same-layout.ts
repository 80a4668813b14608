// Whether two texts are two versions of the same page: what a program wrote earlier and what it is
// about to write, with other numbers and other rows. Anybody's notes are not like that.

import { singleSpaced } from './white-space.js';
import { writtenLines } from './written-lines.js';

/**
 * Whether both have the same title or headings, or most lines of `earlier` are in `later`; numbers count as
 * equal, and lines without letters as none. Of tables (`isGrid`) the headings have to be the same.
 */
export function hasSameLayout(earlier: string, later: string, isGrid: boolean): boolean {
  const before = wordedLines(earlier);
  const after = wordedLines(later);
  if (isGrid) return before.length > 0 && before[0] === after[0];
  const alike = before.slice(0, HEAD).filter((line, at) => line === after[at]);
  const isHeaded = alike.length >= HEAD - 1 || alike.some((line) => TABLE_ROW.test(line));
  if (isHeaded && !isPage(before)) return true;
  const known = new Set(after);
  const shared = before.filter((line) => known.has(line)).length;
  return before.length > 0 && shared * 2 > before.length;
}

/** A title with a query or the names of coders in it may be another one. */
const HEAD = 3;
/** The headings of a table with three columns or more. */
const TABLE_ROW = /^[│|](?:[^│|]+[│|]){3,}$/;

function wordedLines(text: string): string[] {
  return writtenLines(text)
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => singleSpaced(line.replace(/\d+/g, '0')));
}

/** Web pages all begin alike. */
function isPage([first = '']: readonly string[]): boolean {
  return /^<(?:!doctype|html|\?xml)/i.test(first);
}
