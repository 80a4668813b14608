// What a printed page says above and below the talk, in a text whose pages were pasted one after the other: the same
// lines beside each page's number or form feed, and the number itself.

import { isDigit } from '../lines/characters.js';
import { isBlank, type Lines } from '../lines/lines.js';
import { isPageLine } from './sections.js';

/** Lines above and below the end of a page that are compared. */
const NEAR = 5;
const SHORTEST = 8;
const LONGEST = 200;

/** The lines of page heads and feet; none of them opens a turn. */
export function pageFeet(
  text: string,
  lines: Lines,
  opens: { has(line: number): boolean },
): ReadonlySet<number> {
  const ends = pageEnds(text, lines);
  const feet = new Set<number>();
  if (ends.length < 2) return feet;
  const places = new Map<string, Set<number>>();
  for (const end of ends)
    for (const line of linesNear(lines, end, opens)) {
      const written = text.slice(lines.first[line], lines.end[line]);
      if (written.length < SHORTEST || written.length > LONGEST) continue;
      const known = places.get(written);
      if (known) known.add(line);
      else places.set(written, new Set([line]));
    }
  for (const repeated of places.values())
    if (repeated.size > 1 && repeated.size * 2 >= ends.length)
      for (const line of repeated) feet.add(line);
  if (feet.size === 0) return feet;
  for (const end of ends) if (isNumber(text, lines, end)) feet.add(end);
  return feet;
}

/** Lines that begin a page by a form feed, name its number, or count on from the number before. */
function pageEnds(text: string, lines: Lines): number[] {
  const ends: number[] = [];
  let last = -1;
  for (let line = 0; line < lines.count; line++) {
    const from = lines.start[line] as number;
    const at = lines.first[line] as number;
    const end = lines.end[line] as number;
    const isFed = text.charCodeAt(from) === 12 || text.charCodeAt(end) === 12;
    if (isNumber(text, lines, line)) {
      const value = Number(text.slice(at, end));
      if (value === last + 1 || last === -1 || isFed) {
        ends.push(line);
        last = value;
      }
    } else if (isFed || isPageLine(text, at, end)) ends.push(line);
  }
  return ends;
}

/** Nothing but up to four digits. */
function isNumber(text: string, lines: Lines, line: number): boolean {
  const at = lines.first[line] as number;
  const end = lines.end[line] as number;
  if (end <= at || end - at > 4) return false;
  for (let next = at; next < end; next++) if (!isDigit(text.charCodeAt(next))) return false;
  return true;
}

/** The filled lines around the end of a page, up to the next turn. */
function linesNear(lines: Lines, end: number, opens: { has(line: number): boolean }): number[] {
  const near: number[] = [];
  for (const step of [-1, 1]) {
    let filled = 0;
    for (let line = step < 0 ? end - 1 : end; line >= 0 && line < lines.count; line += step) {
      if (opens.has(line) || filled >= NEAR) break;
      if (isBlank(lines, line)) continue;
      filled++;
      near.push(line);
    }
  }
  return near;
}
