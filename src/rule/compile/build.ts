// Makes nodes of syntax trees, in which words are atoms, and patterns, filters and codes are numbered.
// One builder serves all rules of a rule set.

import { nearest } from '../../text/nearest.js';
import type { Stemmer } from '../../text/stem.js';
import { type RuleProblem, ruleProblem } from '../problem.js';
import type { Expression, Filter, Pattern } from '../syntax/ast.js';
import { isPhraseable } from '../syntax/parse-term.js';
import { atomSet } from './atom-set.js';
import type { WordLists } from './lists.js';
import type { Node } from './node.js';
import { WordAtoms } from './word-atoms.js';

/** What the names in a rule may refer to. */
export interface Names {
  readonly lists: WordLists;
  /** Number of every code that has rules, by id. */
  readonly codes: ReadonlyMap<string, number>;
  /** Columns that filters may name besides role, speaker, participant, session; undefined: any. */
  readonly attributes: ReadonlySet<string> | undefined;
  readonly language: string;
  readonly canDeny: boolean;
}

/** Expressions of more atoms than this are looked up by hit. */
const MANY_ATOMS = 6;

const FILTER_KEYS = ['role', 'speaker', 'participant', 'session'];

interface Built {
  readonly node: Node;
  readonly problems: readonly RuleProblem[];
  readonly patterns: readonly Pattern[];
}

export class NodeBuilder {
  readonly words: WordAtoms;
  readonly filters: Pick<Filter, 'key' | 'value'>[] = [];
  readonly patterns: string[] = [];
  #scopes = 0;
  #problems: RuleProblem[] = [];
  #met: Pattern[] = [];
  readonly #names: Names;
  readonly #listNodes = new Map<string, Node>();

  constructor(stemmer: Stemmer, names: Names) {
    this.words = new WordAtoms(stemmer, names.lists);
    this.#names = names;
  }

  /** How many scopes have been numbered. */
  get scopes(): number {
    return this.#scopes;
  }

  /** The node for an expression, what is wrong with it, and the patterns in it. */
  build(expression: Expression): Built {
    this.#problems = [];
    this.#met = [];
    const node = this.#node(expression);
    return { node, problems: this.#problems, patterns: this.#met };
  }

  #node(expression: Expression): Node {
    switch (expression.kind) {
      case 'word':
      case 'phrase':
      case 'list':
        return this.#atoms(expression);
      case 'or':
        return this.#either(expression);
      case 'and':
        return { kind: 'and', items: expression.items.map((item) => this.#node(item)), expression };
      case 'not':
        return { kind: 'not', item: this.#node(expression.item), expression };
      case 'near':
      case 'before': {
        const [left, right] = [this.#node(expression.left), this.#node(expression.right)];
        const isOrdered = expression.kind === 'before';
        return { kind: 'near', isOrdered, within: expression.within, left, right, expression };
      }
      case 'scope': {
        const item = this.#node(expression.item);
        return { kind: 'scope', scope: expression.scope, item, id: this.#scopes++, expression };
      }
      case 'affirmed':
      case 'negated':
        return this.#polarity(expression);
      case 'pattern':
        return { kind: 'pattern', pattern: this.#pattern(expression), expression };
      case 'filter':
        return { kind: 'filter', filter: this.#filter(expression), expression };
      case 'code':
        return this.#code(expression);
    }
  }

  /** Alternatives that are words, phrases or lists become one node. */
  #either(expression: Expression & { readonly kind: 'or' }): Node {
    const plain = expression.items.filter(isPhraseable);
    if (plain.length === expression.items.length) return this.#atoms(expression);
    const items = expression.items.map((item) => this.#node(item));
    return { kind: 'or', items, expression };
  }

  #polarity(expression: Expression & { readonly kind: 'affirmed' | 'negated' }): Node {
    const { language, canDeny } = this.#names;
    if (!canDeny) this.#problems.push(ruleProblem('unknown-negation', expression, { language }));
    const isDenied = expression.kind === 'negated';
    return { kind: 'polarity', isDenied, item: this.#node(expression.item), expression };
  }

  #atoms(expression: Expression): Node {
    if (expression.kind === 'list') {
      const known = this.#listNodes.get(expression.name);
      if (known) return { ...known, expression };
    }
    const { atoms, problems } = this.words.atomsOf(expression);
    this.#problems.push(...problems);
    const isMany = atoms.length > MANY_ATOMS;
    const node: Node = { kind: 'atoms', atoms, ...(isMany && { set: atomSet(atoms) }), expression };
    // A list with a problem has it wherever it is named.
    if (expression.kind === 'list' && problems.length === 0) {
      this.#listNodes.set(expression.name, node);
    }
    return node;
  }

  #pattern(pattern: Pattern): number {
    const { source } = pattern;
    this.#met.push(pattern);
    const known = this.patterns.indexOf(source);
    return known >= 0 ? known : this.patterns.push(source) - 1;
  }

  #filter(expression: Filter): number {
    const { key, value } = expression;
    const { attributes } = this.#names;
    if (attributes && !FILTER_KEYS.includes(key) && !attributes.has(key)) {
      const args = { key, nearest: nearest(key, [...FILTER_KEYS, 'code', ...attributes]) };
      this.#problems.push(ruleProblem('unknown-filter', expression, args));
    }
    const known = this.filters.findIndex((one) => one.key === key && one.value === value);
    return known >= 0 ? known : this.filters.push({ key, value }) - 1;
  }

  #code(expression: Expression & { readonly kind: 'code' }): Node {
    const { code } = expression;
    const index = this.#names.codes.get(code);
    if (index === undefined) {
      const args = { code, nearest: nearest(code, this.#names.codes.keys()) };
      this.#problems.push(ruleProblem('unknown-code', expression, args));
    }
    return { kind: 'code', code: index ?? -1, expression };
  }
}
