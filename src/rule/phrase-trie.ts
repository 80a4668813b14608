// All words and phrases of all rules in one trie over matcher numbers. A word or phrase is an atom;
// atoms that are the same in several rules are one. Children lie in one hash table.

/** Keys are pairs of a node and a matcher; values are nodes. */
class PairTable {
  #keys = new Float64Array(1 << 8).fill(-1);
  #values = new Int32Array(1 << 8);
  #count = 0;

  get(node: number, matcher: number): number {
    const slot = this.#slotOf(node, matcher);
    return this.#keys[slot] === -1 ? -1 : (this.#values[slot] as number);
  }

  set(node: number, matcher: number, value: number): void {
    if (this.#count * 2 >= this.#keys.length) this.#grow();
    const slot = this.#slotOf(node, matcher);
    if (this.#keys[slot] === -1) this.#count++;
    this.#keys[slot] = pair(node, matcher);
    this.#values[slot] = value;
  }

  /** The slot that holds the pair, or the free one where it belongs. */
  #slotOf(node: number, matcher: number): number {
    const mask = this.#keys.length - 1;
    const key = pair(node, matcher);
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(matcher, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 2).fill(-1);
    this.#values = new Int32Array(keys.length * 2);
    this.#count = 0;
    for (const [slot, key] of keys.entries()) {
      if (key === -1) continue;
      this.set(Math.floor(key / SHIFT), key % SHIFT, values[slot] as number);
    }
  }
}

const SHIFT = 0x4000000;

function pair(node: number, matcher: number): number {
  return node * SHIFT + matcher;
}

/** Node 0 is the root. */
export class PhraseTrie {
  readonly #children = new PairTable();
  readonly #atomAt: number[] = [-1];
  readonly #hasChildren: boolean[] = [false];
  readonly #lengths: number[] = [];

  /** How many atoms there are; their numbers count from 0. */
  get size(): number {
    return this.#lengths.length;
  }

  /** The atom for a row of matchers; the same row is the same atom. */
  atomOf(matchers: readonly number[]): number {
    let node = 0;
    for (const matcher of matchers) {
      let child = this.#children.get(node, matcher);
      if (child < 0) {
        child = this.#atomAt.length;
        this.#atomAt.push(-1);
        this.#hasChildren.push(false);
        this.#hasChildren[node] = true;
        this.#children.set(node, matcher, child);
      }
      node = child;
    }
    const known = this.#atomAt[node] as number;
    if (known >= 0) return known;
    this.#lengths.push(matchers.length);
    this.#atomAt[node] = this.#lengths.length - 1;
    return this.#lengths.length - 1;
  }

  /** Tables for the matching pass. */
  freeze(): FrozenTrie {
    return {
      atomAt: Int32Array.from(this.#atomAt),
      hasChildren: Uint8Array.from(this.#hasChildren, Number),
      lengths: Int32Array.from(this.#lengths),
      child: (node, matcher) => this.#children.get(node, matcher),
    };
  }
}

export interface FrozenTrie {
  /** Atom that ends at a node, or -1. */
  readonly atomAt: Int32Array;
  readonly hasChildren: Uint8Array;
  /** Words of each atom. */
  readonly lengths: Int32Array;
  /** The node reached, or -1. */
  readonly child: (node: number, matcher: number) => number;
}
