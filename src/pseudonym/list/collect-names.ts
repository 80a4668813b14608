// Puts the list of names together: what people of the study are called and the parts of it, the rows
// that somebody has decided about already, and proposals for what else may tell who they are.

import { foldWord } from '../../text/fold.js';
import { groupBy } from '../../text/group-by.js';
import { nameFinder } from '../find/find-names.js';
import { type Name, nameKey, nameOf } from '../name.js';
import { type NamedText, proposeNames } from '../propose/propose.js';
import { wordsOf } from '../words.js';
import { choosePseudonyms } from './choose.js';
import { countNames } from './count-names.js';
import { asLabel, asWords, withDoubt } from './names-as-words.js';
import { idNames, personNames } from './person-names.js';

/** Somebody in the study: what they are called, and in which sessions they are. */
export interface NamedPerson {
  readonly id: string;
  readonly names: readonly string[];
  /** Empty: anywhere. */
  readonly sessions: readonly string[];
  readonly source: string;
}

export interface NamesInput {
  readonly people: readonly NamedPerson[];
  /** Rows of lists that somebody has made. */
  readonly listed: readonly Name[];
  /** The list as it is. */
  readonly known: readonly Name[];
  readonly texts: readonly NamedText[];
  /** What people wrote beside: memos and the like, in which there may be further names. */
  readonly notes?: readonly NamedText[];
  /** All else in the study in which names may stand. */
  readonly others?: readonly NamedText[];
  /** Texts that speak of matters, not of people: a name in them is a word too. */
  readonly books: readonly string[];
  readonly language: string;
}

/** The new list: rows that are known first and as they are, with new counts. */
export function collectNames({
  people,
  listed,
  known,
  texts,
  notes = [],
  others = [],
  books,
  language,
}: NamesInput): readonly Name[] {
  const isPseudonym = pseudonymsOf([...known, ...listed]);
  const real = people.map((one) => ({
    ...one,
    names: one.names.filter((name) => !isPseudonym(name)),
  }));
  const words = new Set(books.flatMap((text) => wordsOf(text).map((word) => word.text)));
  const own = [...listed, ...sharedNames(real).map((name) => withDoubt(name, words))];
  const candidates = [...own.flatMap((name) => asLabel(name, texts)), ...asWords(own, texts)];
  // The same texts each time, so that a list that nothing was added to comes out as it was.
  const searched = [...texts, ...notes];
  // Longer names hide their parts, also those that are in the list already.
  const counted = countNames([...known, ...unknownOf(candidates, known)], searched, language);
  const beside = namesIn(counted, others, language);
  const present = counted
    .slice(known.length)
    .filter((name) => name.count > 0 || name.source !== 'part' || beside.has(nameKey(name)));
  const proposed = proposalsFor([...known, ...present], { texts, notes, books, language });
  const all = [...counted.slice(0, known.length), ...present, ...proposed];
  const named = choosePseudonyms(
    all,
    language,
    texts.map(({ text }) => text),
  );
  return [...named, ...jointNames(named)];
}

/** What may be names besides those that are known, most frequent first. */
function proposalsFor(
  known: readonly Name[],
  {
    texts,
    notes = [],
    books,
    language,
  }: Pick<NamesInput, 'texts' | 'notes' | 'books' | 'language'>,
): readonly Name[] {
  const asFound = known.map((name) => ({
    ...name,
    where: '' as const,
    decision: 'replace' as const,
  }));
  // In a study that is anonymised already pseudonyms stand for names.
  const pseudonyms = known.flatMap(({ replace }) =>
    wordsOf(replace).length === 0 ? [] : nameOf({ find: replace, decision: 'replace' }),
  );
  const find = nameFinder([...asFound, ...pseudonyms], language);
  const words = new Set(books.flatMap((text) => wordsOf(text).map((word) => foldWord(word.text))));
  // What people write beside is full of the words of the codebook.
  const isOfBook = ({ find: name }: Name) =>
    wordsOf(name).every(({ text }) => words.has(foldWord(text)));
  const proposed = unknownOf(
    [
      ...proposeNames(texts, language, find),
      ...proposeNames(notes, language, find).filter((name) => !isOfBook(name)),
    ],
    [...known, ...partsOf(known)],
  );
  const all = [...texts, ...notes];
  const counted = countNames([...proposed, ...asWords(proposed, texts)], all, language);
  return counted.filter(({ count }) => count > 0).sort(byCount);
}

function byCount(a: Name, b: Name): number {
  return b.count - a.count;
}

function unknownOf(names: readonly Name[], known: readonly Name[]): readonly Name[] {
  const seen = new Set(known.map(nameKey));
  return names.filter((name) => {
    const key = nameKey(name);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** Single words of names and pseudonyms in the list: what is known is not proposed again. */
function partsOf(names: readonly Name[]): readonly Name[] {
  return names.flatMap(({ find, replace }) =>
    wordsOf(`${find} ${replace}`).map(({ text }) => nameOf({ find: text })),
  );
}

/** In a study that is anonymised already, people are called by their pseudonyms. */
function pseudonymsOf(names: readonly Name[]): (name: string) => boolean {
  const all = new Set(names.map(({ replace }) => foldWord(replace)));
  return (name) => all.has(foldWord(name));
}

/** Names of all people; one that several have is told by the session. */
function sharedNames(people: readonly NamedPerson[]): readonly Name[] {
  const owners = new Map<string, Set<string>>();
  const rows = people.flatMap((person) => namesOf(person).map((name) => ({ person, name })));
  for (const { person, name } of rows) {
    const key = foldWord(name.find);
    owners.set(key, (owners.get(key) ?? new Set()).add(person.id));
  }
  return rows.flatMap(({ person, name }): Name[] => {
    const own = {
      kind: 'person',
      person: person.id,
      source: name.source || person.source,
    } as const;
    const row = nameOf({ ...name, ...own });
    const isShared = (owners.get(foldWord(name.find))?.size ?? 0) > 1;
    if (!isShared || person.sessions.length === 0) return [row];
    return person.sessions.map((session) => ({ ...row, session }));
  });
}

function namesOf({ id, names }: NamedPerson): readonly Name[] {
  const isId = (name: string) => name === id && id === id.toLowerCase() && id !== id.toUpperCase();
  const own = personNames(names.filter((name) => !isId(name)));
  const known = new Set(own.map(({ find }) => find));
  const asId = names.some(isId) ? idNames(id).filter(({ find }) => !known.has(find)) : [];
  return [...own, ...asId];
}

/** Where the session is not known, a name of several people becomes all their pseudonyms. */
function jointNames(names: readonly Name[]): readonly Name[] {
  const inSessions = names.filter(({ session, where }) => session !== '' && where === '');
  const groups = groupBy(inSessions, ({ find }) => find);
  const known = new Set(names.map(nameKey));
  return [...groups].flatMap(([find, group]): Name[] => {
    const replace = [...new Set(group.map((name) => name.replace))].join(' - ');
    const joint = nameOf({ ...group[0], find, session: '', person: '', replace });
    const note = 'where the session is not known';
    const empty = { count: 0, forms: '', place: '', context: '' };
    return known.has(nameKey(joint)) ? [] : [{ ...joint, ...empty, note }];
  });
}

/** Keys of names that other files have. */
function namesIn(
  names: readonly Name[],
  others: readonly NamedText[],
  language: string,
): ReadonlySet<string> {
  // All are looked for, since a longer one hides its parts.
  const found = countNames(names, others, language).filter(({ count }) => count > 0);
  return new Set(found.map(nameKey));
}
