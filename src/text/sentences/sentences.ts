// Finds the sentences of a block of text in one linear pass. It knows spoken transcripts: notes in
// brackets, hesitations, interruptions, quoted speech, abbreviations, and machine transcripts in
// lower case. Thai and scripts like it go through Intl.Segmenter, block by block.

import type { Span } from '../span.js';
import { type SentenceWords, sentenceWords } from './sentences-abbreviations.js';
import {
  ELLIPSIS,
  isCloser,
  isQuote,
  isSpace,
  STOP,
  STRONG,
  terminatorClass,
  WIDE,
} from './sentences-characters.js';
import { listEnd } from './sentences-lists.js';
import { noteEnd } from './sentences-notes.js';
import { type EndingRules, endsSentence } from './sentences-rules.js';
import type { SentenceStyle } from './sentences-style.js';

/**
 * The sentences of one block, in order, without the space between them: every other character of
 * the span is in exactly one sentence. A block without a terminator is one sentence.
 */
export function segmentSentences(text: string, span: Span, style: SentenceStyle): Span[] {
  const end = trimEnd(text, span.start, span.end);
  const start = skipSpaces(text, span.start, end);
  if (start >= end) return [];
  if (style.engine === 'intl') return segmentByIntl(text, start, end, style.language);
  return scan(text, start, end, sentenceWords(style.language), style.lowerCase);
}

function scan(
  text: string,
  start: number,
  end: number,
  words: SentenceWords,
  lowerCase: boolean,
): Span[] {
  const rules = { words, lowerCase, quotations: /[«“„]/.test(text.slice(start, end)) };
  const sentences: Span[] = [];
  let sentence = start;
  let item = listEnd(text, sentence, end);
  let at = start;
  while (at < end) {
    const limit = item < 0 ? end : item;
    while (at < limit && terminatorClass[text.charCodeAt(at)] === 0) at += 1;
    if (at >= end) break;
    const closed = at === item ? item : closeSentence(text, sentence, at, end, rules);
    if (closed < 0) {
      at = -closed;
      continue;
    }
    sentences.push({ start: sentence, end: trimEnd(text, sentence, closed) });
    sentence = skipSpaces(text, closed, end);
    at = sentence;
    item = listEnd(text, sentence, end);
  }
  if (sentence < end) sentences.push({ start: sentence, end });
  return sentences;
}

/** Where the sentence ends that this terminator ends; negative: none, go on there. */
function closeSentence(
  text: string,
  sentence: number,
  at: number,
  limit: number,
  rules: EndingRules,
): number {
  const end = runEnd(text, at, limit);
  const kind = runKind(text, at, end);
  let closed = end;
  let quoted = false;
  for (; closed < limit; closed += 1) {
    const code = text.charCodeAt(closed);
    if (!isCloser(code) || (kind === WIDE && isWideOpener(code))) break;
    quoted ||= isQuote(code);
  }
  let next = skipSpaces(text, closed, limit);
  for (let note = noteEnd(text, next, limit); note > 0; note = noteEnd(text, next, limit)) {
    closed = note;
    next = skipSpaces(text, closed, limit);
  }
  if (next >= limit) return limit;
  const ending = { kind, sentence, start: at, end, closed, quoted, next, limit };
  return endsSentence(text, ending, rules) ? closed : -closed;
}

/** Where no space is written, `。“` ends one sentence and opens the next. */
function isWideOpener(code: number): boolean {
  return code === 0x201c || code === 0x2018;
}

/** Past the terminators, with spaces inside `. . .`. */
function runEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  for (; end < limit; end += 1) {
    const code = text.charCodeAt(end);
    if (terminatorClass[code] !== 0) continue;
    if (code !== 32 || text.charCodeAt(end + 1) !== 46 || end + 1 >= limit) break;
    if (text.charCodeAt(end - 1) !== 46 || letterFollows(text, end + 2)) break;
  }
  return end;
}

function letterFollows(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 46 && !isSpace(code) && !isCloser(code) && terminatorClass[code] === 0;
}

function runKind(text: string, start: number, end: number): number {
  let dots = 0;
  let kind = STOP;
  for (let at = start; at < end; at += 1) {
    const found = terminatorClass[text.charCodeAt(at)] ?? 0;
    if (found === WIDE) return WIDE;
    if (found === STRONG) return STRONG;
    if (found === ELLIPSIS) kind = ELLIPSIS;
    if (found === STOP) dots += 1;
  }
  if (dots > 3) return STRONG;
  return dots > 1 ? ELLIPSIS : kind;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentByIntl(text: string, start: number, end: number, language: string): Span[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  const sentences: Span[] = [];
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
    const first = skipSpaces(text, start + index, start + index + segment.length);
    const last = trimEnd(text, first, start + index + segment.length);
    if (first < last) sentences.push({ start: first, end: last });
  }
  return sentences;
}

function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function trimEnd(text: string, from: number, limit: number): number {
  let end = limit;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
