// Finds rules that can never match because they ask for what they exclude, as in `a AND NOT a`, also
// where the exclusion stands in the code's `unless:` or the condition in its `when:`. What is
// reported is certain; a contradiction of meaning (two roles at once) is not looked for.

import { ruleProblem } from '../problem.js';
import type { ProblemList } from '../problem-list.js';
import type { Expression } from '../syntax/ast.js';
import { renderRule } from '../syntax/render.js';
import type { DraftCode, DraftRule } from './draft.js';
import { excludes, Formulas, holds } from './formula.js';
import type { WordLists } from './lists.js';

/** Adds a problem for every rule that can never match. */
export function checkContradictions(
  codes: readonly DraftCode[],
  lists: WordLists,
  problems: ProblemList,
): void {
  for (const { rules, when, unless } of codes) {
    const conditions = [...expressionsOf(when), ...expressionsOf(unless).map(negated)];
    if (haveTooMany(conditions, lists)) continue;
    for (const { source, expression } of rules) {
      if (!expression || problems.isFatalFor(source)) continue;
      const text = contradictionIn([expression, ...conditions], lists);
      if (text) problems.add(source, ruleProblem('never-matches', expression, { text }));
    }
  }
}

function expressionsOf(rules: readonly DraftRule[]): Expression[] {
  return rules.flatMap(({ expression }) => (expression ? [expression] : []));
}

function negated(item: Expression): Expression {
  return { kind: 'not', item, start: item.start, end: item.end };
}

/** With more terms in the conditions alone than are tried, no rule below them can be judged. */
function haveTooMany(conditions: readonly Expression[], lists: WordLists): boolean {
  const formulas = new Formulas(lists);
  for (const condition of conditions) formulas.formulaOf(condition);
  return formulas.isFull;
}

/** The expressions as one, where they cannot hold together; undefined where they can. */
function contradictionIn(expressions: readonly Expression[], lists: WordLists): string | undefined {
  if (!expressions.some(excludes)) return undefined;
  const formulas = new Formulas(lists);
  const wanted = expressions.map((expression) => formulas.formulaOf(expression));
  if (formulas.isFull) return undefined;
  const implied = formulas.implications();
  for (let truth = 0; truth < 1 << formulas.size; truth++) {
    const isPossible = implied.every((part, term) => !holds(term, truth) || holds(part, truth));
    if (isPossible && wanted.every((part) => holds(part, truth))) return undefined;
  }
  const [start, end] = [expressions[0]?.start ?? 0, expressions.at(-1)?.end ?? 0];
  return renderRule({ kind: 'and', items: expressions, start, end });
}
