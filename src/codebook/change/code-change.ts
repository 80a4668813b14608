// What is to become of codes of a codebook file.

import type { EntryWork } from './edit-entries.js';

/** What is to become of a code; what is absent stays. */
export interface CodeChange {
  readonly id: string;
  readonly name?: string;
  readonly definition?: string;
  /** Names of the groups it shall be in, outermost first; empty for none. */
  readonly groups?: readonly string[];
}

/** What one step works on. */
export interface EditWork extends EntryWork {
  readonly changes: readonly CodeChange[];
}
