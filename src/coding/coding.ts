// A coding: one code on one unit by one coder, with the reason and the words it rests on.

import type { Span } from '../text/span.js';

/** coded · none: the unit was read and no code applies · rejected: a suggestion was refused. */
export type CodingStatus = 'coded' | 'none' | 'rejected';

export type CodingSource = 'person' | 'rule' | 'suggestion' | 'import' | 'consensus';

/** The reserved coder whose codings `fga code` makes. */
export const RULES_CODER = 'rules';

/** The reserved coder who holds what a debriefing decided. */
export const CONSENSUS_CODER = 'consensus';

export interface Coding extends Span {
  readonly transcript: string;
  readonly unit: string;
  /** The code's id; empty where the status is `none`. */
  readonly code: string;
  readonly status: CodingStatus;
  readonly source: CodingSource;
  /** The slice of the reading text from start to end, exactly. */
  readonly quote: string;
  /** A little of the text before and after, to find the quote again in an edited transcript. */
  readonly before: string;
  readonly after: string;
  /** Hash of the unit's text, see `anchor/hash.ts`. */
  readonly hash: string;
  /** Version of the codebook it was made under. */
  readonly codebook: string;
  /** The rule as written in the codebook; empty for a person's coding. */
  readonly rule: string;
  /** The words that matched, separated by `; `. */
  readonly matched: string;
  readonly memo: string;
}
