// What a rule cannot do without. A rule that brings several kinds of words together is tried only where all
// kinds were found: most of what one of its words calls up is passed over without being tried.

import type { Node } from './node.js';
import { triggerOf } from './trigger.js';

/** Atoms of which one at least is found wherever the rule is true. */
type Need = readonly number[];

/** Needs of all rules, numbered, each once for all rules that share a word list. */
export interface NeedTable {
  readonly count: number;
  /** By atom: where the needs that it meets begin in `ofAtoms`; one more entry than atoms. */
  readonly atomOffsets: Int32Array;
  readonly ofAtoms: Int32Array;
  /** By order of the rule: where its needs begin in `ofRules`; one more entry than rules. */
  readonly ruleOffsets: Int32Array;
  readonly ofRules: Int32Array;
}

/** The needs of rules, given by order; a rule with one need alone is called up by it already. */
export function needTable(rules: readonly { readonly node: Node }[], atoms: number): NeedTable {
  const numbers = new Map<Need, number>();
  const ofRules = rules.map(({ node }) => {
    const needs: Need[] = [];
    addNeeds(node, needs);
    return needs.length < 2 ? [] : needs.map((need) => numberOf(need, numbers));
  });
  return {
    count: numbers.size,
    ...byAtom(numbers.keys(), atoms),
    ruleOffsets: offsetsOf(ofRules.map(({ length }) => length)),
    ofRules: Int32Array.from(ofRules.flat()),
  };
}

/** What each atom meets; needs are numbered in their order. */
function byAtom(needs: Iterable<Need>, atoms: number) {
  const all = [...needs];
  const counts = new Array<number>(atoms).fill(0);
  for (const need of all) for (const atom of need) counts[atom] = (counts[atom] as number) + 1;
  const atomOffsets = offsetsOf(counts);
  const ofAtoms = new Int32Array(atomOffsets[atoms] as number);
  const free = atomOffsets.slice();
  for (let number = 0; number < all.length; number++) {
    for (const atom of all[number] as Need) {
      const at = free[atom] as number;
      ofAtoms[at] = number;
      free[atom] = at + 1;
    }
  }
  return { atomOffsets, ofAtoms };
}

/** Where lists of these lengths begin, one behind the other, and where the last ends. */
function offsetsOf(lengths: readonly number[]): Int32Array {
  const offsets = new Int32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index++) {
    offsets[index + 1] = (offsets[index] as number) + (lengths[index] as number);
  }
  return offsets;
}

function addNeeds(node: Node, needs: Need[]): void {
  switch (node.kind) {
    case 'atoms':
      needs.push(node.atoms);
      break;
    case 'and':
      for (const item of node.items) addNeeds(item, needs);
      break;
    case 'near':
      addNeeds(node.left, needs);
      addNeeds(node.right, needs);
      break;
    case 'scope':
    case 'polarity':
      addNeeds(node.item, needs);
      break;
    case 'or': {
      const trigger = triggerOf(node);
      if (trigger && !trigger.always && trigger.codes.length === 0) needs.push(trigger.atoms);
    }
  }
}

function numberOf(need: Need, numbers: Map<Need, number>): number {
  const known = numbers.get(need);
  if (known !== undefined) return known;
  numbers.set(need, numbers.size);
  return numbers.size - 1;
}
