// The names of one person, from what they are called in full: the parts, the initials.

import { foldWord } from '../../text/fold.js';
import { type Name, nameOf } from '../name.js';
import { ORDINARY, PARTICLES, TITLES } from '../ordinary-words.js';
import { type Word, wordsOf } from '../words.js';

/** Rows for a person; parts and initials (`source: part`) count only where a text has them. */
export function personNames(names: readonly string[]): readonly Name[] {
  const rows = names.flatMap((written) => {
    const find = written.normalize('NFC').replace(/\s+/g, ' ').trim();
    const all = wordsOf(find);
    const words = all.filter((word) => isNameWord(word, find));
    if (words.length === 0) return [];
    const parts = words.length === 1 && words[0]?.text === find ? [] : words;
    return [
      nameOf({ find, decision: 'replace' }),
      ...parts.map(({ text }) => nameOf({ find: text, decision: 'replace', source: 'part' })),
      ...surnamesOf(find, all),
      ...initialsOf(words.map(({ text }) => text)),
    ];
  });
  const seen = new Set<string>();
  return rows.filter(({ find }) => (seen.has(find) ? false : Boolean(seen.add(find))));
}

/**
 * Rows for an id such as `rose-miller`. It was chosen by the study, so that only they know whether it tells
 * somebody; in small letters its parts are other words too, so that names are made of them.
 */
export function idNames(id: string): readonly Name[] {
  const parts = wordsOf(id).filter((word) => isNameWord(word, id));
  const capital = ({ text }: Word) => {
    const [first = '', ...others] = text.normalize('NFC');
    return first.toUpperCase() + others.join('');
  };
  return [
    nameOf({ find: id, source: '' }),
    ...parts.map((word) => nameOf({ find: capital(word), source: 'part' })),
  ];
}

function isNameWord({ text: word, start }: Word, whole: string): boolean {
  const folded = foldWord(word);
  const isSmallWord = start > 0 && PARTICLES.has(folded) && !isFirstName(word, whole);
  return (
    [...word].length > 1 &&
    /\p{L}/u.test(word) &&
    !TITLES.has(folded) &&
    !ORDINARY.has(folded) &&
    !isSmallWord
  );
}

/** `Ben`, `Al` and `Di` are names too; in small letters, and in capitals where all is, they are not. */
function isFirstName(word: string, whole: string): boolean {
  const hasCase = word.toLowerCase() !== word.toUpperCase();
  const isLoud = whole === whole.toUpperCase();
  return hasCase && !isLoud && /^(?:ben|al|di|da|abu|el)$/i.test(word) && /^\p{Lu}/u.test(word);
}

/** `van der Berg` of `Anna van der Berg`. */
function surnamesOf(find: string, words: readonly Word[]): readonly Name[] {
  const at = words.findIndex(({ text }, index) => index > 0 && PARTICLES.has(foldWord(text)));
  const first = words[at];
  if (!first || at === words.length - 1) return [];
  return [nameOf({ find: find.slice(first.start), decision: 'replace', source: 'part' })];
}

/** `A. Schmidt`, and `A.S.`, which may be anything and is to be decided about. */
function initialsOf(words: readonly string[]): readonly Name[] {
  const letters = words.map((word) => [...word][0] ?? '');
  const [first = ''] = letters;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || first === first.toLowerCase()) return [];
  const note = 'initials';
  return [
    nameOf({ find: `${first}. ${last}`, decision: 'replace', source: 'part', note }),
    nameOf({ find: letters.join('.'), source: 'part', note }),
  ];
}
