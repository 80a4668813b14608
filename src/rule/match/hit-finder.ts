// The one pass over the words of a turn: walks the phrase trie and notes which atom begins at which
// word.

import type { Tokens } from '../../text/tokens.js';
import type { FrozenTrie } from '../compile/phrase-trie.js';
import { NOTHING, type TypeTable } from '../compile/type-table.js';
import type { HitList } from './hits.js';

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
      if (list === NOTHING) continue;
      const { pool } = this.#types;
      for (let index = list + (pool[list] as number); index > list; index--) {
        this.#reach(word, pool[index] as number, word + 1);
      }
    }
  }

  /** Notes what ends at a node, and goes on with the phrases that lead through it to the next word. */
  #reach(start: number, node: number, next: number): void {
    const atom = this.#trie.atomAt[node] as number;
    if (atom >= 0) this.#hits.add(atom, start);
    if (this.#trie.hasChildren[node] !== 1 || next >= this.#count) return;
    const types = this.#types;
    const type = this.#words[next] as number;
    if ((types.roots[type] as number) === 0) types.resolve(type);
    const list = types.matchers[type] as number;
    for (let index = list + (types.pool[list] as number); index > list; index--) {
      const child = this.#trie.child(node, types.pool[index] as number);
      if (child >= 0) this.#reach(start, child, next + 1);
    }
  }
}
