// What stands between the words of a name, and between the halves of a word.

import type { Word } from '../words.js';

/** The rest of a word: behind a hyphen and a line end, or in Arabic letters behind a space. */
export function restOfWord(text: string, word: Word, next: Word | undefined): Word | undefined {
  if (!next || next.start - word.end > 8) return undefined;
  const gap = text.slice(word.end, next.start);
  // Where lines were joined since, the hyphen stays with a blank, and a small letter behind it.
  const isBroken =
    /^[-\u00ad\u2010\u2011]\s*[\n\r]\s*$/.test(gap) ||
    (/^[-\u00ad\u2010\u2011]\s+$/.test(gap) && /^\p{Ll}/u.test(next.text));
  const isSpaced = gap === ' ' && /^\p{Script=Arabic}/u.test(next.text);
  return isBroken || isSpaced ? next : undefined;
}

/** What stands between two words; all white space is one blank, and an underscore is one too. */
export function gapOf(text: string, before: Word | undefined, after: Word | undefined): string {
  const gap = text.slice(before?.end ?? 0, after?.start ?? 0);
  if (gap.length > 40) return '\n\n';
  const plain = gap.replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '').replaceAll(/\s+/g, ' ');
  return plain.replace(/^[-\u00ad\u2010-\u2013] ?$/, '-').replace(/^\. $/, '.');
}

/** `Ann Marie` is `Ann-Marie`. */
export function isSameGap(gap: string, wanted: string): boolean {
  return gap === wanted || (/^[ _-]$/.test(gap) && /^[ _-]$/.test(wanted));
}
