// What was found in a turn: which atom begins at which word. Hits come in order of their first word;
// grouped by atom on demand. Memory is used again.

import { doubled } from '../../text/doubled.js';

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
      this.atoms = doubled(this.atoms);
      this.starts = doubled(this.starts);
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
