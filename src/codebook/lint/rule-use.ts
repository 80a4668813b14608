// How many units each rule matches by itself in transcripts. Coding keeps only the first rule that
// matches a unit; here every rule is tried, so that one that never matches can be told.

import type { Finding } from '../../finding/finding.js';
import type { CodeRules } from '../../rule/code-rules.js';
import { compileRules } from '../../rule/compile/compile.js';
import { TurnMatcher } from '../../rule/match/match.js';
import type { Passage } from '../../rule/match/passage.js';
import type { Placed } from '../../yaml/placed.js';
import { type Code, type Codebook, isInUse } from '../codebook.js';
import { codebookFindings } from '../findings.js';
import { codeRulesOf } from './rules-of.js';

export interface RuleUse {
  readonly code: Code;
  readonly rule: Placed;
  /** Units it matches, the code's conditions included. */
  readonly units: number;
}

/** Every rule of the applied codes, in the order of the file, with the units it matches. */
export async function ruleUse(
  codebook: Codebook,
  passages: Iterable<Passage>,
): Promise<readonly RuleUse[]> {
  const { language, lists } = codebook;
  const single = codebook.codes.filter(isInUse).flatMap(singleRules);
  const codes = [...codeRulesOf(codebook), ...single.map(({ alone }) => alone)];
  const matcher = new TurnMatcher((await compileRules(codes, { language, lists })).rules);
  const counts = new Map<string, number>();
  for (const passage of passages) {
    for (const { code } of matcher.match(passage).flat()) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return single.map(({ code, rule, alone }) => ({
    code,
    rule,
    units: counts.get(alone.code) ?? 0,
  }));
}

/** Each rule of a code as a code of its own; ids of codes have no spaces. */
function singleRules(code: Code) {
  return code.rules.map((rule, index) => {
    const { id, unless, when } = code;
    const alone: CodeRules = { code: `${id} rule ${index}`, rules: [rule], unless, when };
    return { code, rule, alone };
  });
}

/** A finding for each rule that matches nothing. */
export function unmatchedRules(uses: readonly RuleUse[]): readonly Finding[] {
  return uses
    .filter(({ units }) => units === 0)
    .map(({ code, rule }) =>
      codebookFindings.make('unmatched-rule', rule.place, { name: code.name }),
    );
}
