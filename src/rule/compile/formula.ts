// Rules as formulas of true and false, to find those that contradict themselves. Terms (words,
// phrases, NEARs …) are taken as true or false freely, save that some imply others.

import type { Expression } from '../syntax/ast.js';
import { renderRule } from '../syntax/render.js';
import type { WordLists } from './lists.js';

/** A term's number, or an operation on formulas. */
export type Formula =
  | number
  | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly Formula[] };

/** More different terms than this are not counted: every combination of them would be tried. */
const MOST_TERMS = 12;

/** Makes formulas; the same term has the same number in all of them. */
export class Formulas {
  readonly #lists: WordLists;
  readonly #numbers = new Map<string, number>();
  readonly #terms: Expression[] = [];

  constructor(lists: WordLists) {
    this.#lists = lists;
  }

  /** How many terms there are. */
  get size(): number {
    return this.#terms.length;
  }

  /** True where there are too many terms; the formulas made then mean nothing. */
  get isFull(): boolean {
    return this.#terms.length > MOST_TERMS;
  }

  formulaOf(expression: Expression): Formula {
    if (this.isFull) return 0;
    const of = (part: Expression) => this.formulaOf(part);
    switch (expression.kind) {
      case 'and':
        return { kind: 'all', parts: expression.items.map(of) };
      case 'or':
        return { kind: 'any', parts: expression.items.map(of) };
      case 'not':
        return { kind: 'none', parts: [of(expression.item)] };
      case 'list': {
        // A list without entries, or one that was only itself, is a problem of its own.
        const entries = this.#lists.get(expression.name) ?? [];
        return entries.length === 0
          ? this.#term(expression)
          : { kind: 'any', parts: entries.map(of) };
      }
      case 'scope':
        return expression.scope === 'unit' ? of(expression.item) : this.#term(expression);
      default:
        return this.#term(expression);
    }
  }

  /** For every term what it implies. */
  implications(): Formula[] {
    return this.#terms.map((term) => ({
      kind: 'all',
      parts: [...needsOf(term).map((part) => this.formulaOf(part)), ...this.#known(term)],
    }));
  }

  #term(term: Expression): Formula {
    const name = renderRule(term);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(name, number);
    for (const part of needsOf(term)) this.formulaOf(part);
    return number;
  }

  /** Terms that are implied only if they are asked for elsewhere: the words of a phrase. */
  #known(term: Expression): Formula[] {
    const implied =
      term.kind === 'phrase'
        ? term.items
        : term.kind === 'word' && term.match === 'exact'
          ? [{ ...term, match: 'stem' as const }]
          : [];
    return implied.flatMap((part) => this.#numbers.get(renderRule(part)) ?? []);
  }
}

/** What must also be true of a unit of which a term is true. */
function needsOf(term: Expression): readonly Expression[] {
  switch (term.kind) {
    case 'near':
    case 'before':
      return [term.left, term.right];
    case 'affirmed':
    case 'negated':
      return [term.item];
    case 'scope':
      return term.scope === 'sentence' ? positiveParts(term.item) : [];
    default:
      return [];
  }
}

/** The parts of an expression that exclude nothing. */
function positiveParts(expression: Expression): readonly Expression[] {
  if (expression.kind === 'and') return expression.items.flatMap(positiveParts);
  if (expression.kind === 'scope') return [expression];
  return excludes(expression) ? [] : [expression];
}

/** True where an expression excludes something. */
export function excludes(expression: Expression): boolean {
  if (expression.kind === 'not') return true;
  if (expression.kind === 'and' || expression.kind === 'or') return expression.items.some(excludes);
  return expression.kind === 'scope' && excludes(expression.item);
}

/** Whether a formula holds when the terms whose bits are set are true. */
export function holds(formula: Formula, truth: number): boolean {
  if (typeof formula === 'number') return ((truth >> formula) & 1) === 1;
  switch (formula.kind) {
    case 'all':
      return formula.parts.every((part) => holds(part, truth));
    case 'any':
      return formula.parts.some((part) => holds(part, truth));
    case 'none':
      return !formula.parts.some((part) => holds(part, truth));
  }
}
