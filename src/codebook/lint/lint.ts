// Everything that can be said of a codebook beyond reading it: problems inside its rules, rules and
// lists that repeat, contradict or are not used, and examples that the rules do not bear out.

import type { Finding } from '../../finding/finding.js';
import { compileRules } from '../../rule/compile/compile.js';
import { ruleFinding } from '../../rule/problem.js';
import type { Placed } from '../../yaml/placed.js';
import { placeInside } from '../../yaml/placed.js';
import { byPlace } from '../by-place.js';
import type { Codebook } from '../codebook.js';
import { newReport } from '../findings.js';
import { checkConditions } from './lint-conditions.js';
import { checkExamples } from './lint-examples.js';
import { lintRules } from './lint-rules.js';
import { parseRules } from './parsed-rules.js';
import { codeRulesOf } from './rules-of.js';

export interface LintOptions {
  /** Columns of the participants file that filters may name; without them any name is taken. */
  readonly attributes?: Iterable<string>;
}

/** The findings about a codebook that has been read, in the order of its file. */
export async function lintCodebook(
  codebook: Codebook,
  { attributes }: LintOptions = {},
): Promise<readonly Finding[]> {
  const { language, lists } = codebook;
  const options = { language, lists, ...(attributes && { attributes }) };
  const { rules, problems } = await compileRules(codeRulesOf(codebook), options);
  const report = newReport();
  for (const { source, problem } of problems) {
    const place = placeInside(source as Placed, problem.offset, problem.length);
    report.findings.push(ruleFinding(problem, place));
  }
  const parsed = parseRules(codebook);
  lintRules(codebook, parsed, report);
  checkConditions(codebook, parsed, report);
  await checkExamples(codebook, rules, parsed, report);
  return byPlace(report.findings);
}
