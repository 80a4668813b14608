// Writes a syntax tree back as the text of a rule, with no more parentheses than it needs. Parsing
// the text gives the same tree.

import type { Expression, Word } from './ast.js';

/** How tightly an expression binds: an operand that binds less tightly stands in parentheses. */
const OR = 0;
const AND = 1;
const NOT = 2;
const NEAR = 3;
const PHRASE = 4;
const TERM = 5;

export function renderRule(expression: Expression): string {
  switch (expression.kind) {
    case 'word':
      return renderWord(expression);
    case 'phrase':
      return isQuotable(expression.items)
        ? `"${expression.items.map(({ text }) => text).join(' ')}"`
        : expression.items.map((item) => operand(item, TERM)).join(' ');
    case 'list':
      return `@${expression.name}`;
    case 'pattern':
      return `/${expression.source}/`;
    case 'or':
      return expression.items.map((item) => operand(item, AND)).join(' OR ');
    case 'and':
      return expression.items.map((item) => operand(item, NOT)).join(' AND ');
    case 'not':
      return `NOT ${operand(expression.item, NOT)}`;
    case 'near':
    case 'before': {
      const operator = `${expression.kind.toUpperCase()}/${expression.within}`;
      return `${operand(expression.left, NEAR)} ${operator} ${operand(expression.right, PHRASE)}`;
    }
    case 'scope':
      return `${expression.scope}(${renderRule(expression.item)})`;
    case 'affirmed':
    case 'negated':
      return `${expression.kind}(${renderRule(expression.item)})`;
    case 'filter':
      return `${expression.key}:${renderValue(expression.value)}`;
    case 'code':
      return `code:${renderValue(expression.code)}`;
  }
}

function operand(expression: Expression, least: number): string {
  const text = renderRule(expression);
  return tightness(expression) < least ? `(${text})` : text;
}

function tightness(expression: Expression): number {
  switch (expression.kind) {
    case 'or':
      return OR;
    case 'and':
      return AND;
    case 'not':
      return NOT;
    case 'near':
    case 'before':
      return NEAR;
    case 'phrase':
      return PHRASE;
    default:
      return TERM;
  }
}

function renderWord(word: Word): string {
  return word.match === 'exact' ? `=${word.text}` : word.text;
}

/** True where all words are matched by form, so that quotes say the same. */
function isQuotable(items: readonly Expression[]): items is readonly Word[] {
  return (
    items.every((item) => item.kind === 'word' && item.match !== 'stem') &&
    items.some((item) => item.kind === 'word' && item.match === 'exact')
  );
}

function renderValue(value: string): string {
  return /^[^\s()"“”„«»‹›]+$/u.test(value) ? value : `"${value}"`;
}
