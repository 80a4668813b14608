// Time stamps as transcripts write them: `0:34`, `00:01:02.5`, `[00:10:05]`, `(3:45)`,
// `#00:01:02-3#`, `@0:12`, `00:01 --> 00:04`, `10:15 AM`, and a date before the clock of a chat.

import { digitValue, isDash, isDigit, isSpace, skipSpaces } from './characters.js';

export interface TimeStamp {
  /** Offset after the stamp and its brackets. */
  readonly end: number;
  /** As written, in seconds; undefined for the clock of a dated chat, which counts from midnight. */
  readonly seconds: number | undefined;
  readonly bracketed: boolean;
  /** Hours, minutes and seconds. */
  readonly full: boolean;
}

const closing: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '{': '}',
  '<': '>',
  '`': '`',
  '*': '*',
  _: '_',
  '（': '）',
  '【': '】',
};

/** Brackets and marks of emphasis that may stand round each other: `[[00:25](https://…)]`, `**(0:12)**`. */
const DEEPEST = 4;

/** The time stamp that begins at an offset, brackets included; undefined where none does. */
export function scanTimeStamp(
  text: string,
  at: number,
  end: number,
  depth = 0,
): TimeStamp | undefined {
  let from = at;
  if (text.charCodeAt(from) === 92) from++; // \[ of Markdown
  const code = text.charCodeAt(from);
  if (isDigit(code)) return from === at ? scanRange(text, from, end, false) : undefined;
  if (code === 35 && isDigit(text.charCodeAt(from + 1))) return scanHashed(text, from, end);
  if (code === 64) return scanRange(text, from + 1, end, false);
  const close = closing[text[from] ?? ''];
  if (close === undefined) return undefined;
  const inside = code === 42 || code === 95 ? from + 1 : skipSpaces(text, from + 1, end);
  const isNested = depth < DEEPEST && closing[text[inside] ?? ''] !== undefined;
  const inner = isNested
    ? scanTimeStamp(text, inside, end, depth + 1)
    : scanRange(text, inside, end, true);
  // `Man (30s)` is as old as that.
  if (!inner || (code === 40 && /^\(\d0s\)/.test(text.slice(from, from + 5)))) return undefined;
  let after = skipSpaces(text, inner.end, end);
  if (text.charCodeAt(after) === 92) after++;
  if (text[after] !== close) return undefined;
  return { ...inner, end: close === ']' ? skipTarget(text, after + 1, end) : after + 1 };
}

/** Longest address of a link that is looked at. */
const TARGET = 300;

/** After the address of a Markdown link whose text is the time: `[12:05](https://…)`. */
function skipTarget(text: string, at: number, end: number): number {
  if (text[at] !== '(') return at;
  for (let next = at + 1; next < Math.min(end, at + TARGET); next++) {
    if (isSpace(text.charCodeAt(next))) return at;
    const last = next + 1 >= end || !isAddress(text.charCodeAt(next + 1));
    if (text[next] === ')' && last) return next + 1;
  }
  return at;
}

/** What may follow a parenthesis within an address. */
function isAddress(code: number): boolean {
  return code === 41 || code === 59 || code === 47 || code === 35 || code === 38;
}

/** `#00:01:02-3#`, as some transcription programs end a paragraph; tenths stand after the hyphen. */
function scanHashed(text: string, at: number, end: number): TimeStamp | undefined {
  const clock = scanClock(text, at + 1, end);
  if (!clock) return undefined;
  let next = clock.end;
  if (text.charCodeAt(next) === 45) next++;
  const from = next;
  while (next < end && isDigit(text.charCodeAt(next))) next++;
  if (text.charCodeAt(next) !== 35) return undefined;
  const tenths = next === from + 1 ? digitValue(text.charCodeAt(from)) / 10 : 0;
  const seconds = Math.round((clock.seconds + tenths) * 1000) / 1000;
  return { ...clock, seconds, end: next + 1, bracketed: true };
}

function scanRange(
  text: string,
  at: number,
  end: number,
  bracketed: boolean,
): TimeStamp | undefined {
  const afterDate = skipDate(text, at, end);
  const clock =
    scanClock(text, afterDate, end) ?? (bracketed ? scanSeconds(text, at, end) : undefined);
  if (!clock) return undefined;
  const seconds = afterDate > at ? undefined : clock.seconds;
  const second = scanRangeEnd(text, clock.end, end);
  return { end: second ?? clock.end, seconds, bracketed, full: clock.full };
}

