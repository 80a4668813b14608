// The recursive descent behind `parseRule`: OR, AND, NOT, NEAR and BEFORE (from left to right), words
// side by side, single terms. The first syntax error ends it.

import type { Span } from '../../text/span.js';
import { type RuleProblem, ruleProblem } from '../problem.js';
import type { Expression, Near } from './ast.js';
import type { Lexeme } from './lex.js';
import { missingTerm } from './missing-term.js';
import { callOf, checkCall, isPhraseable, nameOf, termOf } from './parse-term.js';

/** The most words that may lie within a NEAR or BEFORE. */
const MOST_WITHIN = 1000;
const DEFAULT_WITHIN = 5;
const MOST_LEVELS = 100;

const PLAIN_TERMS: ReadonlySet<Lexeme['kind']> = new Set(['words', 'exact', 'quoted', 'list']);
const SIDE_ENDS: ReadonlySet<Lexeme['kind']> = new Set(['end', 'close', 'operator']);

/** Thrown and caught inside this file only: the first syntax error ends the parse. */
class Stop extends Error {}

function hull(parts: readonly Span[]): Span {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

/** Reads one list of lexemes. */
export class Parser {
  readonly problems: RuleProblem[] = [];
  readonly #lexemes: readonly Lexeme[];
  #at = 0;
  #level = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  rule(): Expression | undefined {
    try {
      if (this.#next.kind === 'end') this.#fail(ruleProblem('empty-rule', this.#next, undefined));
      const expression = this.#either();
      if (this.#next.kind === 'close') {
        this.#fail(ruleProblem('stray-parenthesis', this.#next, undefined));
      }
      return expression;
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  get #next(): Lexeme {
    return this.#lexemes[this.#at] as Lexeme;
  }

  /** Where the lexeme that was read last ends. */
  get #lastEnd(): number {
    return this.#lexemes[this.#at - 1]?.end ?? 0;
  }

  #fail(problem: RuleProblem): never {
    this.problems.push(problem);
    throw new Stop();
  }

  #either(): Expression {
    const plain = this.#plainAlternatives();
    return plain ?? this.#chain('OR', 'or', () => this.#chain('AND', 'and', () => this.#not()));
  }

  /** Words and lists with OR between them up to the end or the parenthesis, as most groups are: read at one go. */
  #plainAlternatives(): Expression | undefined {
    const lexemes = this.#lexemes;
    let end = this.#at;
    while (PLAIN_TERMS.has((lexemes[end] as Lexeme).kind)) {
      const next = lexemes[end + 1] as Lexeme;
      if (next.kind === 'operator' && next.operator === 'OR') end += 2;
      else if (next.kind === 'end' || next.kind === 'close') return this.#alternativesTo(end + 1);
      else return undefined;
    }
    return undefined;
  }

  /** The terms before an index, every second lexeme. */
  #alternativesTo(end: number): Expression {
    const items: Expression[] = [];
    for (; this.#at < end; this.#at += 2) {
      const term = termOf(this.#lexemes[this.#at] as Lexeme);
      if ('args' in term) this.#fail(term);
      items.push(term);
    }
    this.#at = end;
    const [only] = items;
    return only && items.length === 1 ? only : { kind: 'or', items, ...hull(items) };
  }

  /** One or more operands with the same operator between them; a nested one of the kind is merged. */
  #chain(operator: 'AND' | 'OR', kind: 'and' | 'or', operand: () => Expression): Expression {
    const first = operand();
    const items = [first];
    while (this.#next.kind === 'operator' && this.#next.operator === operator) {
      this.#at++;
      items.push(operand());
    }
    if (items.length === 1) return first;
    const merged = items.flatMap((item) => (item.kind === kind ? item.items : [item]));
    return { kind, items: merged, ...hull(items) };
  }

  #not(): Expression {
    const lexeme = this.#next;
    if (lexeme.kind !== 'operator' || lexeme.operator !== 'NOT') return this.#near();
    this.#at++;
    const item = this.#deeper(lexeme, () => this.#not());
    return { kind: 'not', item, start: lexeme.start, end: item.end };
  }

  #near(): Expression {
    let left = this.#side();
    for (;;) {
      const lexeme = this.#next;
      if (lexeme.kind !== 'operator') return left;
      if (lexeme.operator !== 'NEAR' && lexeme.operator !== 'BEFORE') return left;
      this.#at++;
      const within = this.#within(lexeme, lexeme.operator, lexeme.suffix);
      const right = this.#side();
      const kind: Near['kind'] = lexeme.operator === 'NEAR' ? 'near' : 'before';
      left = { kind, within, left, right, ...hull([left, right]) };
    }
  }

  #within(at: Span, operator: string, suffix: string): number {
    if (suffix === '') return DEFAULT_WITHIN;
    const within = /^\/\d{1,6}$/.test(suffix) ? Number(suffix.slice(1)) : 0;
    if (within >= 1 && within <= MOST_WITHIN) return within;
    this.#fail(ruleProblem('bad-distance', at, { operator, most: MOST_WITHIN }));
  }

  /** Terms side by side. */
  #side(): Expression {
    const terms: Expression[] = [this.#term()];
    while (!SIDE_ENDS.has(this.#next.kind)) terms.push(this.#term());
    const [only] = terms;
    if (terms.length === 1 && only) return only;
    const stranger = terms.find((term) => !isPhraseable(term));
    if (stranger) {
      this.#fail(ruleProblem('missing-operator', stranger, { what: nameOf(stranger) }));
    }
    const items = terms.flatMap((term) => (term.kind === 'phrase' ? term.items : [term]));
    return { kind: 'phrase', items, ...hull(terms) };
  }

  #term(): Expression {
    const lexeme = this.#next;
    switch (lexeme.kind) {
      case 'operator':
      case 'end':
      case 'close':
        this.#fail(missingTerm(this.#lexemes[this.#at - 1], lexeme));
        break;
      case 'open':
        this.#at++;
        return { ...this.#group(lexeme), start: lexeme.start, end: this.#lastEnd };
      case 'call':
        this.#at++;
        return this.#call(lexeme);
      default:
        this.#at++;
    }
    const term = termOf(lexeme);
    return 'args' in term ? this.#fail(term) : term;
  }

  #group(open: Span): Expression {
    const inner = this.#deeper(open, () => this.#either());
    if (this.#next.kind !== 'close') {
      this.#fail(ruleProblem('unclosed-parenthesis', open, undefined));
    }
    this.#at++;
    return inner;
  }

  #call(lexeme: Lexeme & { readonly kind: 'call' }): Expression {
    const problem = checkCall(lexeme);
    if (problem) this.#fail(problem);
    const item = this.#group(lexeme);
    return callOf(lexeme.name, item, { start: lexeme.start, end: this.#lastEnd });
  }

  #deeper<Value>(at: Span, parse: () => Value): Value {
    if (++this.#level > MOST_LEVELS) {
      this.#fail(ruleProblem('too-deep', at, { most: MOST_LEVELS }));
    }
    const value = parse();
    this.#level--;
    return value;
  }
}
