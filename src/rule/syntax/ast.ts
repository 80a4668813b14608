// The syntax tree of a rule, as docs/rules.md describes the language. Every node knows where it
// stands in the rule's text (UTF-16 offsets), so that a problem can be shown at its place.

import type { Span } from '../../text/span.js';

/** One word: by stem, as this form only, or with `*` and `?`. The text is folded. */
export interface Word extends Span {
  readonly kind: 'word';
  readonly match: 'stem' | 'exact' | 'wildcard';
  readonly text: string;
}

/** Words next to each other, in order; at least two items. */
export interface Phrase extends Span {
  readonly kind: 'phrase';
  readonly items: readonly Expression[];
}

/** Any entry of a word list of the codebook. */
export interface ListName extends Span {
  readonly kind: 'list';
  readonly name: string;
}

/** A regular expression on the unit's folded text, between its slashes as written. */
export interface Pattern extends Span {
  readonly kind: 'pattern';
  readonly source: string;
}

interface Either extends Span {
  readonly kind: 'or';
  readonly items: readonly Expression[];
}

interface Both extends Span {
  readonly kind: 'and';
  readonly items: readonly Expression[];
}

interface Not extends Span {
  readonly kind: 'not';
  readonly item: Expression;
}

/** Both sides at most `within` words apart; with `before` the left one first. */
export interface Near extends Span {
  readonly kind: 'near' | 'before';
  readonly within: number;
  readonly left: Expression;
  readonly right: Expression;
}

export type ScopeName = 'sentence' | 'unit' | 'turn';

/** What the words must stand in together. */
interface Scope extends Span {
  readonly kind: 'scope';
  readonly scope: ScopeName;
  readonly item: Expression;
}

/** Only where it is denied, or only where it is not. */
interface Polarity extends Span {
  readonly kind: 'affirmed' | 'negated';
  readonly item: Expression;
}

/** Who speaks, or in which session: `role:mentor`, `gender:female`. Folded; `*` and `?` as in words. */
export interface Filter extends Span {
  readonly kind: 'filter';
  readonly key: string;
  readonly value: string;
}

/** Units that have another code by rule. */
interface CodeName extends Span {
  readonly kind: 'code';
  readonly code: string;
}

export type Expression =
  | Word
  | Phrase
  | ListName
  | Pattern
  | Either
  | Both
  | Not
  | Near
  | Scope
  | Polarity
  | Filter
  | CodeName;

/** The expressions directly below one. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'phrase':
    case 'or':
    case 'and':
      return expression.items;
    case 'not':
    case 'scope':
    case 'affirmed':
    case 'negated':
      return [expression.item];
    case 'near':
    case 'before':
      return [expression.left, expression.right];
    default:
      return [];
  }
}

/** An expression and all below it that have expressions below them, outermost first. */
export function branches(expression: Expression, parts: Expression[] = []): Expression[] {
  const children = childrenOf(expression);
  if (children.length > 0) parts.push(expression);
  for (const child of children) if (child.kind !== 'word') branches(child, parts);
  return parts;
}

/** An expression and everything below it, outermost first. */
export function walk(expression: Expression, parts: Expression[] = []): Expression[] {
  parts.push(expression);
  for (const child of childrenOf(expression)) walk(child, parts);
  return parts;
}
