// Says whether an expression is true of a stretch of a turn, and which hits make it so: those of
// its positive parts. What stands below NOT, and filters, make it true without a hit.

import type { AtomSet } from '../compile/atom-set.js';
import type { Node } from '../compile/node.js';
import { isDenied } from './denial.js';
import { type Hit, inOrder, joined, someOf } from './hit.js';
import { nearHits } from './near.js';
import { type Range, sentenceRanges, turnRange, unitRange, unitRanges } from './range.js';
import type { Turn } from './turn.js';

/** The hits that codes matched on a unit rest on; undefined for a code the unit does not have. */
export type CodeHits = (code: number, unit: number) => readonly Hit[] | undefined;

const NO_HITS: readonly Hit[] = [];

export class Evaluator {
  readonly #turn: Turn;
  readonly #codeHits: CodeHits;
  /** What `turn(…)` gave for the turn that is read, by number of the scope; null is false. */
  readonly #turnScopes = new Map<number, readonly Hit[] | null>();

  constructor(turn: Turn, codeHits: CodeHits) {
    this.#turn = turn;
    this.#codeHits = codeHits;
  }

  /** Forgets what depends on the turn, or on the codes matched so far. */
  reset(): void {
    if (this.#turnScopes.size > 0) this.#turnScopes.clear();
  }

  /** The hits that make an expression true in a range, in order; undefined where it is false. */
  evaluate(node: Node, range: Range): readonly Hit[] | undefined {
    switch (node.kind) {
      case 'atoms':
        return node.set ? this.#members(node.set, range) : this.#atoms(node.atoms, range);
      case 'pattern':
        return someOf(this.#pattern(node.pattern, range));
      case 'and':
        return this.#both(node.items, range);
      case 'or':
        return this.#either(node.items, range);
      case 'not':
        return this.evaluate(node.item, range) ? undefined : NO_HITS;
      case 'near': {
        const lefts = this.evaluate(node.left, range);
        const rights = lefts && this.evaluate(node.right, range);
        return rights && someOf(nearHits(lefts, rights, node));
      }
      case 'polarity':
        return this.#polarity(node, range);
      case 'scope':
        return this.#scope(node, range);
      case 'filter':
        return this.#turn.passes(node.filter) ? NO_HITS : undefined;
      case 'code':
        return this.#code(node.code, range);
    }
  }

  #atoms(atoms: readonly number[], range: Range): readonly Hit[] | undefined {
    const { hits, rules } = this.#turn;
    let found: Hit[] | undefined;
    for (const atom of atoms) {
      if (hits.sizeOf(atom) === 0) continue;
      const length = rules.trie.lengths[atom] as number;
      const last = hits.endOf(atom);
      for (let index = hits.firstOf(atom, range.start); index < last; index++) {
        const start = hits.grouped[index] as number;
        if (start + length > range.end) break;
        found = added(found, { start, end: start + length });
      }
    }
    return found && atoms.length > 1 ? inOrder(found) : found;
  }

  /** The same for many atoms: goes through the hits of the range. */
  #members(set: AtomSet, range: Range): readonly Hit[] | undefined {
    const { hits, rules } = this.#turn;
    let found: Hit[] | undefined;
    for (let hit = hits.indexAt(range.start); hit < hits.count; hit++) {
      const start = hits.starts[hit] as number;
      if (start >= range.end) break;
      const atom = hits.atoms[hit] as number;
      // The atom's bit, read here: this runs for every hit of every list.
      if ((((set[atom >> 5] ?? 0) >>> (atom & 31)) & 1) === 0) continue;
      const end = start + (rules.trie.lengths[atom] as number);
      if (end <= range.end) found = added(found, { start, end });
    }
    return found && inOrder(found);
  }

  #pattern(pattern: number, { start, end, unit }: Range): Hit[] {
    const units = unit >= 0 ? [unit] : this.#turn.units.keys();
    const found: Hit[] = [];
    for (const one of units) {
      for (const hit of this.#turn.patternHits(pattern, one)) {
        if (hit.start >= start && hit.end <= end) found.push(hit);
      }
    }
    return found;
  }

  #both(items: readonly Node[], range: Range): readonly Hit[] | undefined {
    // Who speaks is known at once; what is said has to be looked for.
    for (const item of items) {
      if (item.kind === 'filter' && !this.#turn.passes(item.filter)) return undefined;
    }
    let found: readonly Hit[] = NO_HITS;
    for (const item of items) {
      const hits = this.evaluate(item, range);
      if (!hits) return undefined;
      found = joined(found, hits);
    }
    return found;
  }

  #either(items: readonly Node[], range: Range): readonly Hit[] | undefined {
    let found: readonly Hit[] | undefined;
    for (const item of items) {
      const hits = this.evaluate(item, range);
      if (hits) found = joined(found ?? NO_HITS, hits);
    }
    return found;
  }

  #polarity(node: Node & { readonly kind: 'polarity' }, range: Range): readonly Hit[] | undefined {
    const hits = this.evaluate(node.item, range);
    if (!hits) return undefined;
    const { passage, tokens, rules } = this.#turn;
    const back = rules.negation?.back ?? 0;
    const context = { text: passage.text, tokens, types: rules.types, back };
    return someOf(
      hits.filter(
        (hit) => isDenied(hit, this.#turn.sentenceAt(hit.start), context) === node.isDenied,
      ),
    );
  }

  #scope(node: Node & { readonly kind: 'scope' }, range: Range): readonly Hit[] | undefined {
    switch (node.scope) {
      case 'turn':
        return this.#wholeTurn(node);
      case 'unit':
        return range.unit >= 0
          ? this.evaluate(node.item, unitRange(this.#turn, range.unit))
          : this.#anyOf(node.item, unitRanges(this.#turn));
      case 'sentence':
        return this.#anyOf(node.item, sentenceRanges(this.#turn, range));
    }
  }

  #wholeTurn(node: Node & { readonly kind: 'scope' }): readonly Hit[] | undefined {
    const known = this.#turnScopes.get(node.id);
    if (known !== undefined) return known ?? undefined;
    const hits = this.evaluate(node.item, turnRange(this.#turn));
    this.#turnScopes.set(node.id, hits ?? null);
    return hits;
  }

  /** The hits of all ranges in which an expression is true. */
  #anyOf(node: Node, ranges: readonly Range[]): readonly Hit[] | undefined {
    let found: readonly Hit[] | undefined;
    for (const range of ranges) {
      const hits = this.evaluate(node, range);
      if (hits) found = joined(found ?? NO_HITS, hits);
    }
    return found;
  }

  #code(code: number, { unit }: Range): readonly Hit[] | undefined {
    if (unit >= 0) return this.#codeHits(code, unit);
    let found: readonly Hit[] | undefined;
    for (const one of this.#turn.units.keys()) {
      const hits = this.#codeHits(code, one);
      if (hits) found = joined(found ?? NO_HITS, hits);
    }
    return found;
  }
}

/** Most lists have one hit: made with it they are an eighth of the size of one that grows. */
function added(found: Hit[] | undefined, hit: Hit): Hit[] {
  if (!found) return [hit];
  found.push(hit);
  return found;
}
