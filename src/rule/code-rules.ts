// What is compiled: the rules of a code, as a codebook holds them.

import type { RuleText } from './problem-list.js';

/** The rules of one code, as a codebook holds them. */
export interface CodeRules {
  /** The code's id. */
  readonly code: string;
  /** One of them must match. */
  readonly rules: readonly RuleText[];
  /** None of them may. */
  readonly unless: readonly RuleText[];
  /** All of them must hold. */
  readonly when: readonly RuleText[];
}
