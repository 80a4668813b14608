// The words of a corpus as small integers: every distinct word becomes a type id, so that folding,
// stemming and looking up rules happen once per distinct word and not once per occurrence. An own
// hash table over UTF-16 units: no substring is made for a word that is already known.

import { doubled } from './doubled.js';
import { ASCII_WORD } from './word-characters.js';

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/** A unit as it is interned: ASCII in lower case, the curly apostrophe straight. */
function interned(unit: number): number {
  return ASCII_WORD[unit] || (unit === CURLY_APOSTROPHE ? APOSTROPHE : unit);
}

/** Starts, and continues, the hash of a word; `typeOf` wants the hash of all its interned units. */
export function hashUnit(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ interned(unit), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Units of the pool before those of a word: its type and its length, in two halves each. */
const LENGTH = 2;
const HEAD = 4;

/** Type ids count from 0 in order of first appearance. */
export class Vocabulary {
  /** Pairs of a word's hash and its offset in the pool; 0 where a slot is free. */
  #slots = new Int32Array(1 << 13);
  /** The words one after the other, all that a look-up needs side by side; 0 is no offset. */
  #pool = new Uint16Array(1 << 14);
  #used = 1;
  /** By type: its offset in the pool. */
  #offsets = new Int32Array(1 << 11);
  #count = 0;

  /** How many types there are. */
  get size(): number {
    return this.#count;
  }

  /** Id of the word that stands from start to end; `hash` as made by `hashUnit`, beginning with 0. */
  typeOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const pool = this.#pool;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const offset = slots[slot + 1] as number;
      if (offset === 0) return this.#add(text, start, end, hash, slot);
      if (slots[slot] === hash && isAt(pool, offset, text, start, end)) {
        return numberAt(pool, offset);
      }
    }
  }

  /** The word of a type as interned: not yet folded beyond ASCII. */
  word(type: number): string {
    const offset = this.#offsets[type] as number;
    const length = numberAt(this.#pool, offset + LENGTH);
    let word = '';
    for (const unit of this.#pool.subarray(offset + HEAD, offset + HEAD + length)) {
      word += String.fromCharCode(unit);
    }
    return word;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const type = this.#count++;
    const offset = this.#used;
    this.#used += HEAD + end - start;
    this.#reserve();
    this.#offsets[type] = offset;
    this.#pool.set([type, type >>> 16, end - start, (end - start) >>> 16], offset);
    for (let at = start; at < end; at++) {
      this.#pool[offset + HEAD + at - start] = interned(text.charCodeAt(at));
    }
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = offset;
    if (this.#count * 3 > this.#slots.length) this.#rehash();
    return type;
  }

  #reserve(): void {
    if (this.#count > this.#offsets.length) this.#offsets = doubled(this.#offsets);
    if (this.#used <= this.#pool.length) return;
    const larger = new Uint16Array(Math.max(this.#used, this.#pool.length * 2));
    larger.set(this.#pool);
    this.#pool = larger;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
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

function numberAt(pool: Uint16Array, offset: number): number {
  return (pool[offset] as number) | ((pool[offset + 1] as number) << 16);
}

/** True where the word at an offset of the pool is the one that stands from start to end. */
function isAt(pool: Uint16Array, offset: number, text: string, start: number, end: number) {
  if (numberAt(pool, offset + LENGTH) !== end - start) return false;
  let next = offset + HEAD;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if ((ASCII_WORD[unit] || interned(unit)) !== pool[next++]) return false;
  }
  return true;
}
