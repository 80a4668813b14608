// Finds names in a text: whole words in any Unicode form, with endings, over several words, in small
// letters only where they are so listed. The same finder replaces, and checks for leaks.

import { foldName, joined } from '../fold-name.js';
import { isLiteral, type Name } from '../name.js';
import { type Word, wordsOf } from '../words.js';
import { cutsOf, stemCuts } from './cuts.js';
import { type Endings, endingsOf } from './endings.js';
import { findLiterals } from './find-literals.js';
import { type FindOptions, firstFit, type Reading } from './fit-name.js';
import { type Entry, entriesOf, type Index, indexOf, stemIndex } from './name-entries.js';
import { restOfWord } from './name-gaps.js';
import type { NameHit } from './name-hit.js';

/** Finds the names of a text, in order, none over another. Those to be kept hide what is in them. */
export type NameFinder = (text: string, options?: FindOptions) => readonly NameHit[];

/**
 * Makes a finder of all names that somebody has decided about. `coders` are ids that are written like
 * names and stay.
 */
export function nameFinder(
  names: readonly Name[],
  language: string,
  coders: readonly string[] = [],
): NameFinder {
  const decided = names.filter(({ decision }) => decision !== '');
  const literals = decided.filter(isLiteral);
  const entries = entriesOf(decided.filter((name) => !isLiteral(name)));
  const index = indexOf(entries);
  const endings = endingsOf(language);
  const stems = endings.instead.size === 0 ? new Map<string, Entry[]>() : stemIndex(entries);
  const staying = new Set(coders);
  const beginnings = new Set(entries.map(({ folded }) => folded[0]?.[0] ?? ''));
  return (text, options = {}) => {
    if (decided.length === 0) return [];
    const hits = findLiterals(text, literals, options.session);
    const words = index.size === 0 ? [] : wordsOf(text);
    for (let at = 0; at < words.length; at += 1) {
      const found = nameAt({
        text,
        words,
        at,
        index,
        stems,
        beginnings,
        endings,
        staying,
        options,
      });
      if (found) hits.push(found);
    }
    return withoutOverlaps(hits).filter(({ name }) => name.decision === 'replace');
  };
}

function nameAt(reading: Reading): NameHit | undefined {
  const { words, at, endings } = reading;
  const word = words[at]?.text ?? '';
  if (isOther(word, reading)) return undefined;
  const folded = foldName(word);
  if (!reading.beginnings.has(folded[0] ?? '') && !hasPrefix(folded, endings)) return undefined;
  return (
    wholeFit(reading, folded) ??
    firstOf(stemCuts(folded, endings), (base) =>
      firstFit(reading, reading.stems.get(base), '', undefined),
    )
  );
}

/** The longest first: a name that goes on behind a line end is not the shorter one before it. */
function wholeFit(reading: Reading, folded: string): NameHit | undefined {
  const { text, words, at, index, endings } = reading;
  const next = restOfWord(text, words[at] as Word, words[at + 1]);
  const long = next && partedFit({ ...reading, next }, folded, foldName(next.text));
  if (long) return long;
  return (
    firstFit(reading, fitting(index, folded), '', '') ??
    firstOf(cutsOf(folded, endings), ({ before, base, after }) =>
      firstFit(reading, fitting(index, base), before, after),
    )
  );
}

/** A word in two halves; an ending is in the second. */
function partedFit(reading: Reading, first: string, second: string): NameHit | undefined {
  const { index, endings } = reading;
  const oneWord = (base: string) => fitting(index, base)?.filter(({ words }) => words.length === 1);
  return (
    firstFit(reading, oneWord(first + second), '', '') ??
    firstOf(cutsOf(first + second, endings), ({ before, base, after }) =>
      before === '' && after.length < second.length
        ? firstFit(reading, oneWord(base), before, after)
        : undefined,
    )
  );
}

function fitting(index: Index, folded: string): readonly Entry[] | undefined {
  const isParted = folded.includes('\u200c') && !folded.endsWith('\u200c');
  return index.get(folded) ?? (isParted ? index.get(joined(folded)) : undefined);
}

function firstOf<Item, Value>(items: Iterable<Item>, find: (item: Item) => Value | undefined) {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Tells most words by their first letter, without folding them. */
function isOther(word: string, { beginnings, endings }: Reading): boolean {
  if (word.charCodeAt(0) > 127 || endings.before.size > 0) return false;
  return !beginnings.has((word[0] ?? '').toLowerCase()) && !APOSTROPHE.test(word);
}

const APOSTROPHE = /['\u2018\u2019\u02bc\uff07\u0060\u00b4]/;

/** Whether something may be written in front of the name: `l'Anna`, a small word of one letter. */
function hasPrefix(folded: string, { before }: Endings): boolean {
  return before.size > 0 || folded.includes("'");
}

/** The earlier one stays, and of two that begin together the longer. */
function withoutOverlaps(hits: readonly NameHit[]): readonly NameHit[] {
  const kept: NameHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
  }
  return kept;
}
