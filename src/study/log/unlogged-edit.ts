// What others than fga changed, and no command logged.

import type { LoggedEntry } from './log-line.js';

/** A file that is not as the log last recorded it. */
export interface UnloggedEdit {
  readonly path: string;
  /** `restored`: it is as the log knows it from an earlier day. */
  readonly change: 'changed' | 'new' | 'gone' | 'restored';
  /** Hash that was recorded last, and the hash now; empty where there is no file. */
  readonly before: string;
  readonly now: string;
  /** The entry that recorded it last, or earlier in this state; absent for a new file. */
  readonly by?: LoggedEntry;
}
