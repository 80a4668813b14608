// All ways in which the rules match single words, each with a number, so that a phrase is a row of
// numbers and a word of a transcript is looked up once, when it is met for the first time.

import type { Stemmer } from '../../text/stem.js';
import type { Word } from '../syntax/ast.js';

interface Wildcard {
  readonly matcher: number;
  /** The letters before its first `*` or `?`. */
  readonly prefix: string;
  /** Undefined where all that begins with the prefix matches. */
  readonly pattern: string | undefined;
}

/** By so many letters wildcards are found; those with a shorter prefix by all that it has. */
const KEY_LETTERS = 3;

export class WordMatchers {
  readonly #stemmer: Stemmer;
  readonly #exact = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #stemmed = new Map<string, number>();
  readonly #patterns = new Map<string, number>();
  /** Wildcards by the first letters of their prefix. */
  readonly #wildcards = new Map<string, Wildcard[]>();
  #count = 0;

  constructor(stemmer: Stemmer) {
    this.#stemmer = stemmer;
  }

  /** How many matchers there are; their numbers count from 0. */
  get size(): number {
    return this.#count;
  }

  /** The number of the matcher for a word of a rule. */
  matcherOf(word: Word): number {
    switch (word.match) {
      case 'exact':
        return this.#numberIn(this.#exact, word.text);
      case 'stem':
        return this.#stemOf(word.text);
      case 'wildcard':
        return this.#wildcardOf(word.text);
    }
  }

  /** The numbers of all matchers that match a folded word of a transcript, in ascending order. */
  matchersOf(word: string): number[] {
    const found = new Set<number>();
    const base = this.#stemmer.base(word);
    for (const form of base === word ? [word] : [word, base]) {
      addDefined(found, this.#exact.get(form));
      if (this.#wildcards.size > 0) this.#addWildcards(found, form);
    }
    if (this.#stems.size > 0) addDefined(found, this.#stems.get(this.#stemmer.stem(word)));
    return [...found].sort((a, b) => a - b);
  }

  /** Words come back in many rules: each is stemmed once. */
  #stemOf(word: string): number {
    const known = this.#stemmed.get(word);
    if (known !== undefined) return known;
    const matcher = this.#numberIn(this.#stems, this.#stemmer.stem(word));
    this.#stemmed.set(word, matcher);
    return matcher;
  }

  #numberIn(numbers: Map<string, number>, key: string): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, this.#count);
    return this.#count++;
  }

  #wildcardOf(pattern: string): number {
    const known = this.#patterns.get(pattern);
    if (known !== undefined) return known;
    const matcher = this.#numberIn(this.#patterns, pattern);
    const prefix = pattern.slice(0, pattern.search(/[*?]/));
    const isPrefix = pattern === `${prefix}*`;
    const key = prefix.slice(0, KEY_LETTERS);
    const listed = this.#wildcards.get(key);
    const wildcard = { matcher, prefix, pattern: isPrefix ? undefined : pattern };
    if (listed) listed.push(wildcard);
    else this.#wildcards.set(key, [wildcard]);
    return matcher;
  }

  #addWildcards(found: Set<number>, word: string): void {
    for (let letters = 0; letters <= KEY_LETTERS && letters <= word.length; letters++) {
      for (const { matcher, prefix, pattern } of this.#wildcards.get(word.slice(0, letters)) ??
        []) {
        const fits =
          pattern === undefined ? word.startsWith(prefix) : matchesWildcard(pattern, word);
        if (fits) found.add(matcher);
      }
    }
  }
}

function addDefined(found: Set<number>, matcher: number | undefined): void {
  if (matcher !== undefined) found.add(matcher);
}

/** True where a whole word fits a pattern: `*` is any letters or none, `?` exactly one. */
export function matchesWildcard(pattern: string, word: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let next = 0; next < word.length; ) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at++;
      resume = next;
    } else if (sign === '?' || sign === word[next]) {
      at++;
      next++;
    } else if (star >= 0) {
      at = star + 1;
      next = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
