// What spreadsheet programs and tired fingers do to words: curly quotes, long dashes, hard spaces,
// capitals, a full stop. Two words are the same code where they are equal without all that.

import { foldWord } from '../text/fold.js';
import { singleSpaced } from '../text/white-space.js';

/** A cell as it is compared. */
export function plainWord(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('…', '...');
  return foldWord(singleSpaced(plain).replace(/^(["'])(.*)\1$/, '$2')).replace(/[.,;:\s]+$/, '');
}

/** A text without the differences that programs make on the way, for comparing units. */
export function plainText(text: string): string {
  return plainWord(text).replace(/\s+/g, ' ').trim();
}
