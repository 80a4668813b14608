// Makes nodes of syntax trees: fills in word lists, multiplies alternatives in phrases out, and
// numbers atoms, patterns, filters and codes. One builder serves all rules of a rule set.

import { nearest } from '../../text/nearest.js';
import type { Stemmer } from '../../text/stem.js';
import { type RuleProblem, ruleProblem } from '../problem.js';
import type { Expression, Filter, ListName, Pattern } from '../syntax/ast.js';
import { isPhraseable } from '../syntax/parse-term.js';
import { atomSet } from './atom-set.js';
import { unknownList, type WordLists } from './lists.js';
import type { Node } from './node.js';
import { PhraseTrie } from './phrase-trie.js';
import { WordMatchers } from './word-matchers.js';

/** The most phrases that alternatives side by side may stand for. */
const MOST_PHRASES = 5000;

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

/** Rows of matchers, one per word or phrase. */
type Rows = readonly (readonly number[])[];

interface Built {
  readonly node: Node;
  readonly problems: readonly RuleProblem[];
  readonly patterns: readonly Pattern[];
}

class TooMany extends Error {}

export class NodeBuilder {
  readonly matchers: WordMatchers;
  readonly trie = new PhraseTrie();
  readonly filters: Pick<Filter, 'key' | 'value'>[] = [];
  readonly patterns: string[] = [];
  #scopes = 0;
  #problems: RuleProblem[] = [];
  #met: Pattern[] = [];
  readonly #names: Names;
  readonly #listRows = new Map<string, Rows>();
  readonly #listAtoms = new Map<string, readonly number[]>();
  readonly #listNodes = new Map<string, Node>();

  constructor(stemmer: Stemmer, names: Names) {
    this.matchers = new WordMatchers(stemmer);
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
    const before = this.#problems.length;
    const node = this.#newAtoms(expression);
    // A list with a problem has it wherever it is named.
    if (expression.kind === 'list' && this.#problems.length === before) {
      this.#listNodes.set(expression.name, node);
    }
    return node;
  }

  #newAtoms(expression: Expression): Node {
    const atoms = new Set<number>();
    try {
      this.#addAtoms(expression, atoms);
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      this.#problems.push(ruleProblem('too-many-phrases', expression, { most: MOST_PHRASES }));
    }
    const listed = [...atoms];
    const isMany = listed.length > MANY_ATOMS;
    return { kind: 'atoms', atoms: listed, ...(isMany && { set: atomSet(listed) }), expression };
  }

  #addAtoms(expression: Expression, atoms: Set<number>): void {
    if (expression.kind === 'or') {
      for (const item of expression.items) this.#addAtoms(item, atoms);
    } else if (expression.kind === 'list') {
      for (const atom of this.#atomsOfList(expression)) atoms.add(atom);
    } else if (expression.kind === 'word') {
      atoms.add(this.trie.atomOfWord(this.matchers.matcherOf(expression)));
    } else for (const row of this.#rows(expression)) atoms.add(this.trie.atomOf(row));
  }

  #atomsOfList(expression: ListName): readonly number[] {
    const known = this.#listAtoms.get(expression.name);
    if (known) return known;
    const atoms = this.#listed(expression).map((row) => this.trie.atomOf(row));
    this.#listAtoms.set(expression.name, atoms);
    return atoms;
  }

  /** The rows of matchers that an expression of words stands for. */
  #rows(expression: Expression): Rows {
    switch (expression.kind) {
      case 'word':
        return [[this.matchers.matcherOf(expression)]];
      case 'list':
        return this.#listed(expression);
      case 'or':
        return expression.items.flatMap((item) => this.#rows(item));
      case 'phrase':
        return this.#phraseRows(expression.items);
      default:
        return [];
    }
  }

  #phraseRows(items: readonly Expression[]): Rows {
    const matchers: number[] = [];
    for (const item of items) {
      if (item.kind !== 'word') return items.map((part) => this.#rows(part)).reduce(combine);
      matchers.push(this.matchers.matcherOf(item));
    }
    return [matchers];
  }

  #listed(expression: ListName): Rows {
    const { name } = expression;
    const entries = this.#names.lists.get(name);
    if (!entries) {
      this.#problems.push(unknownList(expression, this.#names.lists.keys()));
      return [];
    }
    const known = this.#listRows.get(name);
    if (known) return known;
    const rows = entries.flatMap((entry) => this.#rows(entry));
    this.#listRows.set(name, rows);
    return rows;
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

/** Every row of one set followed by every row of the other. */
function combine(lefts: Rows, rights: Rows): Rows {
  if (lefts.length * rights.length > MOST_PHRASES) throw new TooMany();
  return lefts.flatMap((left) => rights.map((right) => [...left, ...right]));
}
