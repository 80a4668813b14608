// The single terms of a rule: words, phrases, lists, patterns, filters, and what is written as
// name(…). Also says which expressions may stand where, in a word a person knows.

import { foldWord } from '../../text/fold.js';
import { latinTwin } from '../../text/latin-twin.js';
import { nearest } from '../../text/nearest.js';
import type { Span } from '../../text/span.js';
import { type RuleProblem, ruleProblem } from '../problem.js';
import type { Expression } from './ast.js';
import type { Lexeme } from './lex.js';
import { plainWordsOf } from './plain-words.js';
import { isWildcardOnly, wordsOf } from './words.js';

const CALLS = ['sentence', 'unit', 'turn', 'affirmed', 'negated'] as const;

/** The problem with a name that stands before a parenthesis, if it has no meaning there. */
export function checkCall(lexeme: Span & { readonly name: string }): RuleProblem | undefined {
  const { name, start, end } = lexeme;
  if (CALLS.some((call) => call === name.toLowerCase())) return undefined;
  const near = nearest(name, CALLS);
  return ruleProblem('unknown-scope', { start, end: end - 1 }, { name, nearest: near });
}

/** A scope or polarity around an expression; the name has been checked. */
export function callOf(name: string, item: Expression, span: Span): Expression {
  const call = name.toLowerCase();
  if (call === 'affirmed' || call === 'negated') return { kind: call, item, ...span };
  const scope = call === 'sentence' || call === 'turn' ? call : 'unit';
  return { kind: 'scope', scope, item, ...span };
}

/** The term that a lexeme stands for; parentheses, operators and calls are the parser's. */
export function termOf(lexeme: Lexeme): Expression | RuleProblem {
  const { start, end } = lexeme;
  switch (lexeme.kind) {
    case 'list':
      return { kind: 'list', name: lexeme.text, start, end };
    case 'pattern':
      return { kind: 'pattern', source: lexeme.text, start, end };
    case 'filter':
      return filterOf(lexeme);
    case 'quoted':
      return phraseOf(lexeme, lexeme.text, 1, 'exact');
    case 'exact':
      return phraseOf(lexeme, lexeme.text, 1, 'exact');
    case 'words':
      return phraseOf(lexeme, lexeme.text, 0, 'stem');
    default:
      return ruleProblem('empty-rule', lexeme, undefined);
  }
}

function filterOf(lexeme: Span & { readonly key: string; readonly value: string }): Expression {
  const { start, end } = lexeme;
  const key = filterKey(lexeme.key);
  if (key === 'code') return { kind: 'code', code: lexeme.value, start, end };
  return { kind: 'filter', key, value: foldWord(lexeme.value.trim()), start, end };
}

const otherSigns = latinTwin(String.raw`[^\p{L}\p{M}\p{N}]+`, 'gu');

/** A column's name as filters write it: folded, with hyphens for spaces and signs. */
export function filterKey(column: string): string {
  const folded = foldWord(column);
  return folded.replace(otherSigns(folded), '-').replace(/^-|-$/g, '');
}

/** What somebody may have meant who begins a word with a sign, or writes a sign alone. */
const MEANT: Readonly<Record<string, string>> = {
  '&': 'For both, write AND.',
  '+': 'For both, write AND.',
  '|': 'For either, write OR.',
  '!': 'For units without a word, write AND NOT before it.',
  '-': 'For units without a word, write AND NOT before it.',
  '~': 'For words close to each other, write NEAR/5 between them.',
};
const meantSign = /^[&+|!~-]+/;

function phraseOf(
  lexeme: Span,
  text: string,
  indent: number,
  match: 'stem' | 'exact',
): Expression | RuleProblem {
  const plain = plainWordsOf(text, lexeme.start + indent, match);
  const sign = match === 'stem' && !plain ? meantSign.exec(text)?.[0] : undefined;
  const words = plain ?? wordsOf(text, lexeme.start + indent, match);
  if (sign || words.length === 0) {
    const instead = MEANT[sign?.charAt(0) ?? ''] ?? 'Write letters or digits.';
    return ruleProblem('no-word', lexeme, { text: sign ?? text.trim(), instead });
  }
  const empty = words.find(isWildcardOnly);
  if (empty) return ruleProblem('wildcard-only', empty, { text: empty.text });
  const [only] = words;
  const { start, end } = lexeme;
  if (words.length === 1 && only) return { ...only, start, end };
  return { kind: 'phrase', items: words, start, end };
}

/** True where an expression may be part of a phrase: words, phrases, lists and alternatives of them. */
export function isPhraseable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'word':
    case 'list':
      return true;
    case 'phrase':
    case 'or':
      return expression.items.every(isPhraseable);
    default:
      return false;
  }
}

/** What an expression is, for a sentence to a researcher. */
export function nameOf(expression: Expression): string {
  switch (expression.kind) {
    case 'filter':
      return `The filter ${expression.key}:${expression.value}`;
    case 'code':
      return `code:${expression.code}`;
    case 'pattern':
      return 'A regular expression';
    case 'scope':
      return `${expression.scope}(…)`;
    case 'affirmed':
    case 'negated':
      return `${expression.kind}(…)`;
    case 'and':
    case 'or':
    case 'not':
    case 'near':
    case 'before':
      return expression.kind.toUpperCase();
    default:
      return 'This';
  }
}
