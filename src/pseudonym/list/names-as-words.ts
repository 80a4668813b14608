// Names that are words, too: what only a person can tell becomes rows of its own.

import { foldWord } from '../../text/fold.js';
import type { Name } from '../name.js';
import { isGivenName } from '../propose/given-names.js';
import type { NamedText } from '../propose/propose.js';
import { isLabel, isSentenceStart, wordsOf } from '../words.js';

/** Where no capital tells, a name that the codebook has is open: `امید` may be hope. */
export function withDoubt(name: Name, words: ReadonlySet<string>): Name {
  const hasCase = name.find.toLowerCase() !== name.find.toUpperCase();
  const isWord = !hasCase && words.has(name.find) && wordsOf(name.find).length === 1;
  return isWord ? { ...name, decision: '', note: WORD_OF_BOOK } : name;
}

/** The note of a name that is a word of the codebook. */
const WORD_OF_BOOK = 'also a word of the codebook: look at every place';

/** A label in small letters is a name where it is a label; elsewhere `will` may be the word. */
export function asLabel(name: Name, texts: readonly NamedText[]): readonly Name[] {
  const { find } = name;
  const isSmall = find === find.toLowerCase() && find !== find.toUpperCase();
  if (isGivenName(foldWord(find), true)) return [name];
  if (!isSmall || name.decision !== 'replace' || wordsOf(find).length > 1) return [name];
  const isElsewhere = texts.some(({ text }) =>
    wordsOf(text).some((word) => word.text === find && !isLabel(text, word)),
  );
  const note = `${find} is also written where nobody is named as the speaker`;
  return isElsewhere
    ? [
        { ...name, where: 'label' },
        { ...name, decision: '', note },
      ]
    : [name];
}

/** Names that the texts have in small letters too: those places are decided about by themselves. */
export function asWords(names: readonly Name[], texts: readonly NamedText[]): readonly Name[] {
  const wanted = new Map<string, Name>();
  for (const name of names) {
    const isOneWord = wordsOf(name.find).length === 1;
    if (isOneWord && name.find !== name.find.toLowerCase())
      wanted.set(name.find.toLowerCase(), name);
  }
  const found = new Map<string, Name>();
  for (const { text } of texts) {
    for (const { text: word } of wordsOf(text)) {
      const name = word === word.toLowerCase() ? wanted.get(word) : undefined;
      if (name) found.set(word, name);
    }
  }
  return [...found].flatMap(([word, name]): Name[] => {
    const note = `${name.find} is also a word`;
    const row = { ...name, decision: '' as const, note, source: 'part' };
    const starts = texts.some(({ text }) => beginsSentence(text, name.find));
    const small = { ...row, find: word, note: `${note}: written small` };
    return starts ? [small, { ...row, where: 'sentence start' as const }] : [small];
  });
}

function beginsSentence(text: string, find: string): boolean {
  for (let at = text.indexOf(find); at !== -1; at = text.indexOf(find, at + 1))
    if (isSentenceStart(text, at) && !isLabel(text, { start: at, end: at + find.length }))
      return true;
  return false;
}
