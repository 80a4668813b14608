// The names of one person, from what they are called in full: the parts, the initials.

import { foldWord } from '../text/fold.js';
import { type Name, nameOf } from './name.js';
import { ORDINARY, TITLES } from './ordinary-words.js';
import { wordsOf } from './words.js';

/** Rows for a person; parts and initials (`source: part`) count only where a text has them. */
export function personNames(names: readonly string[]): readonly Name[] {
  const rows = names.flatMap((written) => {
    const find = written.normalize('NFC').replace(/\s+/g, ' ').trim();
    const words = wordsOf(find).filter(({ text }) => isNameWord(text));
    if (words.length === 0) return [];
    const parts = words.length === 1 && words[0]?.text === find ? [] : words;
    return [
      nameOf({ find, decision: 'replace' }),
      ...parts.map(({ text }) => nameOf({ find: text, decision: 'replace', source: 'part' })),
      ...initialsOf(words.map(({ text }) => text)),
    ];
  });
  const seen = new Set<string>();
  return rows.filter(({ find }) => (seen.has(find) ? false : Boolean(seen.add(find))));
}

function isNameWord(word: string): boolean {
  const folded = foldWord(word);
  return (
    [...word].length > 1 && /\p{L}/u.test(word) && !TITLES.has(folded) && !ORDINARY.has(folded)
  );
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
