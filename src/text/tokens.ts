// The word scanner: finds the words of a stretch of text and interns them in a vocabulary. Words are
// letters, marks and digits with the apostrophes and joiners between them; hyphens separate.
// Nothing is allocated per word: positions and types go into typed arrays that are used again.

import { wordEnds } from './ideographs.js';
import { hashUnit, type Vocabulary } from './vocabulary.js';
import {
  ASCII_WORD,
  classOf,
  classOfPair,
  IDEOGRAPH,
  JOINER,
  SEPARATOR,
  SURROGATE,
  WORD,
} from './word-characters.js';

/** Words in order: where they start and end in the text, and their types; `count` are in use. */
export interface Tokens {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Int32Array;
  readonly count: number;
}

interface GrowingTokens {
  starts: Int32Array;
  ends: Int32Array;
  types: Int32Array;
  count: number;
}

/** An empty list of words, to be filled by `scanWords`. */
export function createTokens(): Tokens {
  const size = 1024;
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    types: new Int32Array(size),
    count: 0,
  };
}

/** Forgets the words and keeps the memory. */
export function clearTokens(tokens: Tokens): void {
  (tokens as GrowingTokens).count = 0;
}

/** Appends the words that stand in the text from start to end. */
export function scanWords(
  tokens: Tokens,
  text: string,
  stretch: { readonly start: number; readonly end: number },
  vocabulary: Vocabulary,
): void {
  const { end } = stretch;
  let at = stretch.start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = ASCII_WORD[unit] !== 0 ? WORD : unit < 128 ? SEPARATOR : classAt(text, at);
    if (kind === WORD) at = scanWord(tokens as GrowingTokens, text, at, end, vocabulary);
    else if (kind === IDEOGRAPH) at = scanRun(tokens as GrowingTokens, text, at, end, vocabulary);
    else at++;
  }
}

/** Class of the character at an offset. */
function classAt(text: string, at: number): number {
  const kind = classOf(text.charCodeAt(at));
  return kind === SURROGATE ? classOfPair(text, at) : kind;
}

/** Reads the word that begins at an offset, and returns its end. */
function scanWord(
  tokens: GrowingTokens,
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): number {
  let at = start;
  let hash = 0;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const small = ASCII_WORD[unit] as number;
    if (small !== 0) {
      // `hashUnit` written out: this runs for every letter, mostly before it is machine code.
      const mixed = Math.imul(hash ^ small, 0x9e3779b1);
      hash = mixed ^ (mixed >>> 15);
      at++;
      continue;
    }
    const length = continuation(text, at, end);
    if (length === 0) break;
    for (const stop = at + length; at < stop; at++) hash = hashUnit(hash, text.charCodeAt(at));
  }
  add(tokens, start, at, vocabulary.typeOf(text, start, at, hash));
  return at;
}

/** How many units at an offset inside a word go on with it: letters, or joiners before a letter. */
function continuation(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  const kind = classOf(unit);
  if (kind === WORD) return 1;
  if (kind === SEPARATOR || kind === IDEOGRAPH) return 0;
  if (kind === SURROGATE) return at + 1 < end && classOfPair(text, at) === WORD ? 2 : 0;
  let next = at + 1;
  while (next < end && classOf(text.charCodeAt(next)) === JOINER) next++;
  return next < end && next - at <= 3 && classAt(text, next) === WORD ? next - at : 0;
}

/** Reads a run of a script without spaces, adds its words, and returns its end. */
function scanRun(
  tokens: GrowingTokens,
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): number {
  let stop = start;
  while (stop < end && isInRun(text, stop)) stop += text.charCodeAt(stop) >> 10 === 0x36 ? 2 : 1;
  stop = Math.min(stop, end);
  let from = start;
  for (const cut of wordEnds(text.slice(start, stop))) {
    let hash = 0;
    for (let at = from; at < start + cut; at++) hash = hashUnit(hash, text.charCodeAt(at));
    add(tokens, from, start + cut, vocabulary.typeOf(text, from, start + cut, hash));
    from = start + cut;
  }
  return stop;
}

function isInRun(text: string, at: number): boolean {
  return classAt(text, at) === IDEOGRAPH;
}

function add(tokens: GrowingTokens, start: number, end: number, type: number): void {
  const index = tokens.count;
  if (index === tokens.starts.length) grow(tokens);
  tokens.starts[index] = start;
  tokens.ends[index] = end;
  tokens.types[index] = type;
  tokens.count = index + 1;
}

function grow(tokens: GrowingTokens): void {
  for (const key of ['starts', 'ends', 'types'] as const) {
    const larger = new Int32Array(tokens[key].length * 2);
    larger.set(tokens[key]);
    tokens[key] = larger;
  }
}
