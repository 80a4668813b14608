// What a review is made of: the units in their order, what the coder has decided on each, and where
// on the screen the coder stands. All values are immutable; `apply-action.ts` makes the next ones.

import type { Code, Group } from '../codebook/codebook.js';
import type { CodingSource, CodingStatus } from '../coding/coding.js';
import type { CodingRow } from '../coding/codings-file.js';
import type { Misfit } from '../coding/judge-coding.js';
import type { CodePointMap } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Transcript } from '../transcript/transcript.js';
import type { Unit } from '../unit/unit.js';
import type { TextField } from './text-field.js';

/** A unit in the order of the study. */
export interface ReviewUnit {
  /** `unitKey` of transcript and unit. */
  readonly key: string;
  readonly unit: Unit;
  readonly session: { readonly id: string; readonly label: string };
  /** Whether the coder is asked to read it: content of participants, and what was included. */
  readonly isAsked: boolean;
  /** Outside of the sample that is gone through; there for its words only. */
  readonly isOutside?: boolean;
}

export interface ReviewText {
  readonly transcript: Transcript;
  readonly positions: CodePointMap;
}

/** A code that the rules propose for a unit. */
export interface Suggestion {
  readonly code: string;
  readonly rule: string;
  /** The words it rests on, as the coding file has them. */
  readonly matched: string;
  readonly matches: readonly Span[];
}

/** What stays the same during a review. */
export interface Setup {
  readonly coder: string;
  readonly units: readonly ReviewUnit[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, ReviewText>;
  /** Only where the coder asked for them. */
  readonly suggestions?: ReadonlyMap<string, readonly Suggestion[]>;
  readonly isSample: boolean;
  /** Only the first unit can be shown: the rest is still being read. */
  readonly isOpening?: boolean;
}

/** The codebook as the coder may see it. */
export interface Book {
  /** As the user would write its name; what a new code is written to. */
  readonly file: string;
  readonly version: string;
  /** Codes to choose from: neither retired ones nor other people's provisional ones. */
  readonly codes: readonly Code[];
  readonly groups: ReadonlyMap<string, Group>;
  /** Every code there is, by id, for the names of codings made earlier. */
  readonly known: ReadonlyMap<string, Code>;
}

/** One row of the coder's file. */
export interface WorkRow {
  readonly code: string;
  readonly status: CodingStatus;
  readonly source: CodingSource;
  readonly memo: string;
  /** Why it does not stand any more; absent where it does. */
  readonly misfit?: Misfit;
  readonly cells: CodingRow;
}

/** What the coder has made of one unit. */
export interface Work {
  readonly rows: readonly WorkRow[];
  /** A memo on a unit that is not read yet; it waits for the first row. */
  readonly memo: string;
  readonly condensed: string;
}

/** One step that can be undone. */
export interface Change {
  readonly unit: string;
  readonly before: Work;
  readonly after: Work;
  readonly what: string;
  /** What undoing it does not take back. */
  readonly stays?: string;
}

export type WriteKind =
  | 'memo'
  | 'condensed'
  | 'search'
  | 'filter'
  | 'go'
  | 'new-code'
  | 'definition';

export type Mode =
  | { readonly kind: 'read' }
  | {
      readonly kind: 'pick';
      readonly field: TextField;
      readonly at: number;
      /** Only codes that the unit has, to take them off. */
      readonly isRemoving: boolean;
    }
  | {
      readonly kind: 'write';
      readonly what: WriteKind;
      readonly field: TextField;
      /** The name of the new code, while its definition is written. */
      readonly name?: string;
    }
  | { readonly kind: 'help' | 'overview'; readonly top: number }
  | { readonly kind: 'conflict' | 'unsaved' };

/** Something outside of the state that is wanted next; the loop does it and reports. */
export type Request =
  | { readonly kind: 'add-code'; readonly name: string; readonly definition: string }
  | { readonly kind: 'find'; readonly query: string; readonly filter?: Filter }
  | { readonly kind: 'reload' | 'leave' | 'redraw' };

interface Message {
  readonly text: string;
  readonly isError: boolean;
}

/** Units in which a query was found. */
interface Search {
  readonly query: string;
  readonly keys: ReadonlySet<string>;
  /** False where the query is no rule and its words were looked for as they stand. */
  readonly isRule: boolean;
}

export interface ReviewState {
  readonly setup: Setup;
  readonly book: Book;
  /** By unit key; a unit without an entry is untouched. */
  readonly works: ReadonlyMap<string, Work>;
  /** Index into the units. */
  readonly cursor: number;
  readonly scroll: number;
  readonly mode: Mode;
  readonly filter: Filter;
  readonly search?: Search;
  readonly past: readonly Change[];
  readonly future: readonly Change[];
  /** Codes on the digit keys, 1 to 9, and the order in which codes were last used. */
  readonly slots: readonly string[];
  readonly recent: readonly string[];
  /** Units whose work is not on the disk yet. */
  readonly unsaved: ReadonlySet<string>;
  readonly request?: Request;
  readonly message?: Message;
}

/** Conditions that must all hold; of one list, any. */
export interface Filter {
  /** As it was written. */
  readonly text: string;
  readonly sessions: readonly string[];
  readonly roles: readonly string[];
  readonly speakers: readonly string[];
  readonly codes: readonly string[];
  readonly states: readonly FilterState[];
  /** In the rule language; empty where nothing is sought. */
  readonly query: string;
  /** The units that the query was found in. */
  readonly found?: Search;
  /** Also units that the coder is not asked to read: the moderator's, back-channels. */
  readonly isAll: boolean;
}

export type FilterState = 'unread' | 'read' | 'coded' | 'none' | 'memo';
