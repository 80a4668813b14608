// The one pass over the words of a turn: walks the phrase trie and notes which atom begins at which
// word.

import type { Tokens } from '../text/tokens.js';
import type { HitList } from './hits.js';
import type { FrozenTrie } from './phrase-trie.js';
import { NOTHING, type TypeTable } from './type-table.js';

/** The parts of a rule set that finding needs. */
export interface HitTables {
  readonly types: TypeTable;
  readonly trie: FrozenTrie;
}

/** Finds the hits of one turn after the other. */
export class HitFinder {
  readonly #types: TypeTable;
  readonly #trie: FrozenTrie;
  readonly #hits: HitList;
  #words = new Int32Array(0);
  #count = 0;

  constructor({ types, trie }: HitTables, hits: HitList) {
    this.#types = types;
    this.#trie = trie;
    this.#hits = hits;
  }

  /** Adds all hits among the words; the type table has room for all their types. */
  find(tokens: Tokens): void {
    this.#words = tokens.types as Int32Array<ArrayBuffer>;
    this.#count = tokens.count;
    const { roots } = this.#types;
    for (let word = 0; word < tokens.count; word++) {
      const type = tokens.types[word] as number;
      const list = (roots[type] as number) || this.#types.resolve(type);
      if (list !== NOTHING) this.#begin(word, list);
    }
  }

  /** Notes the words and begins the phrases of a list of root nodes. */
  #begin(word: number, list: number): void {
    const { pool } = this.#types;
    for (let index = list + (pool[list] as number); index > list; index--) {
      this.#reach(word, pool[index] as number, word + 1);
    }
  }

  /** Notes what ends at a node, and goes on with the phrases that lead through it. */
  #reach(start: number, node: number, next: number): void {
    const atom = this.#trie.atomAt[node] as number;
    if (atom >= 0) this.#hits.add(atom, start);
    if (this.#trie.hasChildren[node] === 1 && next < this.#count) this.#extend(start, node, next);
  }

  /** Goes on with a phrase that began at a word, from a node, at the next word. */
  #extend(start: number, node: number, word: number): void {
    const types = this.#types;
    const type = this.#words[word] as number;
    if ((types.roots[type] as number) === 0) types.resolve(type);
    const list = types.matchers[type] as number;
    for (let index = list + (types.pool[list] as number); index > list; index--) {
      const child = this.#trie.child(node, types.pool[index] as number);
      if (child >= 0) this.#reach(start, child, word + 1);
    }
  }
}
