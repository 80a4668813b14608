// What is wrong where a rule should have a word, and something else stands there.

import { type RuleProblem, ruleProblem } from '../problem.js';
import type { Lexeme } from './lex.js';

/** The problem of finding no term at a lexeme, told by what stands before it. */
export function missingTerm(before: Lexeme | undefined, lexeme: Lexeme): RuleProblem {
  if (before?.kind === 'operator') {
    return ruleProblem('missing-operand', before, { operator: before.operator, side: 'after' });
  }
  if (lexeme.kind === 'operator') {
    return ruleProblem('missing-operand', lexeme, { operator: lexeme.operator, side: 'before' });
  }
  if (lexeme.kind === 'close' && !before) {
    return ruleProblem('stray-parenthesis', lexeme, undefined);
  }
  const isOpened = before?.kind === 'open' || before?.kind === 'call';
  if (isOpened && lexeme.kind === 'end') {
    return ruleProblem('unclosed-parenthesis', before, undefined);
  }
  const at = { start: before?.start ?? lexeme.start, end: lexeme.end };
  return ruleProblem('empty-parentheses', at, undefined);
}
