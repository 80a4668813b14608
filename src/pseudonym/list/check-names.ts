// Looks whether a list of names can be used: decisions, pseudonyms that say what they should and
// nothing else, people who would become one.

import type { Finding, Place } from '../../finding/finding.js';
import { foldWord } from '../../text/fold.js';
import { groupBy } from '../../text/group-by.js';
import { type NameFinder, nameFinder } from '../find/find-names.js';
import { pseudonymFindings } from '../findings.js';
import { type Name, nameOf } from '../name.js';
import { wordsOf } from '../words.js';

export interface NamesContext {
  readonly language: string;
  /** Texts of the study in which pseudonyms must not stand yet. */
  readonly texts: readonly string[];
  readonly placeOf: (name: Name, column: 'find' | 'replace' | 'decision') => Place;
}

/** What is wrong or doubtful with names of which all that are needed are decided. */
export function checkNames(names: readonly Name[], context: NamesContext): readonly Finding[] {
  const replaced = names.filter(({ decision }) => decision === 'replace');
  const findings: Finding[] = [];
  const find = nameFinder(replaced, context.language);
  for (const name of replaced) findings.push(...checkPseudonym(name, find, context));
  findings.push(...checkShared(replaced, context), ...checkPeople(replaced, context));
  findings.push(...checkTexts(replaced, context), ...checkWords(names, context));
  return findings;
}

/** Letters first; nothing that a file format or the reader of transcripts takes for something else. */
const USABLE = /^[\p{L}][\p{L}\p{M}\p{N} \u00a0\u200c.'\u2019-]*$/u;

function checkPseudonym(name: Name, find: NameFinder, { placeOf }: NamesContext): Finding[] {
  const { replace, session } = name;
  if (replace === '') {
    return [pseudonymFindings.make('no-pseudonym', placeOf(name, 'find'), undefined)];
  }
  if (!USABLE.test(replace)) {
    return [pseudonymFindings.make('bad-pseudonym', placeOf(name, 'replace'), { replace })];
  }
  const isName = find(replace, { session, identifiers: true }).length > 0;
  return isName
    ? [pseudonymFindings.make('pseudonym-is-name', placeOf(name, 'replace'), { replace })]
    : [];
}

function checkShared(names: readonly Name[], { placeOf }: NamesContext): Finding[] {
  const owners = new Map<string, string>();
  return names.flatMap((name) => {
    const { person, replace } = name;
    const key = foldWord(replace);
    const owner = owners.get(key);
    if (person === '' || replace === '' || owner === person) return [];
    if (owner === undefined) {
      owners.set(key, person);
      return [];
    }
    return [pseudonymFindings.make('shared-pseudonym', placeOf(name, 'replace'), { replace })];
  });
}

/** The same name for several people: by session, which is well, or within one, which cannot be. */
function checkPeople(names: readonly Name[], { placeOf }: NamesContext): Finding[] {
  const persons = names.filter(({ person }) => person !== '');
  return [...groupBy(persons, ({ find }) => foldWord(find)).values()].flatMap((group) => {
    const people = new Set(group.map(({ person }) => person)).size;
    const [first] = group;
    if (people < 2) return [];
    return [pseudonymFindings.make('two-people', placeOf(first, 'find'), { people })];
  });
}

/** Names that are words too, by the rows that are there for them or what is noted. */
function checkWords(names: readonly Name[], { placeOf }: NamesContext): Finding[] {
  return names.flatMap((name) => {
    const isAtStart = name.where === 'sentence start';
    if (!isAtStart && !name.note.startsWith('also a word')) return [];
    const { count } = name;
    return [pseudonymFindings.make('name-is-word', placeOf(name, 'find'), { count, isAtStart })];
  });
}

function checkTexts(names: readonly Name[], { texts, language, placeOf }: NamesContext): Finding[] {
  const byPseudonym = new Map(names.map((name) => [foldWord(name.replace), name]));
  const asNames = [...byPseudonym.values()]
    .filter(({ replace }) => wordsOf(replace).length > 0)
    .map((name) => nameOf({ find: name.replace, decision: 'replace', note: name.find }));
  const find = nameFinder(asNames, language);
  const found = new Set(texts.flatMap((text) => find(text).map(({ name }) => foldWord(name.find))));
  return [...found].flatMap((key) => {
    const name = byPseudonym.get(key);
    if (!name) return [];
    const { replace } = name;
    return [pseudonymFindings.make('pseudonym-in-text', placeOf(name, 'replace'), { replace })];
  });
}