/** The offset after ` - 00:04` or ` --> 00:04`. */
function scanRangeEnd(text: string, at: number, end: number): number | undefined {
  let next = skipSpaces(text, at, end);
  const mark = next;
  while (next < end && isRangeMark(text.charCodeAt(next))) next++;
  if (next === mark) return undefined;
  const from = skipSpaces(text, next, end);
  return (scanClock(text, from, end) ?? scanSeconds(text, from, end))?.end;
}

function isRangeMark(code: number): boolean {
  return isDash(code) || code === 62 || code === 0x2192;
}

/** `12.45s`, as programs write the seconds of a recording. */
function scanSeconds(text: string, at: number, end: number): Clock | undefined {
  let next = at;
  let value = 0;
  while (next < end && next < at + 6 && isDigit(text.charCodeAt(next)))
    value = value * 10 + digitValue(text.charCodeAt(next++));
  if (next === at) return undefined;
  const { end: after, fraction } = skipFraction(text, next, end);
  if (text[after] !== 's') return undefined;
  return { end: after + 1, seconds: value + fraction, bracketed: false, full: true };
}

/** `12/03/2021, ` or `2021-03-12 `; the same offset where there is no date. */
function skipDate(text: string, at: number, end: number): number {
  let next = at;
  for (let part = 0; part < 3; part++) {
    const from = next;
    while (next < end && next < from + 4 && isDigit(text.charCodeAt(next))) next++;
    if (next === from) return at;
    if (part < 2 && !'/.-'.includes(text[next++] ?? ' ')) return at;
  }
  if (text[next] === ',' || text[next] === 'T') next++;
  return skipSpaces(text, next, end);
}

type Clock = TimeStamp & { readonly seconds: number };

/** `m:ss`, `h:mm:ss` with fraction, AM or PM. */
function scanClock(text: string, at: number, end: number): Clock | undefined {
  const parts: number[] = [];
  let short = false;
  let next = at;
  for (;;) {
    const from = next;
    let value = 0;
    while (next < end && next < from + 4 && isDigit(text.charCodeAt(next)))
      value = value * 10 + digitValue(text.charCodeAt(next++));
    const digits = next - from;
    if (parts.length === 0 ? digits < 1 || digits > 3 : digits < 1 || digits > 2) return undefined;
    if (parts.length > 0 && value > 59) return undefined;
    short ||= digits < 2 && parts.length === 1;
    parts.push(value);
    if (parts.length === 3 || !isColon(text, next)) break;
    next++;
  }
  if (parts.length < 2 || isDigit(text.charCodeAt(next))) return undefined;
  if (short && (parts.length < 3 || text[next] !== '.')) return undefined;
  const { end: after, fraction } = skipFraction(text, next, end);
  const [hours, minutes, seconds] = parts.length === 3 ? parts : [0, ...parts];
  const total = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) + fraction;
  const done = skipHalfOfDay(text, after, end);
  return { end: done, seconds: total, bracketed: false, full: parts.length === 3 };
}

function isColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === 58 && isDigit(text.charCodeAt(at + 1));
}

function skipFraction(text: string, at: number, end: number): { end: number; fraction: number } {
  const mark = text[at];
  if ((mark !== '.' && mark !== ',' && mark !== ':') || !isDigit(text.charCodeAt(at + 1)))
    return { end: at, fraction: 0 };
  let next = at + 1;
  let fraction = 0;
  for (let place = 0.1; next < end && isDigit(text.charCodeAt(next)); place /= 10)
    fraction += digitValue(text.charCodeAt(next++)) * place;
  return { end: next, fraction: mark === ':' ? 0 : Math.round(fraction * 1000) / 1000 };
}

function skipHalfOfDay(text: string, at: number, end: number): number {
  const next = skipSpaces(text, at, end);
  if (!/^[ap]\.?m\.?/i.test(text.slice(next, next + 4))) return at;
  const after = next + (text[next + 1] === '.' ? (text[next + 3] === '.' ? 4 : 3) : 2);
  return after >= end || isSpace(text.charCodeAt(after)) || ':])>,'.includes(text[after] as string)
    ? after
    : at;
}
