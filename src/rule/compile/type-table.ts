// What the rules have to do with each distinct word: which matchers match it, which trie nodes it
// leads to, whether it denies. Worked out when the word is first met, and kept as plain integers.

import { foldWord } from '../../text/fold.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import type { NegationWords } from './negation-words.js';
import type { FrozenTrie } from './phrase-trie.js';
import type { WordMatchers } from './word-matchers.js';

/** Flags of `flagsOf`. */
export const DENIES = 1;
export const ONLY = 2;
export const ENDS = 4;
export const ENDS_BACK = 8;
export const JOINS = 16;
export const SUBJECT = 32;
export const SAYS = 64;

/** Offset of the empty list in the pool; 0 means that the word has not been looked up. */
export const NOTHING = 1;

export class TypeTable {
  /** By type: where its list of root nodes begins in the pool; see `resolve`. */
  roots = new Int32Array(1 << 10);
  /** By type: where its list of matchers begins in the pool. */
  matchers = new Int32Array(1 << 10);
  /** Lists, each preceded by its length. */
  pool = new Int32Array(1 << 12);
  #used = 2;
  #flags = new Uint8Array(1 << 10);
  readonly #vocabulary: Vocabulary;
  readonly #words: WordMatchers;
  readonly #trie: FrozenTrie;
  readonly #negation: NegationWords | undefined;

  constructor(parts: {
    readonly vocabulary: Vocabulary;
    readonly words: WordMatchers;
    readonly trie: FrozenTrie;
    readonly negation: NegationWords | undefined;
  }) {
    this.#vocabulary = parts.vocabulary;
    this.#words = parts.words;
    this.#trie = parts.trie;
    this.#negation = parts.negation;
  }

  /** Makes room for all types of the vocabulary, so that `roots` and `matchers` can be indexed. */
  reserve(): void {
    const { size } = this.#vocabulary;
    if (size <= this.roots.length) return;
    const length = Math.max(size, this.roots.length * 2);
    this.roots = extended(this.roots, length);
    this.matchers = extended(this.matchers, length);
    const flags = new Uint8Array(length);
    flags.set(this.#flags);
    this.#flags = flags;
  }

  /** Looks a word up in all rules, and returns the offset of its root nodes in the pool. */
  resolve(type: number): number {
    const word = foldWord(this.#vocabulary.word(type));
    const matchers = this.#words.matchersOf(word);
    const { words } = this.#trie;
    const roots = matchers.map((matcher) => words[matcher] ?? 0).filter((node) => node > 0);
    this.matchers[type] = this.#keep(matchers);
    const offset = this.#keep(roots);
    this.roots[type] = offset;
    return offset;
  }

  /** How a word takes part in denial. */
  flagsOf(type: number): number {
    const known = this.#flags[type] as number;
    if (known !== 0) return known;
    const flags = KNOWN | negationFlags(foldWord(this.#vocabulary.word(type)), this.#negation);
    this.#flags[type] = flags;
    return flags;
  }

  #keep(list: readonly number[]): number {
    if (list.length === 0) return NOTHING;
    const offset = this.#used;
    this.#used += list.length + 1;
    if (this.#used > this.pool.length) {
      this.pool = extended(this.pool, Math.max(this.#used, this.pool.length * 2));
    }
    this.pool[offset] = list.length;
    this.pool.set(list, offset + 1);
    return offset;
  }
}

const KNOWN = 128;

function negationFlags(word: string, negation: NegationWords | undefined): number {
  if (!negation) return 0;
  const denies = negation.deny.has(word) || (negation.denyPattern?.test(word) ?? false);
  return (
    (denies ? DENIES : 0) |
    (negation.only.has(word) ? ONLY : 0) |
    (negation.end.has(word) ? ENDS : 0) |
    (negation.endBack.has(word) ? ENDS_BACK : 0) |
    (negation.joins.has(word) ? JOINS : 0) |
    (negation.subjects.has(word) ? SUBJECT : 0) |
    (negation.says.has(word) ? SAYS : 0)
  );
}

function extended(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
