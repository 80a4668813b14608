// The state of one decoding: what has been read so far, which ids are taken, and what a group hands
// down to everything in it.

import type { Place } from '../../finding/finding.js';
import type { Placed } from '../../yaml/placed.js';
import type { Code, Group } from '../codebook.js';
import type { Report } from '../findings.js';

/** The groups above an entry, outermost first, and the conditions they set. */
export interface Above {
  readonly path: readonly string[];
  readonly names: readonly string[];
  readonly unless: readonly Placed[];
  readonly when: readonly Placed[];
}

/** Who holds an id. */
export interface Registered {
  readonly kind: 'group' | 'code';
  readonly name: string;
  readonly place: Place;
  /** Names of the groups above, outermost first. */
  readonly names: readonly string[];
}

export interface Decoding {
  readonly report: Report;
  readonly ids: Map<string, Registered>;
  readonly groups: Group[];
  readonly codes: Code[];
}
