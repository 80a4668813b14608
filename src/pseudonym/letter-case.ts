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

/** Whether it begins with a capital letter. */
export function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  return first !== first.toLowerCase();
}

function hasCase(word: string): boolean {
  return !hasNoCase(word);
}

/** Whether its script has no capitals. */
export function hasNoCase(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}

/** How a text uses capitals: a transcript of a machine may have none, or nothing else. */
export type LetterCase = 'usual' | 'small' | 'capitals';

/** Texts of a few words count as usual. */
export function letterCaseOf(text: string): LetterCase {
  let [capitals, smalls] = [0, 0];
  // Labels have their capitals in every transcript.
  for (const [, word = ''] of text.matchAll(/(?<=[\p{L},;] )(\p{L}\p{M}*)/gu)) {
    if (hasNoCase(word)) continue;
    if (isCapital(word)) capitals += 1;
    else smalls += 1;
  }
  if (capitals + smalls < 50) return 'usual';
  if (capitals > smalls * 3) return 'capitals';
  return smalls > capitals * 300 ? 'small' : 'usual';
}
