// A quick scanner for the words of a unit, for deciding where units end and what kind they are.
// Letters are judged by exclusion, so that every script, combining mark and ZWNJ is part of a word.

import type { Span } from '../text/span.js';

const isWordAscii = new Uint8Array(128);
for (const code of [39, 95]) isWordAscii[code] = 1;
for (let code = 48; code < 58; code += 1) isWordAscii[code] = 1;
for (let code = 65; code < 91; code += 1) isWordAscii[code] = isWordAscii[code + 32] = 1;

/** Letter, digit, mark, apostrophe or joiner: not white space, punctuation or a symbol. */
export function isWordCode(code: number): boolean {
  if (code < 128) return isWordAscii[code] === 1;
  // Past the end of a text.
  if (Number.isNaN(code)) return false;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff)
    return code === 0x200c || code === 0x200d || code === 0x2019;
  if (code >= 0x3000 && code <= 0x3020) return code === 0x3005;
  if (code >= 0xff00 && code <= 0xff0f) return false;
  if (code >= 0xff1a && code <= 0xff20) return false;
  if (code >= 0x0600 && code <= 0x06ff) return !isArabicMark(code);
  return code !== 0xfeff && code !== 0x1680 && code !== 0x0964 && code !== 0x0965;
}

function isArabicMark(code: number): boolean {
  return code === 0x60c || code === 0x61b || code === 0x61f || code === 0x66a || code === 0x6d4;
}

/** The words between two offsets; a hyphen inside a word belongs to it: `mm-hm`. */
export function wordSpans(text: string, from = 0, limit = text.length): Span[] {
  const words: Span[] = [];
  for (let at = from; at < limit; at += 1) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    const start = at;
    at = wordEnd(text, at, limit);
    words.push({ start, end: at });
  }
  return words;
}

/** End of the word that begins at an offset. */
export function wordEnd(text: string, from: number, limit: number): number {
  let at = from + 1;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) continue;
    if (code !== 45 || at + 1 >= limit || !isWordCode(text.charCodeAt(at + 1))) break;
  }
  return at;
}

/** Lower case, with straight apostrophes: the form in which word lists hold a word. */
export function listedForm(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Small letters by the code of any ASCII word character; 0 for what is in no word. */
export const FOLDED_ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code += 1)
  if (isWordAscii[code] === 1) FOLDED_ASCII[code] = code >= 65 && code <= 90 ? code + 32 : code;

/** The code of the small letter; 0 where the character is in no word. Past the end of a text it is 0. */
export function foldCode(code: number): number {
  if (code < 128) return FOLDED_ASCII[code] ?? 0;
  return isWordCode(code) ? lowerCode(code) : 0;
}

/** Adds a folded letter to the hash of a word. */
export function hashStep(hash: number, folded: number): number {
  return (Math.imul(hash, 31) + folded) | 0;
}

/** The hash of a whole word; upper and lower case give the same. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    hash = hashStep(hash, foldCode(code) || code);
  }
  return hash;
}

/** Latin-1 and Cyrillic capitals as small letters, the curly apostrophe as the straight one. */
function lowerCode(code: number): number {
  if ((code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f)) return code + 32;
  return code === 0x2019 ? 39 : code;
}
