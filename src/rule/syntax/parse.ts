// Reads the text of a rule into a syntax tree. What is wrong is returned as problems with their
// places; nothing is thrown.

import { isFatal, type RuleProblem } from '../problem.js';
import type { Expression } from './ast.js';
import { hintsOf } from './hints.js';
import { lexRule } from './lex.js';
import { Parser } from './parser.js';
import { plainWords } from './plain-words.js';
import { checkShape } from './shape.js';

export interface ParsedRule {
  /** Undefined where a problem is fatal. */
  readonly expression: Expression | undefined;
  readonly problems: readonly RuleProblem[];
}

export interface ParseOptions {
  /** A condition (`when:`, `unless:`) may consist of filters and NOT; a list entry of words only. */
  readonly as?: 'rule' | 'condition' | 'list';
}

/** Parses one rule. */
export function parseRule(text: string, options: ParseOptions = {}): ParsedRule {
  const as = options.as ?? 'rule';
  const plain = plainWords(text);
  if (plain) return { expression: plain, problems: as === 'list' ? [] : hintsOf(plain) };
  const lexed = lexRule(text);
  if (lexed.problems.length > 0) return { expression: undefined, problems: lexed.problems };
  const parser = new Parser(lexed.lexemes);
  const expression = parser.rule();
  const problems = [...parser.problems];
  if (expression) problems.push(...checkShape(expression, as));
  if (expression && as !== 'list') problems.push(...hintsOf(expression));
  return { expression: problems.some(isFatal) ? undefined : expression, problems };
}
