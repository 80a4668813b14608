// The one pass over the words of a turn: walks the phrase trie and notes which atom begins at which
// word. Hits come in order of their first word; grouped by atom on demand. Memory is used again.

import type { Tokens } from '../text/tokens.js';
import type { FrozenTrie } from './phrase-trie.js';
import { NOTHING, type TypeTable } from './type-table.js';

/** The hits of one turn: atom `atoms[i]` begins at word `starts[i]`. */
export class HitList {
  atoms = new Int32Array(256);
  starts = new Int32Array(256);
  count = 0;
  /** The first words of all hits, those of one atom together, in order. */
  grouped = new Int32Array(256);
  readonly #offsets: Int32Array;
  readonly #sizes: Int32Array;

  constructor(atoms: number) {
    this.#offsets = new Int32Array(atoms);
    this.#sizes = new Int32Array(atoms);
  }

  clear(): void {
    for (let hit = 0; hit < this.count; hit++) this.#sizes[this.atoms[hit] as number] = 0;
    this.count = 0;
  }

  add(atom: number, start: number): void {
    const hit = this.count++;
    if (hit === this.atoms.length) {
      this.atoms = extended(this.atoms);
      this.starts = extended(this.starts);
    }
    this.atoms[hit] = atom;
    this.starts[hit] = start;
  }

  /** Fills `grouped`; call it once all hits have been added. */
  group(): void {
    if (this.grouped.length < this.count) this.grouped = new Int32Array(this.atoms.length);
    for (let hit = 0; hit < this.count; hit++) {
      const atom = this.atoms[hit] as number;
      this.#sizes[atom] = (this.#sizes[atom] as number) + 1;
      this.#offsets[atom] = -1;
    }
    let used = 0;
    for (let hit = 0; hit < this.count; hit++) {
      const atom = this.atoms[hit] as number;
      if ((this.#offsets[atom] as number) < 0) {
        this.#offsets[atom] = used;
        used += this.#sizes[atom] as number;
        this.#sizes[atom] = 0;
      }
      const size = this.#sizes[atom] as number;
      this.grouped[(this.#offsets[atom] as number) + size] = this.starts[hit] as number;
      this.#sizes[atom] = size + 1;
    }
  }

  /** Index of the first hit that begins at a word or after it. */
  indexAt(word: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many hits an atom has. */
  sizeOf(atom: number): number {
    return this.#sizes[atom] as number;
  }

  /** Index in `grouped` of the first hit of an atom at a word or after it. */
  firstOf(atom: number, word: number): number {
    let low = this.#offsets[atom] as number;
    let high = low + this.sizeOf(atom);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.grouped[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** One past the last index in `grouped` of the hits of an atom. */
  endOf(atom: number): number {
    return (this.#offsets[atom] as number) + this.sizeOf(atom);
  }
}

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

function extended(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
