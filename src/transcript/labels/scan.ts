// Finds what may be a speaker's label at the beginning of a line. Nothing is decided here: a line
// yields up to two candidates, each with its typographic form, and the evidence of the whole file
// judges them. The scan looks at no more than about a hundred characters of a line.

import { isDash, isLetter, isSpace, skipSpaces } from '../lines/characters.js';
import { afterNumber, type Layout, type Lines } from '../lines/lines.js';
import { isNoticeLine } from '../lines/notice-lines.js';
import { afterNumberWithin, afterRunningNumber } from '../lines/running-number.js';
import { isEmptyCell, scanSecondsPair } from '../lines/seconds-pair.js';
import { scanTimeStamp } from '../lines/time-stamp.js';
import { finishMatch, type LabelMatch } from './match.js';
import { scanBareLabel } from './scan-bare.js';
import { scanWrappedLabel } from './scan-wrapped.js';

export interface Candidate extends LabelMatch {
  readonly line: number;
  /** Offset of the line's first character after bullets, quote marks and line numbers. */
  readonly at: number;
  /** A frame says that it is a name: `From … to Everyone:`, `….  – `. */
  readonly framed: boolean;
}

/** The candidates of a line of a file: what its habits put before a label is no part of it. */
export function scanLine(text: string, lines: Lines, layout: Layout, line: number): Candidate[] {
  const end = lines.end[line] as number;
  let at = lines.first[line] as number;
  if (at >= end) return none;
  if (layout.numbered) at = afterNumber(text, at, end);
  if (!layout.running) return scanLabels(text, line, at, end);
  const found = scanLabels(text, line, afterRunningNumber(text, at, end), end);
  return found.map((one) => ({ ...one, start: afterNumberWithin(text, one.start, one.end) }));
}

/** The candidates of one line, the likelier first; `at` is the first character to look at. */
export function scanLabels(text: string, line: number, at: number, end: number): Candidate[] {
  const from = skipFurniture(text, at, end);
  const heading = headingDepth(text, from, end);
  const isCircled = isCircle(text, from, end);
  const opening = heading > 0 ? skipSpaces(text, from + heading, end) : from + Number(isCircled);
  const pair = scanSecondsPair(text, opening, end);
  const before = pair ?? scanTimeStamp(text, opening, end);
  const start = before ? afterStamp(text, before.end, end) : opening;
  if (start >= end || isNoticeLine(text, start, end)) return none;
  if (pair && isEmptyCell(text, pair.end, start)) return none;
  const sender = before ? scanSender(text, start, end) : scanNumbered(text, start, end);
  const found = sender
    ? [sender]
    : (scanWrappedLabel(text, start, end) ?? scanBareLabel(text, start, end));
  return found.map((match) => ({
    line,
    at: from,
    framed: sender !== undefined || isDotted(text, match),
    start: match.start,
    end: match.end,
    rest: match.rest,
    wrapper: heading > 0 ? 'heading' : isCircled ? 'circle' : match.wrapper,
    stamp: match.stamp ?? before,
    separator: before && match.separator === 'alone' ? 'time' : match.separator,
  }));
}

const none: Candidate[] = [];

const frame =
  /^(?:from|von|de|da|van|від|от)[\s\u00a0]+([^\s:][^:]{0,60}?)[\s\u00a0]+(?:to|an|à|a|para|aan|до|кому)[\s\u00a0]+[^\s:][^:]{0,60}?[\s\u00a0]*:/iu;
/** Without whom it was for; `de Wit:` is a name. */
const shortFrame =
  /^(?:from[\s\u00a0]+(\S.{0,60}?)[\s\u00a0]*:|(?:von|de|da|van|від|от)[\s\u00a0]+(\S.{0,60}?)[\s\u00a0]+:)/iu;

/** `From Anna Berg to Everyone:` of saved chats, behind the time: the name alone is the label. */
function scanSender(text: string, at: number, end: number): LabelMatch | undefined {
  const line = text.slice(at, Math.min(end, at + 140));
  const found = frame.exec(line) ?? shortFrame.exec(line);
  const name = found?.[1] ?? found?.[2];
  if (!found || name === undefined) return undefined;
  const start = at + found[0].indexOf(name);
  const label = { start, end: start + name.length, after: at + found[0].length };
  const form = { separator: 'colon' as const, wrapper: 'none' as const, stamp: undefined };
  return finishMatch(text, { ...label, ...form }, end);
}

