// The short way for what most entries of word lists are: small letters of a–z, with or without
// quotes, perhaps with a `*` at the end of a word. Gives what the parser would give.

import type { Expression, Word } from './ast.js';

const plain = /^[a-z]+(?:'[a-z]+)*\*?(?: [a-z]+(?:'[a-z]+)*\*?)*$/;

/** The word or phrase that a text is; undefined where it has to be parsed. */
export function plainWords(text: string): Expression | undefined {
  const isQuoted = text.startsWith('"') && text.endsWith('"') && text.length > 2;
  const bare = isQuoted ? text.slice(1, -1) : text;
  if (!plain.test(bare)) return undefined;
  const words: Word[] = [];
  let at = isQuoted ? 1 : 0;
  for (const word of bare.split(' ')) {
    const match = word.endsWith('*') ? 'wildcard' : isQuoted ? 'exact' : 'stem';
    words.push({ kind: 'word', match, text: word, start: at, end: at + word.length });
    at += word.length + 1;
  }
  const whole = { start: 0, end: text.length };
  const [only] = words;
  if (only && words.length === 1) return { ...only, ...whole };
  return { kind: 'phrase', items: words, ...whole };
}
