// The words of a corpus as small integers: every distinct word becomes a type id, so that folding,
// stemming and looking up rules happen once per distinct word and not once per occurrence. An own
// hash table over UTF-16 units: no substring is made for a word that is already known.

import { ASCII_WORD } from './word-characters.js';

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/** Units as they are interned: ASCII in lower case, the curly apostrophe straight. */
const INTERNED = Uint16Array.from({ length: 0x10000 }, (_, unit) => ASCII_WORD[unit] || unit);
INTERNED[CURLY_APOSTROPHE] = APOSTROPHE;

/** Starts, and continues, the hash of a word; `typeOf` wants the hash of all its interned units. */
export function hashUnit(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ (INTERNED[unit] as number), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Type ids count from 0 in order of first appearance. */
export class Vocabulary {
  /** Pairs of a word's hash and its type + 1; 0 where a slot is free. */
  #slots = new Int32Array(1 << 13);
  /** Where the units of each type begin in the pool; one more entry than types. */
  #offsets = new Int32Array(1 << 11);
  #pool = new Uint16Array(1 << 14);
  #count = 0;

  /** How many types there are. */
  get size(): number {
    return this.#count;
  }

  /** Id of the word that stands from start to end; `hash` as made by `hashUnit`, beginning with 0. */
  typeOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const type = (slots[slot + 1] as number) - 1;
      if (type < 0) return this.#add(text, start, end, hash, slot);
      if (slots[slot] === hash && this.#equals(type, text, start, end)) return type;
    }
  }

  /** The word of a type as interned: not yet folded beyond ASCII. */
  word(type: number): string {
    const units = this.#pool.subarray(this.#offsets[type], this.#offsets[type + 1]);
    let word = '';
    for (const unit of units) word += String.fromCharCode(unit);
    return word;
  }

  #equals(type: number, text: string, start: number, end: number): boolean {
    const offsets = this.#offsets;
    const pool = this.#pool;
    let offset = offsets[type] as number;
    if ((offsets[type + 1] as number) - offset !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (INTERNED[text.charCodeAt(at)] !== pool[offset++]) return false;
    }
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const type = this.#count++;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = type + 1;
    if (type + 2 >= this.#offsets.length) this.#offsets = doubled(this.#offsets);
    const offset = this.#offsets[type] as number;
    this.#offsets[type + 1] = offset + end - start;
    this.#reserve(offset + end - start);
    for (let at = start; at < end; at++) {
      this.#pool[offset + at - start] = INTERNED[text.charCodeAt(at)] as number;
    }
    if (this.#count * 4 > this.#slots.length) this.#rehash();
    return type;
  }

  #reserve(length: number): void {
    if (length <= this.#pool.length) return;
    const larger = new Uint16Array(Math.max(length, this.#pool.length * 2));
    larger.set(this.#pool);
    this.#pool = larger;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 4);
    const mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = ((old[from] as number) << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[from] as number;
      slots[slot + 1] = old[from + 1] as number;
    }
    this.#slots = slots;
  }
}
