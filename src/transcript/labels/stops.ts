// The marks that may end a bare label: colons, dashes, tabs, bars, dots, and time stamps behind them.

import { isDash, isDigit, isSpace, isUpper, skipSpaces } from '../lines/characters.js';
import { scanTimeStamp } from '../lines/time-stamp.js';
import { stopAtDot } from './dot-stop.js';
import type { Stop } from './match.js';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）' };

/** A colon within a clock or an address is none. */
export function isColonStop(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (after === 47 || after === 58) return false;
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(after)) return true;
  // `参与者1：3月`: a clock has two digits behind the colon, and is not fixed to a word.
  return text[at] === '：' && !clockBehind.test(text.slice(at + 1, at + 4));
}

const clockBehind = /^\d\d(?!\d)/;

/** Parentheses or brackets within a label, or the time stamp they hold. */
export function scanAside(text: string, at: number, limit: number) {
  const stamp = scanTimeStamp(text, at, limit + 12);
  if (stamp) return { end: stamp.end, stamp };
  const close = closing[text[at] as string] as string;
  for (let next = at + 1; next < limit; next++)
    if (text[next] === close) return { end: next + 1, stamp: undefined };
  return undefined;
}

/** `山田　太郎　`: the names of one person, and the blank before what is said. */
const fullName = /^\p{Script=Han}{1,4}\u3000\p{Script=Han}{1,4}\u3000/u;

/** What a blank may begin: a tab, a gap of two blanks, a time stamp, a dash. */
export function stopAtSpace(
  text: string,
  at: number,
  space: number,
  end: number,
): Stop | undefined {
  const after = skipSpaces(text, space, end);
  const next = text.charCodeAt(after);
  if (isDigit(next)) {
    const stamp = scanTimeStamp(text, after, end);
    const far = after - space > 1 || text[space] === '\t';
    if (stamp && (stamp.full || far || stamp.end >= end || ':-'.includes(text[stamp.end] ?? ' ')))
      return { separator: 'time', end: space, after: stamp.end, stamp };
  }
  if (text.slice(space, after).includes('\t')) return { separator: 'tab', end: space, after };
  if (next === 58 || next === 0xff1a || next === 40 || next === 91) return undefined;
  // `INT -- Yes`: dashes in a row are one.
  let last = after;
  while (isDash(next) && last + 1 < end && text.charCodeAt(last + 1) === next) last++;
  const pause = isSpace(text.charCodeAt(last + 1)) || last + 1 >= end;
  if (isQuoteMark(next)) return undefined;
  if (isDash(next) && pause) return { separator: 'dash', end: space, after: last + 1 };
  if (next === 61) return { separator: 'equals', end: space, after: after + 1 };
  if (next === 124 && pause) return barStop(text, space, after, end);
  // A full-width blank is as wide as a gap, but also stands between the names of one person.
  const wide = text.charCodeAt(space) === 0x3000;
  const isInName = wide && !text.slice(at, space).includes('\u3000');
  if (isInName && fullName.test(text.slice(at, Math.min(end, at + 12)))) return undefined;
  if ((after - space > 1 || wide) && space > at) return { separator: 'gap', end: space, after };
  return undefined;
}

/** What a mark within the label means: a separator, `none` for the end of all hope, or nothing. */
export function stopAtMark(
  text: string,
  at: number,
  mark: number,
  end: number,
): Stop | 'none' | undefined {
  const char = text[mark] as string;
  const after = text.charCodeAt(mark + 1);
  const before = mark + 1 >= end || isSpace(after);
  if (isDash(text.charCodeAt(mark))) {
    const short =
      mark - at <= 2 &&
      isUpper(text.charCodeAt(at)) &&
      isUpper(after) &&
      !isUpper(text.charCodeAt(mark + 2));
    if (mark <= at || !(before || short)) return undefined;
    // `MARTA.- Sí.`, as Spanish transcripts and plays have it: the dot is the separator's.
    const labelEnd = text[mark - 1] === '.' && mark - 1 > at ? mark - 1 : mark;
    return { separator: 'dash', end: labelEnd, after: mark + 1 };
  }
  switch (char) {
    case ')':
    case '）':
      return before && mark > at ? { separator: 'paren', end: mark, after: mark + 1 } : 'none';
    case '「':
    case '『':
      return mark > at ? quoteStop(text, mark, end) : 'none';
    case '>':
      return before ? { separator: 'bar', end: mark, after: mark + 1 } : 'none';
    case '|':
      return barStop(text, mark, mark, end);
    case ',':
      return before ? timeBehind(text, mark, mark + 1, end) : undefined;
    case '=':
      return { separator: 'equals', end: mark, after: mark + 1 };
    case ';':
      return { separator: 'semicolon', end: mark, after: mark + 1 };
    case '.':
      return stopAtDot(text, at, mark, before, end);
    case '?':
    case '？':
      return isColonAhead(text, mark, end) ? undefined : 'none';
    case '/':
      if (after === 47) return 'none';
      return before && mark > at ? { separator: 'paren', end: mark, after: mark + 1 } : undefined;
    default:
      return '!"“”„«»…。！।॥|<>{}\\^~،؛'.includes(char) ? 'none' : undefined;
  }
}

const quoteMarks: Readonly<Record<string, string>> = { '「': '」', '『': '』' };

/** The corner brackets in which Japanese puts what is said. */
function isQuoteMark(code: number): boolean {
  return code === 0x300c || code === 0x300e;
}

/** Where the bracket that opens at an offset closes; -1 where it does not before `end`. */
export function closeOfQuote(text: string, at: number, end: number): number {
  const close = quoteMarks[text[at] as string];
  let depth = 0;
  for (let next = at; next < end; next++) {
    if (text[next] === text[at]) depth++;
    else if (text[next] === close && --depth === 0) return next;
  }
  return -1;
}

/** `司会「…」`: what is said fills the line, or runs on to the next. `彼は「…」と言った` tells of it. */
function quoteStop(text: string, mark: number, end: number): Stop | 'none' {
  const close = closeOfQuote(text, mark, end);
  if (close !== -1 && skipSpaces(text, close + 1, end) < end) return 'none';
  return { separator: 'quote', end: mark, after: close === -1 ? mark : mark + 1 };
}

/** A bar, or the time stamp behind it. */
function barStop(text: string, labelEnd: number, bar: number, end: number): Stop {
  const timed = timeBehind(text, labelEnd, bar + 1, end);
  return timed ?? { separator: 'bar', end: labelEnd, after: bar + 1 };
}

/** A time stamp that fills the rest of the line, or has brackets. */
function timeBehind(text: string, labelEnd: number, from: number, end: number): Stop | undefined {
  const stamp = scanTimeStamp(text, skipSpaces(text, from, end), end);
  const counts = stamp && (stamp.bracketed || skipSpaces(text, stamp.end, end) >= end);
  return counts ? { separator: 'time', end: labelEnd, after: stamp.end, stamp } : undefined;
}

/** Only question marks and blanks, then a colon: `P3?:`, `??:`. */
function isColonAhead(text: string, mark: number, end: number): boolean {
  let next = mark;
  while (next < end && (text[next] === '?' || text[next] === '？' || text[next] === ')')) next++;
  next = skipSpaces(text, next, end);
  return text[next] === ':' || text[next] === '：';
}
