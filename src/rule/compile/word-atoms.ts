// Words, phrases and word lists of all rules as atoms of one trie: lists are filled in, alternatives
// within phrases multiplied out.

import type { Stemmer } from '../../text/stem.js';
import { type RuleProblem, ruleProblem } from '../problem.js';
import type { Expression, ListName } from '../syntax/ast.js';
import { unknownList, type WordLists } from './lists.js';
import { PhraseTrie } from './phrase-trie.js';
import { WordMatchers } from './word-matchers.js';

/** The most phrases that alternatives side by side may stand for. */
const MOST_PHRASES = 5000;

/** Rows of matchers, one per word or phrase. */
type Rows = readonly (readonly number[])[];

class TooMany extends Error {}

interface Atoms {
  readonly atoms: readonly number[];
  readonly problems: readonly RuleProblem[];
}

export class WordAtoms {
  readonly matchers: WordMatchers;
  readonly trie = new PhraseTrie();
  #problems: RuleProblem[] = [];
  readonly #lists: WordLists;
  readonly #listRows = new Map<string, Rows>();
  readonly #listAtoms = new Map<string, readonly number[]>();

  constructor(stemmer: Stemmer, lists: WordLists) {
    this.matchers = new WordMatchers(stemmer);
    this.#lists = lists;
  }

  /** The atoms that an expression of words stands for, each once, and what is wrong with it. */
  atomsOf(expression: Expression): Atoms {
    this.#problems = [];
    const atoms = new Set<number>();
    try {
      this.#addAtoms(expression, atoms);
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      this.#problems.push(ruleProblem('too-many-phrases', expression, { most: MOST_PHRASES }));
    }
    return { atoms: [...atoms], problems: this.#problems };
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
    const entries = this.#lists.get(name);
    if (!entries) {
      this.#problems.push(unknownList(expression, this.#lists.keys()));
      return [];
    }
    const known = this.#listRows.get(name);
    if (known) return known;
    const rows = entries.flatMap((entry) => this.#rows(entry));
    this.#listRows.set(name, rows);
    return rows;
  }
}

/** Every row of one set followed by every row of the other. */
function combine(lefts: Rows, rights: Rows): Rows {
  if (lefts.length * rights.length > MOST_PHRASES) throw new TooMany();
  return lefts.flatMap((left) => rights.map((right) => [...left, ...right]));
}
