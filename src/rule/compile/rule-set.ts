// A rule set: all rules of a codebook compiled together, ready for `matchTurn`. This file is the
// shape of the value; `compile.ts` makes it.

import type { Vocabulary } from '../../text/vocabulary.js';
import type { RuleText } from '../problem-list.js';
import type { NeedTable } from './needs.js';
import type { NegationWords } from './negation-words.js';
import type { Node } from './node.js';
import type { CompiledPattern } from './patterns.js';
import type { FrozenTrie } from './phrase-trie.js';
import type { TypeTable } from './type-table.js';

/** One rule; `order` is its place among all rules of the codebook. */
export interface CompiledRule {
  readonly order: number;
  /** Number of its code. */
  readonly code: number;
  readonly source: RuleText;
  readonly node: Node;
  readonly looksAtTurn: boolean;
}

/** One code with what has to hold besides its rules. */
export interface CompiledCode {
  readonly code: string;
  readonly when: readonly Node[];
  readonly unless: readonly Node[];
  readonly rules: readonly CompiledRule[];
}

/** The rules to try when something has been found; each a list of orders, ascending. */
export interface RuleIndex {
  /** By atom: where its rules begin in `rules`; one more entry than atoms. */
  readonly offsets: Int32Array;
  readonly rules: Int32Array;
  /** By number of the code that the unit has. */
  readonly byCode: ReadonlyMap<number, readonly number[]>;
  /** Rules that a pattern decides: tried on every unit. */
  readonly always: readonly number[];
  readonly isEmpty: boolean;
}

/** Codes that can be applied together, once those of the steps before it have been. */
export interface RuleStep {
  /** Rules that look at one unit. */
  readonly unit: RuleIndex;
  /** Rules that look at the whole turn. */
  readonly turn: RuleIndex;
}

export interface RuleSet {
  /** Primary language subtag. */
  readonly language: string;
  /** In codebook order, as given to `compileRules`. */
  readonly codes: readonly CompiledCode[];
  /** By order. */
  readonly rules: readonly CompiledRule[];
  readonly steps: readonly RuleStep[];
  readonly needs: NeedTable;
  readonly trie: FrozenTrie;
  readonly vocabulary: Vocabulary;
  readonly types: TypeTable;
  readonly patterns: readonly CompiledPattern[];
  readonly filters: readonly { readonly key: string; readonly value: string }[];
  readonly negation: NegationWords | undefined;
  readonly scopes: number;
}
