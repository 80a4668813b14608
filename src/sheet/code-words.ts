// Which code a word in a cell means: by id, by name, or by the way to it ("Support > Trust"). What is
// only nearly a code is never taken for it.

import { type Code, type Codebook, isInUse } from '../codebook/codebook.js';
import { isVisibleTo } from '../codebook/visible-codes.js';
import { kebab } from '../text/kebab.js';
import { editDistance, nearest } from '../text/nearest.js';
import { singleSpaced } from '../text/white-space.js';
import { plainWord } from './plain-word.js';

/** What a word turned out to be. */
export type CodeWord =
  | { readonly kind: 'known'; readonly id: string; readonly isRetired: boolean }
  | { readonly kind: 'near'; readonly label: string }
  | { readonly kind: 'several'; readonly labels: readonly string[] }
  | { readonly kind: 'group'; readonly labels: readonly string[] }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'new'; readonly id: string; readonly name: string };

/** The codebook as one coder sees it. */
export interface CodeWords {
  /** Codes to choose from, in the order of the codebook. */
  readonly offered: readonly Code[];
  /** What stands for a code in a cell: its name, or the way to it where names repeat; the id of others. */
  readonly labelOf: (id: string) => string;
  readonly find: (word: string) => CodeWord;
  /** The word as a new code, whatever it is near to. */
  readonly asNew: (word: string) => CodeWord;
}

const LONGEST_NAME = 120;

/**
 * Codes of other people that are provisional are hidden from `coder`, unless `used` by them: never
 * offered, never hinted at, but found by who writes the same word.
 */
export function codeWords(
  codebook: Codebook | undefined,
  coder: string,
  used: ReadonlySet<string> = new Set(),
): CodeWords {
  const codes = codebook?.codes ?? [];
  const names = new Map((codebook?.groups ?? []).map(({ id, name }) => [id, name]));
  const offered = codes.filter(
    (code) => isInUse(code) && (used.has(code.id) || isVisibleTo(code, coder)),
  );
  const wayTo = (code: Code) => [...code.path.map((id) => names.get(id) ?? id), code.name];
  const byWord = wordIndex(codes);
  const labels = new Map(
    codes.map((code) => {
      const isShared = (byWord.get(plainWord(code.name)) ?? []).length > 1;
      return [code.id, isShared ? wayTo(code).join(' > ') : code.name];
    }),
  );
  const hints = hintsOf(offered, labels);
  const labelOf = (id: string) => labels.get(id) ?? id;
  const memory = new Map<string, CodeWord>();
  const find = (word: string): CodeWord => {
    const known = memory.get(word) ?? findAnew(word);
    memory.set(word, known);
    return known;
  };
  const findAnew = (word: string): CodeWord => {
    const plain = plainWord(word);
    const found = byWord.get(plain) ?? byWay(plain, codes, names) ?? byWord.get(kebab(plain)) ?? [];
    const [only, ...more] = found;
    if (only && more.length === 0)
      return { kind: 'known', id: only.id, isRetired: only.status === 'retired' };
    if (only) return { kind: 'several', labels: found.map((code) => wayTo(code).join(' > ')) };
    const inGroup = codesInGroup(plain, codebook, offered);
    if (inGroup) return { kind: 'group', labels: inGroup.map(({ id }) => labelOf(id)) };
    if (!isUsable(word)) return { kind: 'unusable' };
    const near = nearHint(plain, hints);
    return near === undefined ? asNew(word) : { kind: 'near', label: near };
  };
  return { offered, labelOf, find, asNew };
}

function asNew(word: string): CodeWord {
  const name = singleSpaced(word);
  return { kind: 'new', id: kebab(name), name };
}

function wordIndex(codes: readonly Code[]): ReadonlyMap<string, readonly Code[]> {
  const index = new Map<string, Code[]>();
  for (const code of codes) {
    for (const word of new Set([code.id, plainWord(code.id), plainWord(code.name)])) {
      const there = index.get(word);
      if (there) there.push(code);
      else index.set(word, [code]);
    }
  }
  return index;
}

/** The code at the end of a way: the groups before it may be some of those above it, in order. */
function byWay(word: string, codes: readonly Code[], names: ReadonlyMap<string, string>) {
  const steps = word.split(/\s*(?:>|›|→|\/|::)\s*/).filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined || steps.length === 0) return undefined;
  const found = codes.filter((code) => {
    if (plainWord(code.name) !== last && code.id !== last) return false;
    let at = 0;
    for (const id of code.path) {
      const step = steps[at];
      if (step === id || step === plainWord(names.get(id) ?? '')) at += 1;
    }
    return at === steps.length;
  });
  return found.length > 0 ? found : undefined;
}

function codesInGroup(
  word: string,
  codebook: Codebook | undefined,
  offered: readonly Code[],
): readonly Code[] | undefined {
  const group = codebook?.groups.find(({ id, name }) => word === id || word === plainWord(name));
  return group && offered.filter(({ path }) => path.includes(group.id));
}

/** Words and ids that a slip may be near to, with what they stand for; also in another order. */
function hintsOf(offered: readonly Code[], labels: ReadonlyMap<string, string>) {
  const hints = new Map<string, string>();
  for (const { id, name } of offered)
    for (const word of [plainWord(name), inOrder(plainWord(name)), id])
      hints.set(word, labels.get(id) ?? name);
  return hints;
}

/** What a word is nearly: few letters apart, the fewer the shorter it is; or the same words in another order. */
function nearHint(word: string, hints: ReadonlyMap<string, string>): string | undefined {
  for (const form of [word, inOrder(word)]) {
    const near = nearest(form, hints.keys());
    const slips = form.length < 4 ? 0 : form.length < 6 ? 1 : form.length < 10 ? 2 : 3;
    if (near !== undefined && editDistance(form, near, slips) <= slips) return hints.get(near);
  }
  return undefined;
}

const JOINING = new Set(['and', 'or', 'of', 'the', 'a', 'an', '&', '+', 'in', 'to', 'for']);

/** The words that say something, sorted; the text itself where it is one word. */
function inOrder(text: string): string {
  const words = text.split(/[\s/-]+/).filter((word) => word !== '' && !JOINING.has(word));
  return words.length > 1 ? words.sort().join(' ') : text;
}

/** A name has letters, is no whole passage, no formula, and no sign that one failed. */
function isUsable(word: string): boolean {
  const name = singleSpaced(word);
  return (
    /\p{L}/u.test(kebab(name)) &&
    name.length <= LONGEST_NAME &&
    !/^(?:=|#(?:\p{Lu}|\/)+[?!]?)/u.test(name)
  );
}
