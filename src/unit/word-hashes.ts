// Words and phrases as numbers, so that lists of them are looked up without making strings.

import { foldCode, hashStep, hashWord, isWordCode, wordEnd } from './words.js';

/** Hashes of the first words between two offsets, at most `most` of them. */
export function wordHashes(text: string, from: number, limit: number, most: number): number[] {
  const hashes: number[] = [];
  for (let at = from; at < limit && hashes.length < most; at += 1) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    const end = wordEnd(text, at, limit);
    let hash = 0;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      hash = hashStep(hash, foldCode(code) || code);
    }
    hashes.push(hash);
  }
  return hashes;
}

/** Adds a word's hash to that of the phrase before it; begin with 0. */
export function phraseStep(phrase: number, word: number): number {
  return (Math.imul(phrase, 131) + word) | 0;
}

/** The hash of a phrase given by its words. */
export function hashPhrase(words: readonly string[]): number {
  return words.reduce((hash, word) => phraseStep(hash, hashWord(word)), 0);
}