const numbered = /^speaker[ \t]*:[ \t]*((?:[A-Z]{1,2}\d{1,3}|\d{1,3}|UU))$/i;

/** `SPEAKER: S1` above what is said: the code is the label. */
function scanNumbered(text: string, at: number, end: number): LabelMatch | undefined {
  if (end - at > 24 || (text.charCodeAt(at) | 32) !== 115) return undefined;
  const code = numbered.exec(text.slice(at, end))?.[1];
  if (code === undefined) return undefined;
  const form = { separator: 'colon' as const, wrapper: 'none' as const, stamp: undefined };
  return { start: end - code.length, end, rest: end, ...form };
}

/** `Luc Roux, on behalf of the Group. – I thank you`: a full stop, then a dash apart. */
function isDotted(text: string, { separator, end }: LabelMatch): boolean {
  return separator === 'dash' && text[end] === '.' && isSpace(text.charCodeAt(end + 1));
}

/** A circle or a diamond right before a word, as minutes of East Asia mark who speaks: `○위원장 윤서진`. */
export function isCircle(text: string, at: number, end: number): boolean {
  return (
    at + 1 < end && '○◯〇◎●◇◆'.includes(text[at] as string) && isLetter(text.charCodeAt(at + 1))
  );
}

const paragraphNumber = /^[¶§] ?\d{1,5}[.:)]?\s+/;

/** Skips list bullets, numbers of paragraphs, quote marks, pictograms, opening tags and the bar that opens a table row. */
export function skipFurniture(text: string, at: number, end: number): number {
  let next = at;
  for (let depth = 0; depth < 8; depth++) {
    const code = text.charCodeAt(next);
    const quoted = code === 62 && (isSpace(text.charCodeAt(next + 1)) || text[next + 1] === '>');
    const cell = code === 124 && isSpace(text.charCodeAt(next + 1));
    if (quoted || cell || isBullet(text, next, end)) next = skipSpaces(text, next + 1, end);
    else {
      const behind =
        code === 60
          ? afterTag(text, next, end)
          : code === 0xb6 || code === 0xa7
            ? next +
              (paragraphNumber.exec(text.slice(next, Math.min(end, next + 12)))?.[0].length ?? 0)
            : afterPictogram(text, next, end);
      if (behind === next) return next;
      next = skipSpaces(text, behind, end);
    }
  }
  return next;
}

/** After `<p>`, `<br>` and other tags that open a block; the same offset where there is none. */
function afterTag(text: string, at: number, end: number): number {
  const found =
    /^<(?:p|div|li|ul|ol|dt|dd|dl|blockquote|section|article|br|tr|td)(?:\s[^<>]{0,80})?\/?>/i.exec(
      text.slice(at, Math.min(end, at + 96)),
    );
  return found ? at + found[0].length : at;
}

/** After a pictogram and a blank, as in `🎙️ **Host:**`; the same offset where there is none. */
function afterPictogram(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x2190) return at;
  const found =
    /^\p{Extended_Pictographic}(?:\u{fe0f}|\u{200d}|\p{Extended_Pictographic}){0,8}\s/u.exec(
      text.slice(at, Math.min(end, at + 12)),
    );
  return found ? at + found[0].length : at;
}

/** `- `, `* `, `+ `, `• ` and dashes, followed by a blank. */
function isBullet(text: string, at: number, end: number): boolean {
  return (
    at + 1 < end &&
    ('*+•·●▪'.includes(text[at] as string) || isDash(text.charCodeAt(at))) &&
    isSpace(text.charCodeAt(at + 1))
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
  const isMark = mark === '|' || isDash(text.charCodeAt(next));
  const dash = isMark && isSpace(text.charCodeAt(next + 1));
  return dash || mark === ':' ? skipSpaces(text, next + 1, end) : next;
}
