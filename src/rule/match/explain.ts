// Why each code was or was not given to a unit: for every rule what became of its parts, the rule
// that comes closest first.

import type { Node } from '../compile/node.js';
import type { CompiledRule } from '../compile/rule-set.js';
import type { RuleText } from '../problem-list.js';
import { renderRule } from '../syntax/render.js';
import type { Evaluator } from './evaluate.js';
import { unitRange } from './range.js';
import { type Reason, reasonsFor } from './reasons.js';
import type { Turn } from './turn.js';

export interface RuleExplanation {
  readonly rule: RuleText;
  readonly isTrue: boolean;
  readonly reasons: readonly Reason[];
}

/** A condition of a code, and whether it holds for the unit. */
interface ConditionExplanation {
  readonly kind: 'when' | 'unless';
  readonly text: string;
  readonly holds: boolean;
  readonly reasons: readonly Reason[];
}

export interface CodeExplanation {
  readonly code: string;
  readonly isGiven: boolean;
  /** The rule that gave it. */
  readonly by?: RuleText;
  /** Rules that are true first, then by the share of their parts that are met. */
  readonly rules: readonly RuleExplanation[];
  readonly conditions: readonly ConditionExplanation[];
}

interface Context {
  readonly turn: Turn;
  readonly evaluator: Evaluator;
  /** The rule that gave a code to the unit. */
  readonly given: (code: number) => CompiledRule | undefined;
}

/** Explains all codes for one unit of the turn that was matched last. */
export function explainUnit(unit: number, context: Context): CodeExplanation[] {
  const { turn, evaluator, given } = context;
  const range = unitRange(turn, unit);
  const reasons = (node: Node) => reasonsFor(node, range, { turn, evaluator });
  const isTrue = (node: Node) => evaluator.evaluate(node, range) !== undefined;
  const condition = (kind: 'when' | 'unless') => (node: Node) => ({
    kind,
    text: renderRule(node.expression),
    holds: isTrue(node) === (kind === 'when'),
    reasons: reasons(node),
  });
  return turn.rules.codes.map((code, number) => {
    const by = given(number)?.source;
    const rules = code.rules.map(({ source, node }) => ({
      rule: source,
      isTrue: isTrue(node),
      reasons: reasons(node),
    }));
    const conditions = [
      ...code.when.map(condition('when')),
      ...code.unless.map(condition('unless')),
    ];
    const closest = rules.toSorted((a, b) => closeness(b) - closeness(a));
    return {
      code: code.code,
      isGiven: by !== undefined,
      ...(by && { by }),
      rules: closest,
      conditions,
    };
  });
}

/** 2 for a rule that is true, else the share of its parts that are met. */
function closeness({ isTrue, reasons }: RuleExplanation): number {
  if (isTrue) return 2;
  return reasons.filter(({ isMet }) => isMet).length / Math.max(1, reasons.length);
}
