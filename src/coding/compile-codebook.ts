// Makes a codebook's rules ready for matching, and turns what is wrong with them into findings at
// their place in the file.

import { type Codebook, isInUse } from '../codebook/codebook.js';
import type { Finding } from '../finding/finding.js';
import { compileRules } from '../rule/compile/compile.js';
import type { RuleSet } from '../rule/compile/rule-set.js';
import { ruleFinding } from '../rule/problem.js';
import type { PlacedProblem } from '../rule/problem-list.js';
import { type Placed, placeInside } from '../yaml/placed.js';

export interface CompiledCodebook {
  readonly rules: RuleSet;
  readonly findings: readonly Finding[];
}

/**
 * Compiles all codes but retired ones. `attributes` are the columns of `participants.csv` that filters
 * may name; without them any name is taken.
 */
export async function compileCodebook(
  codebook: Codebook,
  attributes?: Iterable<string>,
): Promise<CompiledCodebook> {
  const codes = codebook.codes
    .filter(isInUse)
    .map(({ id, rules, unless, when }) => ({ code: id, rules, unless, when }));
  const { language, lists } = codebook;
  const { rules, problems } = await compileRules(codes, { language, lists, attributes });
  return { rules, findings: problems.map(findingOf) };
}

/** All sources are the codebook's placed texts. */
function findingOf({ source, problem }: PlacedProblem): Finding {
  const placed = source as Placed;
  return ruleFinding(problem, placeInside(placed, problem.offset, problem.length));
}
