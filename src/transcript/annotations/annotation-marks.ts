// The brackets and marks within a block: which of them enclose a note, and of which kind.

import type { Span } from '../../text/span.js';
import { isLetter, isSpace } from '../lines/characters.js';
import { judgeNote } from '../lines/note-words.js';
import { scanTimeStamp } from '../lines/time-stamp.js';
import type { Annotation } from '../transcript.js';

/** Longest content of brackets that is taken for a note. */
const LIMIT = 300;
/** Brackets open at once; an older one is given up. */
const DEPTH = 12;

export interface Open {
  readonly at: number;
  readonly mark: string;
  /** Words and annotations counted before it. */
  readonly words: number;
  readonly found: number;
}

export const openings = '[({<（【［';
export const closings = '])}>）】］';

interface State {
  readonly found: Annotation[];
  readonly stack: Open[];
  readonly words: number;
}

interface Visited {
  readonly next: number;
  readonly words: number;
}

export function visitMark(text: string, span: Span, at: number, state: State): Visited {
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
