// The short way for what most entries of word lists are: small letters of a–z, with or without
// quotes, perhaps with a `*` at the end of a word. Gives what the parser would give.

import type { Expression, Word } from './ast.js';

const plain = /^[a-z]+(?:'[a-z]+)*\*?(?: [a-z]+(?:'[a-z]+)*\*?)*$/;

/** The word or phrase that a text is; undefined where it has to be parsed. */
export function plainWords(text: string): Expression | undefined {
  const isQuoted = text.startsWith('"') && text.endsWith('"') && text.length > 2;
  const words = isQuoted
    ? plainWordsOf(text.slice(1, -1), 1, 'exact')
    : plainWordsOf(text, 0, 'stem');
  if (!words) return undefined;
  const [only] = words;
  if (!only || words.length > 1)
    return { kind: 'phrase', items: words, start: 0, end: text.length };
  return { kind: 'word', match: only.match, text: only.text, start: 0, end: text.length };
}

/** The words of a stretch of a rule that begins at an offset; undefined where they have to be looked for. */
export function plainWordsOf(
  text: string,
  offset: number,
  match: 'stem' | 'exact',
): Word[] | undefined {
  if (!plain.test(text)) return undefined;
  if (!text.includes(' ')) return [wordAt(text, offset, match)];
  const words: Word[] = [];
  let start = offset;
  for (const word of text.split(' ')) {
    words.push(wordAt(word, start, match));
    start += word.length + 1;
  }
  return words;
}

function wordAt(text: string, start: number, match: 'stem' | 'exact'): Word {
  const end = start + text.length;
  return { kind: 'word', match: text.endsWith('*') ? 'wildcard' : match, text, start, end };
}
