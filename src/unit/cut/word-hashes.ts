// Words and phrases as numbers, so that lists of them are looked up without making strings.

import { foldCode, hashStep, hashWord, isWordCode, wordEnd } from '../words.js';

/** Hashes of the first words between two offsets, at most `most` of them. */
export function wordHashes(text: string, from: number, limit: number, most: number): number[] {
  const hashes: number[] = [];
  for (let at = from; at < limit && hashes.length < most; at += 1) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    const end = wordEnd(text, at, limit);
    hashes.push(hashBetween(text, at, end));
    at = end;
  }
  return hashes;
}

/** Hash of the first word of a text; 0 where it has none. */
export function firstWordHash(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (isWordCode(text.charCodeAt(at))) {
      return hashBetween(text, at, wordEnd(text, at, text.length));
    }
  }
  return 0;
}

function hashBetween(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    hash = hashStep(hash, foldCode(code) || code);
  }
  return hash;
}

/** Adds a word's hash to that of the phrase before it; begin with 0. */
export function phraseStep(phrase: number, word: number): number {
  return (Math.imul(phrase, 131) + word) | 0;
}

/** The hash of a phrase given by its words. */
export function hashPhrase(words: readonly string[]): number {
  return words.reduce((hash, word) => phraseStep(hash, hashWord(word)), 0);
}
