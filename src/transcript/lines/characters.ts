// Classes of characters that the reading of lines rests on, decided by code unit without regexes.

import { latinTwin } from '../../text/latin-twin.js';

const LETTER = 1;
const DIGIT = 2;
const UPPER = 4;
const LOWER = 8;
const KNOWN = 16;

const letter = latinTwin(String.raw`[\p{L}\p{M}]`, 'u');
const digit = latinTwin(String.raw`\p{Nd}`, 'u');
const upper = latinTwin(String.raw`[\p{Lu}\p{Lt}]`, 'u');
const lower = latinTwin(String.raw`\p{Ll}`, 'u');

/** Classes of the code units that were met so far, so that each is asked of Unicode once only. */
const classes = new Uint8Array(65536);

function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const found =
    KNOWN |
    (surrogate || letter(char).test(char) ? LETTER : 0) |
    (digit(char).test(char) ? DIGIT : 0) |
    (upper(char).test(char) ? UPPER : 0) |
    (lower(char).test(char) ? LOWER : 0);
  classes[code] = found;
  return found;
}

/** Blanks at which a line is trimmed, and the invisible marks of right-to-left text. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0x61c || code === 0x1680;
  return (
    code <= 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code < 128 ? code >= 48 && code <= 57 : (classOf(code) & DIGIT) !== 0;
}

/** The value of a digit in any script: digits stand in tens from a code that ends in 0 or 6. */
export function digitValue(code: number): number {
  if (code < 128) return code - 48;
  const low = code & 15;
  return low >= 6 && low <= 15 ? low - 6 : low;
}

/** Letters and the marks combined with them; either half of a surrogate pair counts as one. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  return (classOf(code) & LETTER) !== 0;
}

export function isUpper(code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : (classOf(code) & UPPER) !== 0;
}

export function isLower(code: number): boolean {
  return code < 128 ? code >= 97 && code <= 122 : (classOf(code) & LOWER) !== 0;
}

/** Marks that end a sentence, in the scripts that have them, and closing quotes and brackets. */
export function isSentenceEnd(code: number): boolean {
  if (code < 128) return '.?!:;"\')]}*_>-/#'.includes(String.fromCharCode(code));
  return '…。？！؟؛۔”’»«“–—）】」』।'.includes(String.fromCharCode(code));
}

/** Hyphens, dashes and the minus sign of any keyboard: `-`, U+2010 to U+2015, full-width forms. */
export function isDash(code: number): boolean {
  if (code < 0x2010) return code === 45;
  if (code <= 0x2015) return true;
  return code === 0x2212 || code === 0xfe58 || code === 0xfe63 || code === 0xff0d;
}

/** First offset from `at` that is no blank; `end` where there is none. */
export function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** The offset after the last character before `end` that is no blank; `at` where there is none. */
export function trimEnd(text: string, at: number, end: number): number {
  let last = end;
  while (last > at && isSpace(text.charCodeAt(last - 1))) last--;
  return last;
}
