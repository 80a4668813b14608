// The words of a text as names are looked for: letters and marks with the apostrophes and invisible
// joiners between them; digits and hyphens are words of their own or separate.

import type { Span } from '../text/span.js';
import { TITLES } from './ordinary-words.js';

/** A word and where it stands. */
export interface Word extends Span {
  readonly text: string;
}

const WORD =
  /[\p{L}\p{M}]+(?:(?:['\u2019\u2018\u02bc\uff07\u0060\u00b4\u05f3\u05f4\u00ad\u200b\u200c\u2060\ufeff]|\u200d)+[\p{L}\p{M}]+)*|\p{N}+/gu;

/** All words in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    words.push({ text: word, start: match.index, end: match.index + word.length });
  }
  return words;
}

/** Whether a sentence, or a line, or what somebody says, begins at an offset. */
export function isSentenceStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && SKIPPED.test(text[before] ?? '')) before -= 1;
  if (before < 0) return true;
  return STOPS.test(text[before] ?? '') && !(text[before] === '.' && isShortened(text, before));
}

/** Whether the full stop at an offset belongs to a title or an initial: `Mr. Lane`, `R. Lane`. */
function isShortened(text: string, at: number): boolean {
  const before = /(?<!\p{L})\p{L}{1,4}$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? '';
  return /^\p{Lu}$/u.test(before) ? before !== 'I' : TITLES.has(before.toLowerCase());
}

const SKIPPED =
  /[ \t\u00a0\u200e\u200f"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb([*_>#\u2013\u2014-]/;
const STOPS = /[\n\r.!?\u2026:\u061f\u06d4\u0964\u3002\uff01\uff1f|\]]/;

/**
 * Whether words stand where a speaker is named: alone in a line or a cell, before a colon at the start of
 * a line or of a bracket. There they are a name, whatever they mean elsewhere.
 */
export function isLabel(text: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - LONGEST_LEAD);
  const before = (from === 0 ? '\n' : '') + text.slice(from, start);
  const after = `${text.slice(end, end + LONGEST_LEAD)}${end + LONGEST_LEAD < text.length ? '' : '\n'}`;
  if (LINE_LEAD.test(before)) return LABEL_END.test(after);
  return /[[(/]\s?$/.test(before) && /^\s?:/.test(after);
}

const LONGEST_LEAD = 40;
const LINE_LEAD = /[\n\r;|\t"][\s\d*_>#[(<:.,-]{0,30}(?:<v(?:\.[\w.]{1,20})? )?$/;
const LABEL_END = /^[*_]{0,3}\s?(?:\([^()\n]{0,20}\))?[*_]{0,3}\s?(?:[:\]>\t|;"\r\n])/;

/** Whether a letter or a digit stands on both sides of an offset: a word goes on there. */
export function isInsideWord(text: string, at: number): boolean {
  return (
    at > 0 && at < text.length && LETTER.test(lastOf(text, at)) && LETTER.test(firstOf(text, at))
  );
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function firstOf(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 32);
}

function lastOf(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text[at - 1] ?? '');
  return text.slice(isPair ? at - 2 : at - 1, at);
}
