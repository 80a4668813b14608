// The words of a stretch of a rule: found by the scanner that finds the words of the transcripts, so
// that both agree on hyphens, apostrophes and scripts; `*` and `?` belong to their word here.

import { foldWord } from '../../text/fold.js';
import { clearTokens, createTokens, scanWords } from '../../text/tokens.js';
import { Vocabulary } from '../../text/vocabulary.js';
import type { Word } from './ast.js';

/** Rare letters that take the place of the wildcards while the scanner runs. */
const ANY = '\ua9cf';
const ONE = '\uaadd';

const tokens = createTokens();
const vocabulary = new Vocabulary();

/** The words in order; `offset` is where the text stands in the rule. */
export function wordsOf(text: string, offset: number, match: 'stem' | 'exact'): Word[] {
  const scanned = text.replaceAll('*', ANY).replaceAll('?', ONE);
  clearTokens(tokens);
  scanWords(tokens, scanned, { start: 0, end: scanned.length }, vocabulary);
  const words: Word[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const start = (tokens.starts[index] as number) + offset;
    const end = (tokens.ends[index] as number) + offset;
    const last = words.at(-1);
    const from =
      last && last.end === start && touchesWildcard(text, start - offset) ? last : undefined;
    if (from) words.pop();
    words.push(wordAt(text, from?.start ?? start, end, { offset, match }));
  }
  return words;
}

/** A wildcard beside a word in a script without spaces belongs to that word. */
function touchesWildcard(text: string, at: number): boolean {
  return isWildcard(text.charAt(at)) || isWildcard(text.charAt(at - 1));
}

function isWildcard(sign: string): boolean {
  return sign === '*' || sign === '?';
}

function wordAt(
  text: string,
  start: number,
  end: number,
  how: { readonly offset: number; readonly match: 'stem' | 'exact' },
): Word {
  const folded = foldWord(text.slice(start - how.offset, end - how.offset)).replace(/\*+/g, '*');
  const match = /[*?]/.test(folded) ? 'wildcard' : how.match;
  return { kind: 'word', match, text: folded, start, end };
}

/** True where a word has no letter of its own. */
export function isWildcardOnly(word: Word): boolean {
  return /^[*?]+$/.test(word.text);
}
