// Gathers the problems of many rules, each once, with the rule it belongs to.

import { isFatal, type RuleProblem } from './problem.js';

/** A rule's text; callers pass what else they know about it and get it back with its problems. */
export interface RuleText {
  readonly text: string;
}

/** A problem and the rule, condition or list entry it was found in. */
export interface PlacedProblem {
  readonly source: RuleText;
  readonly problem: RuleProblem;
}

export class ProblemList {
  readonly #problems = new Map<RuleText, Map<string, PlacedProblem>>();

  /** Adds problems; one that is known already is not added again. */
  add(source: RuleText, ...problems: readonly RuleProblem[]): void {
    if (problems.length === 0) return;
    const known = this.#problems.get(source) ?? new Map<string, PlacedProblem>();
    for (const problem of problems) {
      const key = `${problem.kind} ${problem.offset}`;
      if (!known.has(key)) known.set(key, { source, problem });
    }
    this.#problems.set(source, known);
  }

  /** True where the rule cannot be used. */
  isFatalFor(source: RuleText): boolean {
    const known = this.#problems.get(source);
    return known !== undefined && [...known.values()].some(({ problem }) => isFatal(problem));
  }

  /** In order of the rules they were found in. */
  all(): PlacedProblem[] {
    return [...this.#problems.values()].flatMap((known) => [...known.values()]);
  }
}
