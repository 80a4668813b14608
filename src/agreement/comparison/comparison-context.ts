// A comparison of coders with what has to be said beside its numbers: what it covers, on which level of
// the codebook, and how far sample and consensus go.

import type { CodeLevel } from '../../codebook/codebook.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { Comparison } from '../readings/compare.js';
import type { Coverage } from '../readings/coverage.js';

export interface ComparisonContext {
  readonly comparison: Comparison;
  readonly coverage: Coverage;
  readonly levels: CodeLevels;
  readonly by: CodeLevel;
  readonly sample?: SampleCoverage;
  /** Where the study has a consensus: what it has settled of the disagreements. */
  readonly settled?: SettledCounts;
}

/** How much of the double-coding sample is compared. */
interface SampleCoverage {
  readonly units: number;
  readonly compared: number;
}

/** Units that the coders code differently, by whether the consensus has a decision on them. */
interface SettledCounts {
  readonly resolved: number;
  readonly open: number;
}
