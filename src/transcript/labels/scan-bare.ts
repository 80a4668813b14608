// Labels without markup: a few words up to a colon, or up to another separator such as ` - `, `=`,
// a tab or a time stamp, or filling their line.

import { isDigit, isLetter, isSpace, isUpper, skipSpaces, trimEnd } from '../lines/characters.js';
import type { TimeStamp } from '../lines/time-stamp.js';
import { finishMatch, LABEL_LIMIT, type LabelMatch, type Stop } from './match.js';
import { isColonStop, scanAside, stopAtMark, stopAtSpace } from './stops.js';

/** Up to three candidates: by the first colon, by another separator before it, and by a dot. */
export function scanBareLabel(text: string, at: number, end: number): LabelMatch[] {
  const stops: Stop[] = [];
  const limit = Math.min(end, at + LABEL_LIMIT);
  let stamp: TimeStamp | undefined;
  let words = 1;
  let noted = -1;
  let next = at;
  for (; next < limit; next++) {
    const code = text.charCodeAt(next);
    if (code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : isLetter(code)) continue;
    if (code === 58 || code === 0xff1a || code === 0xfe55) {
      if (isColonStop(text, next))
        stops.push({ separator: 'colon', end: next, after: next + 1, stamp });
      break;
    }
    if (code === 40 || code === 91 || code === 0xff08) {
      const aside = scanAside(text, next, limit);
      if (!aside) break;
      if (aside.stamp) {
        stamp = aside.stamp;
        stops.push({ separator: 'time', end: next, after: aside.end, stamp });
        next = skipSpaces(text, aside.end, limit) - 1;
        if (!':：'.includes(text[next + 1] ?? ' ')) break;
      } else {
        if (code === 91 && skipSpaces(text, aside.end, end) >= end) noted = next;
        next = aside.end - 1;
      }
      continue;
    }
    if (isSpace(code)) {
      if (++words > 9) break;
      const stop = stopAtSpace(text, at, next, end);
      if (stop) addStop(stops, stop);
      if (stop && stop.separator !== 'dash' && code !== 0x3000) break;
      continue;
    }
    const stop = stopAtMark(text, at, next, end);
    if (stop === 'none') break;
    if (stop) addStop(stops, stop);
    if (stop && stop.separator !== 'dash' && stop.separator !== 'dot') break;
  }
  const dotted = stops.every(({ separator }) => separator === 'dot');
  if (next >= end && dotted && (text[end - 1] !== '.' || endsInitial(text, at, end)))
    stops.push({ separator: 'alone', end: noted > at ? noted : end, after: end });
  return finishStops(text, at, end, stops);
}

/** `NORA B.`, `J.K.`, `Int.`: a short form that fills the line. */
function endsInitial(text: string, at: number, end: number): boolean {
  if (end - at < 8 && !/\s/.test(text.slice(at, end))) return true;
  return end - at > 4 && isUpper(text.charCodeAt(end - 2)) && isSpace(text.charCodeAt(end - 3));
}

/** The first dot and the first other mark count: the dot of `Dr. Berg - ` separates nothing. */
function addStop(stops: Stop[], stop: Stop): void {
  const dot = stop.separator === 'dot';
  if (!stops.some(({ separator }) => (separator === 'dot') === dot)) stops.push(stop);
}

/** The label before the colon without its time stamp, and the other candidate. */
function finishStops(text: string, at: number, end: number, stops: readonly Stop[]): LabelMatch[] {
  // Nearly every line of a turn comes here: what is looked for is noted in one pass.
  let colon: Stop | undefined;
  let dot: Stop | undefined;
  let other: Stop | undefined;
  for (let index = 0; index < stops.length; index++) {
    const stop = stops[index] as Stop;
    if (stop.separator === 'colon') colon = stop;
    else if (stop.separator === 'dot') dot ??= stop;
    else other ??= stop;
  }
  const matches: LabelMatch[] = [];
  const timed = colon?.stamp && other?.separator === 'time' ? other.end : colon?.end;
  if (colon && timed !== undefined) addMatch(matches, text, at, timed, end, colon);
  if (other && !colon?.stamp) addMatch(matches, text, at, other.end, end, other);
  if (dot) addMatch(matches, text, at, dot.end, end, dot);
  return matches;
}

/** Adds the label up to `labelEnd`, where it can be one. */
function addMatch(
  matches: LabelMatch[],
  text: string,
  at: number,
  labelEnd: number,
  end: number,
  { separator, after, stamp }: Stop,
): void {
  if (!isLabelText(text, at, labelEnd)) return;
  const label = { start: at, end: labelEnd, separator, stamp, wrapper: 'none' as const, after };
  matches.push(finishMatch(text, label, end));
}

/** Whether a stretch can be a label at all: short, with a letter, digit or only question marks. */
export function isLabelText(text: string, start: number, end: number): boolean {
  const last = trimEnd(text, start, end);
  if (text[start] === '%') return false; // a tier below a speaker's line in CHAT files
  if (last <= start || last - start > LABEL_LIMIT - 4) return false;
  let hasWord = false;
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) hasWord = true;
    else if (code === 63 || code === 0xff1f) {
      if (hasWord && at + 1 < last) return false;
      hasWord ||= last - start <= 4;
    } else if ('!"“”…。！।॥;:|<>`=$\n'.includes(text[at] as string)) return false;
  }
  return hasWord;
}
