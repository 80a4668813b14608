// Capitals and small letters of names: in small letters a name is another word.

import { wordsOf } from './words.js';

/** A name with a capital is not a word in small letters; the small words of a longer name may be capitals. */
export function hasFittingCase(
  written: string,
  words: readonly { readonly text: string }[],
): boolean {
  const found = wordsOf(written);
  return words.every(({ text: word }, index) => {
    const own = found[index]?.text ?? '';
    if (isCapital(word)) return isCapital(own);
    return words.length > 1 || !hasCase(word) || !isCapital(own);
  });
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  return first !== first.toLowerCase();
}

function hasCase(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}
