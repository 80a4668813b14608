// Character classes of the sentence scanner, by UTF-16 code. Tables are built once, so that the
// scanner's inner loop is one array read per character.

import { latinTwin } from '../latin-twin.js';

/** What a character means to the end of a sentence; 0 is nothing. */
export const STOP = 1;
export const STRONG = 2;
export const ELLIPSIS = 3;
/** A terminator after which no space is written: Chinese and Japanese. */
export const WIDE = 4;

const terminators: ReadonlyArray<readonly [string, number]> = [
  ['.', STOP],
  ['!?؟\u037e\u203c\u2047\u2048\u2049', STRONG],
  ['…', ELLIPSIS],
  ['。．｡！？', WIDE],
  // Urdu full stop, dandas, Armenian, Ethiopic, Khmer and Burmese full stops: never abbreviations.
  ['\u06d4\u0964\u0965\u0589\u1362\u1367\u17d4\u104b', STRONG],
];

/** Terminator class by character code. */
export const terminatorClass: Uint8Array = new Uint8Array(65536);
for (const [characters, kind] of terminators)
  for (const character of characters) terminatorClass[character.charCodeAt(0)] = kind;

const closers = codes('"\'“”‘’»›)]}」』）】〉》*_');
const openers = codes('"\'“”„‘’‚«»‹›([{¿¡「『（【〈《*_-–—•⁃\u200f\u200e\u202a\u202b\u2067\u2068');
const quotes = codes('"\'”’»›«‹“‘」』');

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** A mark that may stand between a terminator and the end of its sentence. */
export function isCloser(code: number): boolean {
  return closers.has(code);
}

/** A mark that may stand before the first word of a sentence. */
export function isOpener(code: number): boolean {
  return openers.has(code);
}

/** Whether a character is a quotation mark. */
export function isQuote(code: number): boolean {
  return quotes.has(code);
}

/** Whether a character is white space. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff ||
    code === 0x85
  );
}

const otherDigit = latinTwin(String.raw`\p{Nd}`, 'u');

/** Whether a character is a digit, of any script. */
export function isDigit(code: number): boolean {
  if (code < 128) return code >= 48 && code <= 57;
  const character = String.fromCharCode(code);
  return otherDigit(character).test(character);
}

/** What the first letter of a word says: `none` is no letter and no digit. */
export type LetterCase = 'upper' | 'lower' | 'caseless' | 'digit' | 'none';

const letter = latinTwin(String.raw`\p{L}`, 'u');

/** Case of the character at an offset; surrogate pairs count as caseless letters. */
export function letterCase(text: string, at: number): LetterCase {
  const code = text.charCodeAt(at);
  if (code >= 97 && code <= 122) return 'lower';
  if (code >= 65 && code <= 90) return 'upper';
  if (code < 128) return code >= 48 && code <= 57 ? 'digit' : 'none';
  if (code >= 0xd800 && code <= 0xdfff) return 'caseless';
  const character = text[at] ?? '';
  if (letter(character).test(character)) {
    if (character.toLowerCase() !== character) return 'upper';
    return character.toUpperCase() === character ? 'caseless' : 'lower';
  }
  return isDigit(code) ? 'digit' : 'none';
}
