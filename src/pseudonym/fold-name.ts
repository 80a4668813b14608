// Names as they are compared: what is invisible in a word, and where it is joined, makes no other name.

import { foldWord } from '../text/fold.js';

/** A word as names are compared. Latin words have no non-joiner that could tell an ending. */
export function foldName(word: string): string {
  const folded = foldWord(word.replaceAll('\u200b', ''));
  return folded.includes('\u200c') && /\p{Script=Latin}/u.test(folded) ? joined(folded) : folded;
}

/** Without non-joiners: `علی‌رضا` is also written `علیرضا`. */
export function joined(folded: string): string {
  return folded.replaceAll('\u200c', '');
}
