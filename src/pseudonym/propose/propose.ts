// Proposes words that may tell who somebody is: capitalised words inside sentences, all together that
// stand together; words behind titles, given names, what looks like an institution, telephone numbers,
// addresses, numbers, dates. Proposals are to be looked at by a person; nothing here decides.

import type { NameFinder } from '../find/find-names.js';
import { foldName } from '../fold-name.js';
import { hasNoCase, isCapital, type LetterCase, letterCaseOf } from '../letter-case.js';
import { type Name, type NameKind, nameOf } from '../name.js';
import { ORDINARY, PARTICLES, SAYING, STARTERS, TITLES } from '../ordinary-words.js';
import { type Word, wordsOf } from '../words.js';
import { isGivenName } from './given-names.js';
import { type NameRun, nameRuns } from './name-runs.js';
import { proposePatterns } from './propose-patterns.js';

/** A text to look through, with what findings call it. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
  readonly session?: string;
}

/** German writes all nouns with capitals, so that these tell nothing. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'ksh', 'gsw']);

interface Proposal {
  readonly find: string;
  readonly kind: NameKind;
}

/** What may be names in texts of a language; without counts and places. `known` are not proposed again. */
export function proposeNames(
  texts: readonly NamedText[],
  language: string,
  known: NameFinder = () => [],
): readonly Name[] {
  const found = new Map<string, Name>();
  const add = ({ find, kind }: Proposal, person = '') => {
    const key = find.normalize('NFC').replaceAll(/\s+/g, ' ');
    if (!found.has(key)) found.set(key, nameOf({ find: key, kind, person, source: 'proposed' }));
  };
  const [primary = ''] = language.toLowerCase().split('-');
  const judged = texts.map((one) => ({ ...one, letters: letterCaseOf(one.text) }));
  const isSmall = smallWords(judged.filter(({ letters }) => letters === 'usual'));
  const singles: Proposal[] = [];
  for (const { text, letters, session } of judged) {
    for (const proposal of proposePatterns(text)) add(proposal);
    const hits = known(text, { session });
    const isKnown = ({ start }: Word) => hits.some((hit) => hit.start <= start && start < hit.end);
    const judge = { isSmall, isKnown, letters, hasCapitalNouns: CAPITAL_NOUNS.has(primary) };
    for (const run of nameRuns(text)) {
      const proposal = proposalOf(text, run, judge);
      if (!proposal) continue;
      if (wordsOf(proposal.find).length === 1) singles.push(proposal);
      else for (const each of withParts(proposal, judge)) add(each, ownerOf(proposal));
    }
  }
  for (const single of singles) add(single);
  return [...found.values()];
}

/** All names of one person have one pseudonym. */
function ownerOf({ find, kind }: Proposal): string {
  return kind === 'person' || kind === 'name' ? find.normalize('NFC') : '';
}

/** A name of several words, and those of them that may stand alone. */
function withParts(whole: Proposal, { isSmall }: Judge): readonly Proposal[] {
  const parts = wordsOf(whole.find).filter(
    ({ text }) => isTelling(text) && !isSmall(text) && !isAcronymLike(text),
  );
  return [whole, ...parts.map(({ text }) => ({ ...whole, find: plainForm(text) }))];
}

interface Judge {
  /** Whether a word is also written small. */
  readonly isSmall: (word: string) => boolean;
  /** Whether it is a part of a name that is known. */
  readonly isKnown: (word: Word) => boolean;
  readonly letters: LetterCase;
  readonly hasCapitalNouns: boolean;
}

function proposalOf(text: string, run: NameRun, judge: Judge): Proposal | undefined {
  const words = tellingWords(run, judge);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.every(judge.isKnown)) return undefined;
  const find = text.slice(first.start, last.end - last.text.length + plainForm(last.text).length);
  const isMoved = first.start !== run.start;
  const before = isMoved ? '' : run.before;
  const isPlace = PLACE_WORDS.has(before);
  const isPerson = run.title !== '' || isGivenName(foldName(first.text));
  const kind = isPerson ? 'person' : isPlace ? 'place' : 'name';
  if (words.length > 1 && judge.letters === 'usual' && isCapital(first.text)) return { find, kind };
  const isOne = isSingleName({ run, word: first, isAtStart: run.isAtStart && !isMoved }, judge);
  return isOne ? { find: plainForm(first.text), kind } : undefined;
}

