// What people have written into a worksheet, whatever its format: as text, judged by nobody yet.

import type { Place } from '../../finding/finding.js';
import type { Field } from './words.js';

/** What is written about one unit. Empty fields were left empty. */
export interface WrittenDecision extends Readonly<Record<Field, string>> {
  readonly transcript: string;
  readonly unit: string;
  readonly mark: string;
  /** The codes of each coder as the worksheet shows them; empty where it does not. */
  readonly codings: ReadonlyMap<string, string>;
  /** Where the decision stands, or the line or row that announces the unit. */
  readonly place: Place;
}

export interface WrittenWorksheet {
  /** Name of the debriefing; undefined where that line is gone. */
  readonly id: string | undefined;
  /** Empty where that line is gone. */
  readonly coders: readonly string[];
  readonly decisions: readonly WrittenDecision[];
}
