// Names as ids.

import { latinTwin } from './latin-twin.js';

const separators = latinTwin(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu');
const leadingMarks = latinTwin(String.raw`(^|-)\p{M}+`, 'gu');

/**
 * A name as an id: lower case, words joined by hyphens, letters of any script and their accents
 * kept (NFC); apostrophes vanish (_Mentees' support_ is `mentees-support`), all else separates.
 * Empty where the name has no letter or digit.
 */
export function kebab(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/gu, '');
  return plain
    .replace(separators(plain), '-')
    .replace(leadingMarks(plain), '$1')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
