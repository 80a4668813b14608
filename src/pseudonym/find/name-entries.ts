// Names as the finder looks them up: by their first word, and where cases change the last vowel by their stem.

import { groupBy } from '../../text/group-by.js';
import { foldName } from '../fold-name.js';
import type { Name } from '../name.js';
import { type Word, wordsOf } from '../words.js';
import { stemOfName } from './endings.js';

/** A spelling of a name in words. */
export interface Entry {
  readonly name: Name;
  /** The name, or another spelling of it. */
  readonly find: string;
  readonly words: readonly Word[];
  readonly folded: readonly string[];
}

/** Spellings by a word. */
export type Index = ReadonlyMap<string, readonly Entry[]>;

/** All spellings of names, by their own words. */
export function entriesOf(names: readonly Name[]): readonly Entry[] {
  return names.map((name) => entryFor(name, name.find)).flatMap(spellingsOf);
}

function entryFor(name: Name, find: string): Entry {
  const words = wordsOf(find);
  return { name, find, words, folded: words.map(({ text }) => foldName(text)) };
}

/** The name as it is also written: `Annmarie` for `Ann-Marie`, `علیرضا` for `علی رضا` and `علی‌رضا`. */
function spellingsOf(entry: Entry): readonly Entry[] {
  const { name, find } = entry;
  const isJoinable = /^[\p{L}\p{M}]{2,}(?:-[\p{L}\p{M}]{2,})+$|\p{Script=Arabic}/u.test(find);
  const whole = find.replaceAll(/[-\s\u200c]/g, '');
  return isJoinable && whole !== find ? [entry, entryFor(name, whole)] : [entry];
}

/** By first word; those of more words and of a session first. */
export function indexOf(entries: readonly Entry[]): Index {
  const index = groupBy(entries, ({ folded: [first = ''] }) => first);
  for (const list of index.values()) list.sort(compareEntries);
  return index;
}

/** Names of one word by what their cases have in common. */
export function stemIndex(entries: readonly Entry[]): Map<string, Entry[]> {
  return groupBy(entries, ({ folded }) => {
    const last = folded.length === 1 ? folded[0] : undefined;
    return last === undefined ? undefined : (stemOfName(last) ?? last);
  });
}

function compareEntries(a: Entry, b: Entry): number {
  const isScoped = ({ name }: Entry) => Number(name.session !== '');
  const isPlaced = ({ name }: Entry) => Number(name.where !== '');
  return b.words.length - a.words.length || isPlaced(b) - isPlaced(a) || isScoped(b) - isScoped(a);
}
