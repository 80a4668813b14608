// What became of a passage of an edited text.

import type { Span } from '../text/span.js';

/**
 * same: the words stand there, white space aside · changed: they were edited, and this is the place ·
 * doubtful: it may be one of the candidates · lost: nothing like it is there.
 */
export type PlacementKind = 'same' | 'changed' | 'doubtful' | 'lost';

/** What became of a passage. */
export interface Placement {
  readonly kind: PlacementKind;
  /** Where it stands now; undefined where it is doubtful or lost. */
  readonly span?: Span;
  /** Index of the stretch that holds it. */
  readonly stretch?: number;
  /** Share of its words that are there, from 0 to 1. */
  readonly likeness: number;
  /** Where it may be, best first; only of what is doubtful. */
  readonly candidates: readonly Span[];
}
