// Marks what in a block is no speech (brackets, time stamps, overlaps) and counts the words that
// are. Square brackets, braces and double parentheses always hold a transcriber's words (an
// inserted `[the]` was not said either); single parentheses, angle brackets and asterisks do only
// where their content reads as a note. One pass, however the brackets nest.

import type { Span } from '../text/span.js';
import { isDigit, isLetter, isSpace } from './characters.js';
import { judgeNote } from './note-words.js';
import { scanTimeStamp } from './time-stamp.js';
import type { Annotation } from './transcript.js';

/** Longest content of brackets that is taken for a note. */
const LIMIT = 300;
/** Brackets open at once; an older one is given up. */
const DEPTH = 12;

export interface Annotated {
  readonly annotations: readonly Annotation[];
  /** Words outside annotations; each Han or kana character counts as one. */
  readonly words: number;
  /** It holds a question mark. */
  readonly asks: boolean;
}

interface Open {
  readonly at: number;
  readonly mark: string;
  /** Words and annotations counted before it. */
  readonly words: number;
  readonly found: number;
}

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

const openings = '[({<（【［';
const closings = '])}>）】］';

/** Annotations of one block, in order, and its words. */
export function annotateSpan(text: string, span: Span): Annotated {
  const { start, end } = span;
  const found: Annotation[] = [];
  const stack: Open[] = [];
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
      const done = visitMark(text, span, at, { found, stack, words });
      inWord = inWord && done.words === words && (code === 95 || code === 47);
      words = done.words;
      at = done.next - 1;
    } else if (kind === IDEOGRAPH) {
      words++;
      inWord = false;
    } else if (code === 63 || code === 0x61f || code === 0xff1f || code === 0x37e) asks = true;
  }
  return edgeTimes(text, span, { annotations: found, words, asks });
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

interface State {
  readonly found: Annotation[];
  readonly stack: Open[];
  readonly words: number;
}

interface Visited {
  readonly next: number;
  readonly words: number;
}

function visitMark(text: string, span: Span, at: number, state: State): Visited {
  const mark = text[at] as string;
  const { words } = state;
  if (openings.includes(mark)) return open(state, at, mark, at + 1);
  const kind = closings.indexOf(mark);
  if (kind !== -1) return close(text, span, at, openings[kind] as string, state);
  if (mark === '#') {
    const stamp = scanTimeStamp(text, at, span.end);
    if (!stamp) return { next: at + 1, words };
    state.found.push({ kind: 'time', start: at, end: stamp.end });
    return { next: stamp.end, words };
  }
  const double = text[at + 1] === mark;
  if (mark === '/') {
    if (!double || text[at - 1] === ':') return { next: double ? at + 2 : at + 1, words };
    return toggle(text, span, at, '//', state);
  }
  if (double) {
    let next = at + 2;
    while (next < span.end && text[next] === mark) next++;
    return { next, words };
  }
  return toggle(text, span, at, mark, state);
}

function open({ stack, found, words }: State, at: number, mark: string, next: number): Visited {
  if (stack.length === DEPTH) stack.shift();
  stack.push({ at, mark, words, found: found.length });
  return { next, words };
}

/** A mark that opens and closes alike: `*laughs*`, `// … //`. */
function toggle(text: string, span: Span, at: number, mark: string, state: State): Visited {
  const next = at + mark.length;
  const index = state.stack.findLastIndex((one) => one.mark === mark);
  const start = state.stack[index];
  if (start && at - start.at <= LIMIT) {
    state.stack.length = index;
    const content = text.slice(start.at + mark.length, at);
    const kind = mark === '//' ? 'overlap' : content.length < 40 ? judgeNote(content) : 'speech';
    if (kind !== 'speech') return settle(state, start, kind, { start: start.at, end: next });
    if (mark !== '//') return { next, words: state.words };
  }
  const after = text.charCodeAt(next);
  const begins = next < span.end && !isSpace(after) && !isLetter(text.charCodeAt(at - 1));
  return mark === '//' || begins ? open(state, at, mark, next) : { next, words: state.words };
}

function close(text: string, span: Span, at: number, mark: string, state: State): Visited {
  const index = state.stack.findLastIndex((one) => one.mark === mark);
  const start = state.stack[index];
  const next = at + 1;
  if (!start) return { next, words: state.words };
  state.stack.length = index;
  if (at - start.at > LIMIT) return { next, words: state.words };
  const kind = judgeBrackets(text, span, start, at);
  if (kind === undefined) return { next, words: state.words };
  const escaped = mark === '[' && text[start.at - 1] === '\\' && start.at > span.start;
  const from = escaped ? start.at - 1 : start.at;
  return settle(state, start, kind, { start: from, end: next });
}

/** Adds an annotation in place of those within it. */
function settle(state: State, start: Open, kind: Annotation['kind'], { start: from, end }: Span) {
  state.found.length = start.found;
  state.found.push({ kind, start: from, end });
  return { next: end, words: start.words };
}

function judgeBrackets(
  text: string,
  span: Span,
  { at: start, mark }: Open,
  at: number,
): Annotation['kind'] | undefined {
  const stamp = scanTimeStamp(text, start, at + 1);
  if (stamp?.end === at + 1) return 'time';
  const content = text.slice(start + 1, at).replace(/\\$/, '');
  if (mark === '[' || mark === '【' || mark === '［' || mark === '{') {
    if (text[at + 1] === '(' && mark === '[') return undefined; // a Markdown link
    if (scanTimeStamp(content, 0, content.length)?.end === content.length) return 'time';
    return squareKind(content);
  }
  if (mark === '<') {
    const kind = content.length < 40 ? judgeNote(content) : 'speech';
    return kind === 'speech' ? (isTag(content) ? 'note' : undefined) : kind;
  }
  const double = text[start + 1] === '(' && text[at - 1] === ')';
  if (double) return squareKind(content.slice(1, -1));
  const kind = judgeNote(content, start === span.start && at + 1 === span.end);
  return kind === 'speech' ? undefined : kind;
}

function squareKind(content: string): Annotation['kind'] {
  const kind = judgeNote(content);
  if (kind !== 'speech') return kind;
  return /[?？]\s*$/.test(content) ? 'unclear' : 'note';
}

function isTag(content: string): boolean {
  return /^\/?(?:[biusavpc]|em|br|strong|span|div|cite|font|mark|sub|sup)\b[^<>]*$/i.test(content);
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
