// Doubts about a rule that parses: an operator written in small letters became a word of a phrase.
// Phrases of many alternatives often mean the word (`lost and found`), so only what looks like an
// operator is doubted.

import { type RuleProblem, ruleProblem } from '../problem.js';
import { childrenOf, type Expression, type Phrase } from './ast.js';

/** Warnings about `and`, `or`, `not`, `near/5` and `before/5` in phrases that are not in quotes. */
export function hintsOf(expression: Expression): RuleProblem[] {
  const problems: RuleProblem[] = [];
  collect(expression, true, problems);
  return problems;
}

/** `isOperand` is true where the expression stands alone or beside AND, NEAR and the like. */
function collect(expression: Expression, isOperand: boolean, problems: RuleProblem[]): void {
  if (expression.kind === 'phrase') problems.push(...hintsInPhrase(expression, isOperand));
  const { kind } = expression;
  const isPlain = isOperand && kind !== 'or' && kind !== 'affirmed' && kind !== 'negated';
  for (const child of childrenOf(expression)) {
    if (child.kind !== 'word') collect(child, isPlain, problems);
  }
}

function hintsInPhrase({ items }: Phrase, isOperand: boolean): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'word' || item.match !== 'stem') continue;
    const [before, next] = [items[index - 1], items[index + 1]];
    if (!next) continue;
    const isBetween = before && (isOperand || isTerm(before) || isTerm(next));
    const isJoined = next.kind === 'word' && next.start === item.end + 1 && /^\d+$/.test(next.text);
    const isDoubtful =
      (isBetween && (item.text === 'and' || item.text === 'or')) ||
      (!before && isOperand && item.text === 'not') ||
      (before && isJoined && (item.text === 'near' || item.text === 'before'));
    if (isDoubtful) problems.push(ruleProblem('lower-case-operator', item, { word: item.text }));
  }
  return problems;
}

/** True for what is seldom part of a phrase: lists, alternatives, wildcards, words in quotes. */
function isTerm(item: Expression): boolean {
  return item.kind !== 'word' || item.match !== 'stem';
}
