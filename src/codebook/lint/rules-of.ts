// The rules of a codebook as the rule engine takes them.

import type { CodeRules } from '../../rule/code-rules.js';
import { type Codebook, isInUse } from '../codebook.js';

/** One entry a code in the order of the file; retired codes keep their place and have no rules. */
export function codeRulesOf({ codes }: Codebook): readonly CodeRules[] {
  return codes.map((code) => ({
    code: code.id,
    rules: isInUse(code) ? code.rules : [],
    unless: code.unless,
    when: code.when,
  }));
}
