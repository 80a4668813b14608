// All words and phrases of all rules in one trie over matcher numbers. A word or phrase is an atom;
// atoms that are the same in several rules are one. Children lie in one hash table.

/** Keys are pairs of a node and a matcher; values are nodes. */
class PairTable {
  #keys = new Float64Array(1 << 8).fill(-1);
  #values = new Int32Array(1 << 8);
  #count = 0;

  get(node: number, matcher: number): number {
    // `#slotOf` written out: this runs for every two words that may begin a phrase.
    const keys = this.#keys;
    const mask = keys.length - 1;
    const key = node * SHIFT + matcher;
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(matcher, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const found = keys[slot];
      if (found === key) return this.#values[slot] as number;
      if (found === -1) return -1;
      slot = (slot + 1) & mask;
    }
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
  /** By matcher: the node below the root, which most words end at; 0 where there is none. */
  readonly #words: number[] = [];
  readonly #atomAt: number[] = [-1];
  readonly #hasChildren: boolean[] = [false];
  readonly #lengths: number[] = [];

  /** How many atoms there are; their numbers count from 0. */
  get size(): number {
    return this.#lengths.length;
  }

  /** The atom for a row of matchers; the same row is the same atom. */
  atomOf(matchers: readonly number[]): number {
    let node = this.#wordNode(matchers[0] as number);
    for (let at = 1; at < matchers.length; at++) {
      const matcher = matchers[at] as number;
      let child = this.#children.get(node, matcher);
      if (child < 0) {
        child = this.#newNode();
        this.#hasChildren[node] = true;
        this.#children.set(node, matcher, child);
      }
      node = child;
    }
    return this.#atomOfNode(node, matchers.length);
  }

  /** The atom for one matcher alone. */
  atomOfWord(matcher: number): number {
    return this.#atomOfNode(this.#wordNode(matcher), 1);
  }

  #wordNode(matcher: number): number {
    const words = this.#words;
    while (words.length <= matcher) words.push(0);
    if (words[matcher] === 0) words[matcher] = this.#newNode();
    return words[matcher] as number;
  }

  #newNode(): number {
    this.#hasChildren.push(false);
    return this.#atomAt.push(-1) - 1;
  }

  #atomOfNode(node: number, length: number): number {
    const known = this.#atomAt[node] as number;
    if (known >= 0) return known;
    const atom = this.#lengths.push(length) - 1;
    this.#atomAt[node] = atom;
    return atom;
  }

  /** Tables for the matching pass. */
  freeze(): FrozenTrie {
    return {
      atomAt: Int32Array.from(this.#atomAt),
      hasChildren: Uint8Array.from(this.#hasChildren, Number),
      lengths: Int32Array.from(this.#lengths),
      words: Int32Array.from(this.#words),
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
  /** By matcher: the node that it leads to from the root, or 0; it may be too short. */
  readonly words: Int32Array;
  /** The node reached from one that is not the root, or -1. */
  readonly child: (node: number, matcher: number) => number;
}
