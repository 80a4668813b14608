// Labels without markup: a few words up to a colon, or up to another separator such as ` - `, `=`,
// a tab or a time stamp, or filling their line.

import { isDigit, isLetter, isSpace, isUpper, skipSpaces, trimEnd } from './characters.js';
import { finishMatch, LABEL_LIMIT, type LabelMatch, type Separator } from './label-match.js';
import { scanTimeStamp, type TimeStamp } from './time-stamp.js';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）' };

/** A separator that ends the label; `after` is where the rest of the line begins. */
interface Stop {
  readonly separator: Separator;
  readonly end: number;
  readonly after: number;
  readonly stamp?: TimeStamp | undefined;
}

/** Up to three candidates: by the first colon, by another separator before it, and by a dot. */
export function scanBareLabel(text: string, at: number, end: number): LabelMatch[] {
  const stops: Stop[] = [];
  const limit = Math.min(end, at + LABEL_LIMIT);
  let stamp: TimeStamp | undefined;
  let words = 1;
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
      } else next = aside.end - 1;
      continue;
    }
    if (isSpace(code)) {
      if (++words > 9) break;
      const stop = stopAtSpace(text, at, next, end);
      if (stop) addStop(stops, stop);
      if (stop && stop.separator !== 'dash') break;
      continue;
    }
    const stop = stopAtMark(text, at, next, end);
    if (stop === 'none') break;
    if (stop) addStop(stops, stop);
    if (stop && stop.separator !== 'dash' && stop.separator !== 'dot') break;
  }
  const dotted = stops.every(({ separator }) => separator === 'dot');
  if (next >= end && dotted && text[end - 1] !== '.')
    stops.push({ separator: 'alone', end, after: end });
  return finishStops(text, at, end, stops);
}

/** The first dot and the first other mark count: the dot of `Dr. Berg - ` separates nothing. */
function addStop(stops: Stop[], stop: Stop): void {
  const dot = stop.separator === 'dot';
  if (!stops.some(({ separator }) => (separator === 'dot') === dot)) stops.push(stop);
}

/** The label before the colon without its time stamp, and the other candidate. */
function finishStops(text: string, at: number, end: number, stops: readonly Stop[]): LabelMatch[] {
  const colon = stops.findLast(({ separator }) => separator === 'colon');
  const dot = stops.find(({ separator }) => separator === 'dot');
  const other = stops.find(({ separator }) => separator !== 'colon' && separator !== 'dot');
  const timed = other?.separator === 'time' ? other : undefined;
  const chosen = [
    colon && { ...colon, end: colon.stamp && timed ? timed.end : colon.end },
    colon?.stamp ? undefined : other,
    dot,
  ];
  const matches: LabelMatch[] = [];
  for (const stop of chosen) {
    if (!stop || !isLabelText(text, at, stop.end)) continue;
    const { separator, after, stamp } = stop;
    const label = { start: at, end: stop.end, separator, stamp, wrapper: 'none' as const, after };
    matches.push(finishMatch(text, label, end));
  }
  return matches;
}

/** A colon within a clock or an address is none. */
function isColonStop(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (after === 47 || after === 58) return false;
  return !(isDigit(text.charCodeAt(at - 1)) && isDigit(after));
}

/** Parentheses or brackets within a label, or the time stamp they hold. */
function scanAside(text: string, at: number, limit: number) {
  const stamp = scanTimeStamp(text, at, limit + 12);
  if (stamp) return { end: stamp.end, stamp };
  const close = closing[text[at] as string] as string;
  for (let next = at + 1; next < limit; next++)
    if (text[next] === close) return { end: next + 1, stamp: undefined };
  return undefined;
}

/** What a blank may begin: a tab, a gap of two blanks, a time stamp, a dash. */
function stopAtSpace(text: string, at: number, space: number, end: number): Stop | undefined {
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
  const pause = isSpace(text.charCodeAt(after + 1)) || after + 1 >= end;
  if ((next === 45 || next === 0x2013 || next === 0x2014) && pause)
    return { separator: 'dash', end: space, after: after + 1 };
  if (next === 61) return { separator: 'equals', end: space, after: after + 1 };
  if (next === 124 && pause) return barStop(text, space, after, end);
  if (after - space > 1 && space > at) return { separator: 'gap', end: space, after };
  return undefined;
}

/** What a mark within the label means: a separator, `none` for the end of all hope, or nothing. */
function stopAtMark(
  text: string,
  at: number,
  mark: number,
  end: number,
): Stop | 'none' | undefined {
  const char = text[mark] as string;
  const after = text.charCodeAt(mark + 1);
  const before = mark + 1 >= end || isSpace(after);
  switch (char) {
    case '-':
    case '–':
    case '—': {
      const short = mark - at <= 2 && isUpper(text.charCodeAt(at)) && isUpper(after);
      return mark > at && (before || short)
        ? { separator: 'dash', end: mark, after: mark + 1 }
        : undefined;
    }
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
      return stopAtDot(text, at, mark, before);
    case '?':
    case '？':
      return isColonAhead(text, mark, end) ? undefined : 'none';
    case '/':
      return after === 47 ? 'none' : undefined;
    default:
      return '!"“”„«»…。！|<>{}\\^~،؛'.includes(char) ? 'none' : undefined;
  }
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

/** A dot after an initial or a title is part of the name; after one to three letters it may separate. */
function stopAtDot(
  text: string,
  at: number,
  mark: number,
  before: boolean,
): Stop | 'none' | undefined {
  if (!before) return undefined;
  let word = mark;
  while (word > at && !isSpace(text.charCodeAt(word - 1))) word--;
  if (
    mark - word > 4 &&
    !isDigit(text.charCodeAt(mark - 1)) &&
    !/^(prof|mlle)/i.test(text.slice(word, mark))
  )
    return word === at ? { separator: 'dot', end: mark, after: mark + 1 } : 'none';
  return { separator: 'dot', end: mark, after: mark + 1 };
}

/** Only question marks and blanks, then a colon: `P3?:`, `??:`. */
function isColonAhead(text: string, mark: number, end: number): boolean {
  let next = mark;
  while (next < end && (text[next] === '?' || text[next] === '？' || text[next] === ')')) next++;
  next = skipSpaces(text, next, end);
  return text[next] === ':' || text[next] === '：';
}

/** Whether a stretch can be a label at all: short, with a letter, digit or only question marks. */
export function isLabelText(text: string, start: number, end: number): boolean {
  const last = trimEnd(text, start, end);
  if (last <= start || last - start > LABEL_LIMIT - 4) return false;
  let hasWord = false;
  for (let at = start; at < last; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) hasWord = true;
    else if (code === 63 || code === 0xff1f) {
      if (hasWord && at + 1 < last) return false;
      hasWord ||= last - start <= 4;
    } else if ('!"“”…。！;:|<>\n'.includes(text[at] as string)) return false;
  }
  return hasWord;
}