/** Without ordinary words at both ends, and without the first of a sentence where it may be any word. */
function tellingWords({ words, isAtStart, title }: NameRun, { isSmall }: Judge): readonly Word[] {
  const isAny = ({ text }: Word) =>
    isOtherWord(text) || (!isTelling(text) && (title !== 'capital' || plainForm(text).length < 2));
  const isFirstAny = (word: Word, at: number) =>
    words.length > 1 && (isStarter(word) || (at === 0 && isAtStart && isSmall(word.text)));
  const isLastAny = (word: Word) =>
    isAny(word) || isStarter(word) || PARTICLES.has(foldName(word.text));
  let [from, to] = [0, words.length];
  for (; from < to; from += 1) {
    const word = words[from] as Word;
    if (isFirstAny(word, from) || (isAny(word) && !isInitial(words, from))) continue;
    break;
  }
  while (to > from + 1 && isLastAny(words[to - 1] as Word)) to -= 1;
  const only = to === from + 1 ? words[from] : undefined;
  return only && isAny(only) ? [] : words.slice(from, to);
}

function isInitial(words: readonly Word[], at: number): boolean {
  return /^\p{Lu}$/u.test(words[at]?.text ?? '') && at + 1 < words.length;
}

function isStarter({ text }: Word): boolean {
  return STARTERS.has(foldName(text));
}

/** A title behind a title, and what begins a sentence behind one: `Frau Dr.`, `Yes, sir. He …`. */
function isOtherWord(word: string): boolean {
  return TITLES.has(foldName(word)) || STARTERS.has(foldName(word));
}

function isTelling(word: string): boolean {
  const folded = foldName(plainForm(word));
  return plainForm(word).length > 1 && !ORDINARY.has(folded) && !TITLES.has(folded);
}

function isSingleName(
  {
    run,
    word,
    isAtStart,
  }: { readonly run: NameRun; readonly word: Word; readonly isAtStart: boolean },
  { isSmall, letters, hasCapitalNouns }: Judge,
): boolean {
  const name = plainForm(word.text);
  const folded = foldName(name);
  if (run.title !== '')
    return isCapital(name) || hasNoCase(name) || letters === 'small'
      ? run.title === 'capital' || !isSmall(name)
      : false;
  if (
    isGivenName(folded, true) &&
    (letters !== 'usual' || isCapital(name) || (hasNoCase(name) && !isSmall(name)))
  )
    return !(isAtStart && isSmall(name));
  if (letters !== 'usual' || !isCapital(name) || isAcronymLike(name)) return false;
  if (isGivenName(folded) && !isAtStart) return true;
  if (isSmall(name)) return false;
  if (isAtStart) {
    const isDoing = name !== word.text.normalize('NFC') || SAYING.has(run.after);
    return isDoing && !hasCapitalNouns && !STARTERS.has(folded);
  }
  return !hasCapitalNouns || PLACE_WORDS.has(run.before) || isNamed(run.before);
}

/** So often a word of a script without capitals may stand without a title, and still be a name. */
const RARE = 3;

/** Words that are also written small, or where there are no capitals are frequent: no names. */
function smallWords(texts: readonly NamedText[]): (word: string) => boolean {
  const small = new Set<string>();
  const counts = new Map<string, number>();
  for (const { text } of texts)
    for (const { text: word } of wordsOf(text))
      if (hasNoCase(word)) counts.set(foldName(word), (counts.get(foldName(word)) ?? 0) + 1);
      else if (word === word.toLowerCase()) small.add(foldName(word));
  return (word) => small.has(foldName(word)) || (counts.get(foldName(word)) ?? 0) > RARE;
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

/** `CPR`, `MRIs`: rarely somebody's; the person adds those that are. */
function isAcronymLike(word: string): boolean {
  return /^\p{Lu}{1,3}s?$/u.test(word);
}
