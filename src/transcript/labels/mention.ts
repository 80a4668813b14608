// One candidate for a label with what its own place says about it: its form, whether a turn can
// begin there, whether speech follows.

import { latinTwin } from '../../text/latin-twin.js';
import { isLower, isSentenceEnd } from '../lines/characters.js';
import { isBlank, type Layout, type Lines } from '../lines/lines.js';
import { scanStampLine } from '../lines/stamp-line.js';
import type { TimeStamp } from '../lines/time-stamp.js';
import type { Separator } from './match.js';
import type { Candidate } from './scan.js';
import { isListHead, type LabelShape } from './shape.js';

/** Forms whose labels are judged together. */
export type Family = Exclude<Separator, 'time'> | 'square' | 'heading';

export interface Mention extends Candidate {
  readonly shape: LabelShape;
  readonly family: Family;
  /** It stands where a turn can begin, not within a sentence that runs on from the line before. */
  readonly placed: boolean;
  /** A blank line, or nothing, is above it. */
  readonly apart: boolean;
  /** Speech follows, on the line or below. */
  readonly speech: boolean;
  /** In the opening lines of the file, with a short value, as in `Date: 3 May`. */
  readonly header: boolean;
  /** The rest of the line ends like a sentence. */
  readonly sentence: boolean;
  /** The rest of the line begins with a small letter. */
  readonly lower: boolean;
  /** Nothing follows on the line. */
  readonly bare: boolean;
}

/** A name alone right below or above a line that holds a time stamp only has that time. */
export function timedBeside(text: string, lines: Lines, one: Candidate): Candidate {
  if (one.separator !== 'alone') return one;
  const stamp = stampOfLine(text, lines, one.line - 1) ?? stampOfLine(text, lines, one.line + 1);
  return stamp ? { ...one, stamp, separator: 'time' } : one;
}

function stampOfLine(text: string, lines: Lines, line: number): TimeStamp | undefined {
  if (line < 0 || line >= lines.count) return undefined;
  return scanStampLine(text, lines.first[line] as number, lines.end[line] as number);
}

const closingTag = /(?:\s*<(?:\/(?:p|div|li|td|tr|blockquote|span)|br\s?\/?)>)+$/i;

/** The end of a line without tags such as `</p>` that close it. */
export function beforeTag(text: string, end: number): number {
  if (text.charCodeAt(end - 1) !== 62) return end;
  const found = closingTag.exec(text.slice(Math.max(0, end - 24), end));
  return found ? end - found[0].length : end;
}

/** The text before `end` closes a sentence. */
export function endsSentence(text: string, end: number): boolean {
  let last = beforeTag(text, end) - 1;
  while (last > 0 && '"”’\'»)]*_|」』 '.includes(text[last] as string)) last--;
  return '.?!…。？！؟۔।॥'.includes(text[last] as string);
}

/** The text before `end` closes a question, blank lines and closing marks apart. */
export function endsQuestion(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && '"”’\'»)]*_ \n\t'.includes(text[last] as string)) last--;
  return '?？؟'.includes(text[last] ?? ' ');
}

const abbreviation = latinTwin(
  String.raw`(?:^|[\s.])(?:\p{L}|ph\.?d|m\.?d|jr|sr|inc|ltd|co|esq|st|dr)\.$`,
  'iu',
);

/** A short text whose last dot belongs to an initial or title: `Joan Weber, Ph.D.` */
export function endsAbbreviation(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== '.' || end - start > 80) return false;
  const last = text.slice(Math.max(start, end - 8), end);
  return abbreviation(last).test(last);
}

function familyOf({ separator, wrapper }: Candidate): Family {
  if (separator === 'colon' || separator === 'time') return 'colon';
  if (wrapper === 'heading') return 'heading';
  if (wrapper === 'circle' && separator === 'gap') return 'mark';
  if (separator !== 'mark') return separator;
  return wrapper === 'square' || wrapper === 'round' ? 'square' : 'mark';
}

export function mentionOf(
  text: string,
  lines: Lines,
  layout: Layout,
  candidate: Candidate,
  shape: LabelShape,
  inHeader: boolean,
): Mention {
  const { line, rest } = candidate;
  const end = lines.end[line] as number;
  const apart = line === 0 || isBlank(lines, line - 1);
  const value = end - rest;
  const closed = endsSentence(text, end) && !(inHeader && endsAbbreviation(text, rest, end));
  const prose = closed || candidate.wrapper === 'angle' || (layout.wrapped && runsOn(lines, line));
  const sentence = value > 0 && prose;
  const { at, start, end: labelEnd, framed, separator, wrapper, stamp } = candidate;
  return {
    line,
    at,
    start,
    end: labelEnd,
    rest,
    framed,
    separator,
    wrapper,
    stamp,
    shape,
    family: familyOf(candidate),
    apart,
    placed: apart || !layout.wrapped || turnCanBegin(text, lines, line),
    speech: value > 0 ? value > 1 : textBelow(lines, line),
    sentence,
    header:
      inHeader &&
      !sentence &&
      (isHeaderLine(candidate, shape, value, apart) ||
        (stamp !== undefined && APPOINTMENT.test(text.slice(start, end)))),
    bare: value <= 0,
    lower: value > 0 && isLower(text.charCodeAt(rest)),
  };
}

/** Where and when people met: `Library, 14:00-15:30`, or with a date; talk has a time stamp beside the name. */
const APPOINTMENT =
  /,\s*(?:von |from )?\d{1,2}[:.]\d{2}(?:\s*(?:Uhr|h))?\s*(?:[-–—]|to|bis|until)\s*\d{1,2}[:.]\d{2}(?![:.\d])|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}\b/iu;

/** A short value below or beside a label, as in `Date: 3 May` and `Participants:`. */
function isHeaderLine(
  { stamp, wrapper, separator }: Candidate,
  shape: LabelShape,
  value: number,
  apart: boolean,
): boolean {
  if (stamp || wrapper === 'angle' || value > 90) return false;
  if (separator === 'dot' && shape.titled && value > 0) return false;
  const heads = shape.document || shape.voice === 'collective';
  if (!apart && separator === 'colon' && shape.role === undefined) return true;
  return value > 0 || heads || (shape.role === undefined && isListHead(shape.label));
}

/** The line above ends a sentence or stops short of the margin. */
function turnCanBegin(text: string, lines: Lines, line: number): boolean {
  const above = lines.end[line - 1] as number;
  const length = above - (lines.start[line - 1] as number);
  return length < 45 || isSentenceEnd(text.charCodeAt(above - 1));
}

/** The line is as long as a margin makes it, and goes on below. */
function runsOn(lines: Lines, line: number): boolean {
  const length = (lines.end[line] as number) - (lines.start[line] as number);
  return length > 44 && line + 1 < lines.count && !isBlank(lines, line + 1);
}

function textBelow(lines: Lines, line: number): boolean {
  for (let below = line + 1; below < lines.count && below < line + 4; below++)
    if (!isBlank(lines, below)) return true;
  return false;
}
