// Checks of a parsed rule that need no codebook: that it has something to find, and that NEAR,
// affirmed(…), negated(…) and word lists hold only what can be matched there.

import { type RuleProblem, ruleProblem } from '../problem.js';
import { branches, type Expression, walk } from './ast.js';
import { isPhraseable, nameOf } from './parse-term.js';

/** The fatal problems of an expression used as a rule, a condition or an entry of a list. */
export function checkShape(
  expression: Expression,
  as: 'rule' | 'condition' | 'list',
): RuleProblem[] {
  const stranger = as === 'list' ? findUnphraseable(expression) : undefined;
  if (stranger) return [ruleProblem('not-in-list', stranger, { what: nameOf(stranger) })];
  const problems = branches(expression).flatMap(checkSides);
  if (as === 'rule' && problems.length === 0) problems.push(...checkFinds(expression));
  return problems;
}

function findUnphraseable(expression: Expression): Expression | undefined {
  return walk(expression).find(
    (part) => part.kind !== 'or' && part.kind !== 'phrase' && !isPhraseable(part),
  );
}

function checkSides(expression: Expression): RuleProblem[] {
  switch (expression.kind) {
    case 'near':
    case 'before': {
      const operator = expression.kind.toUpperCase();
      return [expression.left, expression.right].flatMap((side) => {
        const stranger = findWithoutPosition(side);
        return stranger
          ? [ruleProblem('not-near', stranger, { operator, what: nameOf(stranger) })]
          : [];
      });
    }
    case 'affirmed':
    case 'negated': {
      const stranger = findWithoutPosition(expression.item);
      const args = { name: expression.kind, what: stranger ? nameOf(stranger) : '' };
      return stranger ? [ruleProblem('not-deniable', stranger, args)] : [];
    }
    default:
      return [];
  }
}

/** The first part that is no stretch of words. */
function findWithoutPosition(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case 'and':
    case 'not':
    case 'scope':
    case 'filter':
    case 'code':
      return expression;
    case 'or':
      return expression.items.map(findWithoutPosition).find((found) => found !== undefined);
    default:
      return undefined;
  }
}

/** Problems of the parts that would match without finding anything. */
function checkFinds(expression: Expression): RuleProblem[] {
  const idle = findIdle(expression);
  if (!idle) return [];
  const isNot = walk(idle).some((part) => part.kind === 'not');
  return [ruleProblem('nothing-to-find', idle, { because: isNot ? 'not' : 'filter' })];
}

/** The first part that can be true of a unit in which nothing is found; undefined where none can. */
function findIdle(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case 'not':
    case 'filter':
      return expression;
    case 'or':
      return expression.items.map(findIdle).find((idle) => idle !== undefined);
    case 'and':
      return expression.items.every(findIdle) ? expression : undefined;
    case 'scope':
      return findIdle(expression.item);
    default:
      return undefined;
  }
}
