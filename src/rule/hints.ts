// Doubts about a rule that parses: an operator written in small letters became a word of a phrase.

import { type Expression, walk } from './ast.js';
import { type RuleProblem, ruleProblem } from './problem.js';

/** Warnings about `and`, `or`, `not`, `near/5` and `before/5` in phrases that are not in quotes. */
export function hintsOf(expression: Expression): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const phrase of walk(expression)) {
    if (phrase.kind !== 'phrase') continue;
    for (const [index, item] of phrase.items.entries()) {
      if (item.kind !== 'word' || item.match !== 'stem') continue;
      const next = phrase.items[index + 1];
      const isJoined =
        next?.kind === 'word' && next.start === item.end + 1 && /^\d+$/.test(next.text);
      const isOperator =
        (index > 0 && next && (item.text === 'and' || item.text === 'or')) ||
        (next && item.text === 'not') ||
        (index > 0 && isJoined && (item.text === 'near' || item.text === 'before'));
      if (isOperator) problems.push(ruleProblem('lower-case-operator', item, { word: item.text }));
    }
  }
  return problems;
}
