// Proposes words that may tell who somebody is: capitalised words inside sentences, words behind
// titles, what looks like an institution, telephone numbers, addresses, numbers, dates. Proposals are
// to be looked at by a person; nothing here decides.

import { foldWord } from '../text/fold.js';
import { type Name, type NameKind, nameOf } from './name.js';
import { ORDINARY, TITLES } from './ordinary-words.js';
import { proposePatterns } from './propose-patterns.js';
import { isSentenceStart, type Word, wordsOf } from './words.js';

/** A text to look through, with what findings call it. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** German writes all nouns with capitals, so that these tell nothing. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'ksh', 'gsw']);

/** What may be names in texts of a language; without counts and places. */
export function proposeNames(texts: readonly NamedText[], language: string): readonly Name[] {
  const found = new Map<string, Name>();
  const add = (find: string, kind: NameKind) => {
    const key = find.normalize('NFC');
    if (!found.has(key)) found.set(key, nameOf({ find: key, kind, source: 'proposed' }));
  };
  const [primary = ''] = language.toLowerCase().split('-');
  const isPlain = smallWords(texts);
  for (const { text } of texts) {
    for (const { find, kind } of proposePatterns(text)) add(find, kind);
    for (const { find, kind } of proposeWords(text, isPlain, CAPITAL_NOUNS.has(primary)))
      add(find, kind);
  }
  return [...found.values()];
}

/** So often a word of a script without capitals may stand without a title, and still be a name. */
const RARE = 3;

/** Words that are also written small, or where there are no capitals are frequent: no names. */
function smallWords(texts: readonly NamedText[]): (word: string) => boolean {
  const small = new Set<string>();
  const counts = new Map<string, number>();
  for (const { text } of texts)
    for (const { text: word } of wordsOf(text))
      if (hasNoCase(word)) counts.set(foldWord(word), (counts.get(foldWord(word)) ?? 0) + 1);
      else if (word === word.toLowerCase()) small.add(foldWord(word));
  return (word) => small.has(foldWord(word)) || (counts.get(foldWord(word)) ?? 0) > RARE;
}

interface Proposal {
  readonly find: string;
  readonly kind: NameKind;
}

function* proposeWords(
  text: string,
  isSmall: (word: string) => boolean,
  hasCapitalNouns: boolean,
): Generator<Proposal> {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const behindTitle = isTitle(words[at - 1], text, word);
    if (behindTitle && !isCapital(word.text) && !hasNoCase(word.text)) continue;
    if (!behindTitle && hasNoCase(word.text)) continue;
    if (!behindTitle && (!isCapital(word.text) || isSentenceStart(text, word.start))) continue;
    const name = plainForm(word.text);
    const isFirm = behindTitle && isCapital(words[at - 1]?.text ?? '');
    const isOrdinary =
      name.length < 2 || ORDINARY.has(foldWord(name)) || TITLES.has(foldWord(name));
    if (isOrdinary || (!isFirm && (isSmall(name) || isAcronymLike(name)))) continue;
    const before = foldWord(words[at - 1]?.text ?? '');
    const isPlace =
      PLACE_WORDS.has(before) && !/[.!?]/.test(text.slice(words[at - 1]?.end, word.start));
    if (hasCapitalNouns && !behindTitle && !isPlace && !isNamed(before)) continue;
    yield { find: name, kind: behindTitle ? 'person' : isPlace ? 'place' : 'name' };
  }
}

function isTitle(before: Word | undefined, text: string, word: Word): boolean {
  if (!before || !TITLES.has(foldWord(before.text))) return false;
  const gap = text.slice(before.end, word.start);
  // A full stop belongs to a short title; behind a long one it ends the sentence.
  return before.text.length <= 4
    ? /^\.?[ \u00a0\u200c]{1,2}$/.test(gap)
    : /^[ \u00a0\u200c]{1,2}$/.test(gap);
}

const PLACE_WORDS: ReadonlySet<string> = new Set(
  'in from near to aus nach bei à chez de desde hacia en vers da di a från till i fra til w z do'.split(
    ' ',
  ),
);

function isNamed(before: string): boolean {
  return /^(?:heiße|heisse|heißt|heisst|heissst|namens|genannt|von)$/.test(before);
}

/** Without what an apostrophe sets apart: `Anna's` is `Anna`. */
function plainForm(word: string): string {
  return word.replace(/['\u2019\u02bc]\p{L}{0,3}$/u, '').normalize('NFC');
}

/** `CPR`, `MRI`: rarely somebody's; the person adds those that are. */
function isAcronymLike(word: string): boolean {
  return word === word.toUpperCase() && word.length <= 3;
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  return first !== first.toLowerCase();
}

function hasNoCase(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}
