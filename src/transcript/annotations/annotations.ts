// Marks what in a block is no speech (brackets, time stamps, overlaps) and counts the words that
// are. Square brackets, braces and double parentheses always hold a transcriber's words (an
// inserted `[the]` was not said either); single parentheses, angle brackets and asterisks do only
// where their content reads as a note. One pass, however the brackets nest.

import type { Span } from '../../text/span.js';
import { isDigit, isLetter, isSpace } from '../lines/characters.js';
import { scanTimeStamp } from '../lines/time-stamp.js';
import type { Annotation } from '../transcript.js';
import { closings, type Open, openings, visitMark } from './annotation-marks.js';

export interface Annotated {
  readonly annotations: readonly Annotation[];
  /** Words outside annotations; each Han or kana character counts as one. */
  readonly words: number;
  /** It holds a question mark. */
  readonly asks: boolean;
}

const NO_ANNOTATIONS: readonly Annotation[] = [];

const OTHER = 0;
const WORD = 1;
const SPACE = 2;
const MARK = 3;
const IDEOGRAPH = 4;

const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  if (isLetter(code) || isDigit(code)) return WORD;
  if (isSpace(code)) return SPACE;
  return '[](){}<>*_/#'.includes(String.fromCharCode(code)) ? MARK : OTHER;
});

/** Annotations of one block, in order, and its words. */
export function annotateSpan(text: string, span: Span): Annotated {
  const { start, end } = span;
  let state: { readonly found: Annotation[]; readonly stack: Open[] } | undefined;
  let words = 0;
  let inWord = false;
  let asks = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (ascii[code] as number) : classOf(code);
    if (kind === WORD) {
      if (inWord) continue;
      words++;
      inWord = true;
    } else if (kind === SPACE) inWord = false;
    else if (kind === MARK) {
      state ??= { found: [], stack: [] };
      const done = visitMark(text, span, at, { found: state.found, stack: state.stack, words });
      inWord = inWord && done.words === words && (code === 95 || code === 47);
      words = done.words;
      at = done.next - 1;
    } else if (kind === IDEOGRAPH) {
      words++;
      inWord = false;
    } else if (code === 63 || code === 0x61f || code === 0xff1f || code === 0x37e) asks = true;
  }
  return edgeTimes(text, span, { annotations: state?.found ?? NO_ANNOTATIONS, words, asks });
}

/** Classes of code units beyond ASCII, found out when first met; one more than the class. */
const wide = new Uint8Array(65536);

function classOf(code: number): number {
  const known = wide[code] as number;
  if (known !== 0) return known - 1;
  const found = classify(code);
  wide[code] = found + 1;
  return found;
}

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 0x3040 && code <= 0x9fff) return code === 0x30fb ? OTHER : IDEOGRAPH;
  if (openings.includes(char) || closings.includes(char)) return MARK;
  if (isLetter(code) || isDigit(code) || code === 0x200c || code === 0x200d) return WORD;
  return isSpace(code) && code !== 0x200e && code !== 0x200f ? SPACE : OTHER;
}

/** Time stamps without brackets count at either end of a block only. */
function edgeTimes(text: string, span: Span, { annotations, words, asks }: Annotated): Annotated {
  const first = isDigit(text.charCodeAt(span.start))
    ? scanTimeStamp(text, span.start, span.end)
    : undefined;
  const head = first?.full ? [{ kind: 'time' as const, start: span.start, end: first.end }] : [];
  const tail = isDigit(text.charCodeAt(span.end - 1)) ? lastTime(text, span) : [];
  if (head.length + tail.length === 0) return { annotations, words, asks };
  const whole = head[0]?.end === span.end;
  const added = whole ? head : [...head, ...tail];
  const counted = added.reduce((sum, one) => sum + wordsOfTime(text, one), 0);
  const all = whole ? head : [...head, ...annotations, ...tail];
  return { annotations: all, words: words - counted, asks };
}

/** How many words the counting took a time stamp for: a colon does not end a word, a blank does. */
function wordsOfTime(text: string, { start, end }: Span): number {
  return text
    .slice(start, end)
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{Nd}]/u.test(part)).length;
}

function lastTime(text: string, span: Span): Annotation[] {
  let start = span.end;
  while (start > span.start && start > span.end - 14 && !isSpace(text.charCodeAt(start - 1)))
    start--;
  if (start === span.start) return [];
  const stamp = scanTimeStamp(text, start, span.end);
  return stamp?.full && stamp.end === span.end ? [{ kind: 'time', start, end: span.end }] : [];
}
