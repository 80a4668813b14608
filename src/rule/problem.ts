// What can be wrong with a rule, and where in its text. A problem becomes a finding at its place in
// a codebook, or a caret line under a query on the command line.

import type { Finding, Place } from '../finding/finding.js';
import { type RuleProblemArgs, type RuleProblemKind, ruleFindings } from './findings.js';

/** One problem; offset and length count UTF-16 units of the rule's text. */
export type RuleProblem = {
  readonly [Kind in RuleProblemKind]: {
    readonly kind: Kind;
    readonly offset: number;
    readonly length: number;
    readonly args: RuleProblemArgs[Kind];
  };
}[RuleProblemKind];

export function ruleProblem<Kind extends RuleProblemKind>(
  kind: Kind,
  at: { readonly start: number; readonly end: number },
  args: RuleProblemArgs[Kind],
): RuleProblem {
  const problem = { kind, offset: at.start, length: Math.max(0, at.end - at.start), args };
  return problem as unknown as RuleProblem;
}

/** The finding for a problem; `place` is where the problem's offset lies, if it lies in a file. */
export function ruleFinding(problem: RuleProblem, place: Place | undefined): Finding {
  // The arguments belong to the kind: `RuleProblem` pairs them.
  return ruleFindings.make(problem.kind, place, problem.args as never);
}

/** True where the rule cannot be used. */
export function isFatal(problem: RuleProblem): boolean {
  return ruleFindings.kinds[problem.kind].severity === 'error';
}

/** The rule on one line with a caret line under the problem, for the command line. */
export function renderCaret(rule: string, problem: RuleProblem): string {
  const line = rule.replace(/\s/gu, ' ');
  const before = [...line.slice(0, problem.offset)].length;
  const marked = [...line.slice(problem.offset, problem.offset + problem.length)].length;
  return `${line}\n${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`;
}
