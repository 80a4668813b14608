// Says of a UTF-16 unit what part it plays in a word. Letters, marks and digits make words; joiners
// (apostrophes, the zero-width non-joiner, underscores …) belong to a word only between two of them;
// scripts written without spaces make runs that `ideographs.ts` cuts. All else separates.

import { latinTwin } from './latin-twin.js';

export const SEPARATOR = 1;
export const WORD = 2;
export const JOINER = 3;
export const IDEOGRAPH = 4;
/** Half of a surrogate pair: the code point decides, see `classOfPair`. */
export const SURROGATE = 5;

const APOSTROPHES = "'\u2019\u2018\u02bc\uff07\u0060\u00b4\u05f3\u05f4";
const INVISIBLE_JOINERS = '\u00ad\u200c\u200d\u200e\u200f\u061c\u2060\ufeff';
const joiners = new Set(`_${APOSTROPHES}${INVISIBLE_JOINERS}`);

const ideograph = latinTwin(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]`,
  'u',
);
const wordCharacter = latinTwin(String.raw`[\p{L}\p{M}\p{N}]`, 'u');
/** No script written without spaces stands before Thai. */
const FIRST_UNSPACED = '\u0e00';

/** Class of every UTF-16 unit met so far; 0 where it has not been asked for. */
const known = new Uint8Array(0x10000);

/** Class of a UTF-16 unit. */
export function classOf(unit: number): number {
  return known[unit] || classify(unit);
}

function classify(unit: number): number {
  const found =
    unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : classOfCharacter(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

/** Class of the surrogate pair that begins at an offset; `SEPARATOR` for half a pair. */
export function classOfPair(text: string, offset: number): number {
  const point = text.codePointAt(offset) ?? 0;
  return point > 0xffff ? classOfCharacter(String.fromCodePoint(point)) : SEPARATOR;
}

function classOfCharacter(character: string): number {
  if (joiners.has(character)) return JOINER;
  if (!wordCharacter(character).test(character)) return SEPARATOR;
  if (character < FIRST_UNSPACED) return WORD;
  return ideograph(character).test(character) ? IDEOGRAPH : WORD;
}

/** True for every character that stands for an apostrophe. */
export function isApostrophe(character: string): boolean {
  return character !== '' && APOSTROPHES.includes(character);
}

/** By UTF-16 unit: ASCII letters and digits in lower case; 0 for everything else. */
export const ASCII_WORD: Uint8Array = asciiWord();

function asciiWord(): Uint8Array {
  // As long as there are units, so that reading it needs no test before.
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < 128; unit++) {
    const character = String.fromCharCode(unit);
    if (/[a-z0-9]/.test(character)) table[unit] = unit;
    else if (/[A-Z]/.test(character)) table[unit] = unit + 32;
  }
  return table;
}
