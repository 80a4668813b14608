// What the files of a study tell about how it was done, gathered before anything is said about it.

import type { Coefficients } from '../agreement/coefficients/coefficients.js';
import type { Uncoded } from '../agreement/comparison/coder-agreement.js';
import type { Coverage } from '../agreement/readings/coverage.js';
import type { Attendance } from '../analysis/participants.js';
import type { HistoryEntry } from '../codebook/history.js';
import type { MemberSummary } from '../member/summary.js';
import type { LoggedEntry } from '../study/log/log-line.js';
import type { Reporting } from '../study/open/reporting.js';
import type { Source } from './statement.js';

export interface SessionFact {
  readonly label: string;
  /** Where fga.yaml declares it, else its transcript. */
  readonly source: Source;
  readonly date?: string;
  readonly group?: string;
  /** Labels of moderators, each at the line where they first speak. */
  readonly moderators: readonly { readonly label: string; readonly source: Source }[];
  /** What the last time stamp of its transcripts says, with its place. */
  readonly minutes?: { readonly value: number; readonly source: Source };
  readonly words: number;
  readonly transcripts: readonly Source[];
}

export interface CoderFact {
  readonly name: string;
  readonly source: Source;
  /** Units read, those of them that got a code, and those on which a coding no longer fits. */
  readonly read: number;
  readonly coded: number;
  readonly unfit: number;
  readonly codings: number;
  /** Codings that took up a suggestion of the rules. */
  readonly suggested: number;
  readonly memos: number;
  /** Decisions of a debriefing among the codings. */
  readonly debriefed: number;
}

export interface CodebookFact {
  readonly source: Source;
  readonly title: string;
  readonly version: string;
  readonly categories: number;
  readonly subcategories: number;
  /** Codes in use, and of them the provisional ones, those with a definition, with an example. */
  readonly codes: number;
  readonly provisional: number;
  readonly retired: number;
  readonly defined: number;
  readonly exemplified: number;
  /** Codes with rules, which fga applies by itself. */
  readonly ruled: number;
  /** Codes that coders made while reading. */
  readonly madeByCoders: number;
  /** Names of codes that say they are for what speaks against. */
  readonly negative: readonly string[];
  readonly history: readonly HistoryEntry[];
}

/** Whose first codings were compared, and what came out. */
export interface ComparisonFact {
  readonly kind: 'agreement' | 'performance' | 'debriefed';
  readonly coders: readonly string[];
  readonly sources: readonly [Source, ...Source[]];
  readonly coverage: Coverage;
  readonly overall: Coefficients;
  /** Units of these on which nobody applied a code; absent where there is no agreement. */
  readonly uncoded?: Uncoded;
  readonly draws: number;
  readonly seed: number;
  readonly settled?: { readonly resolved: number; readonly open: number };
}

export interface DebriefFact {
  readonly id: string;
  readonly source: Source;
  readonly coders: readonly string[];
  readonly disputed: number;
  readonly decided: number;
  /** Decisions that are written down but not used: see `fga check`. */
  readonly unusable: number;
  readonly reasoned: number;
  readonly who: readonly string[];
  readonly when: readonly string[];
}

/** The coding that tables count. */
export interface CountedFact {
  readonly coder: string;
  readonly reason: string;
  readonly source: Source;
  /** Units with a code, and codings, as tables count them. */
  readonly units: number;
  readonly codings: number;
  readonly unfit: number;
  /** Participants of whom something is coded; and those who are listed or heard, but of whom nothing is. */
  readonly voiced: number;
  readonly unvoiced: readonly string[];
  /** Groups with a name that nothing was coded for. */
  readonly emptyGroups: readonly string[];
}

/** Tables that were written, by folder. */
export interface TablesFact {
  readonly source: Source;
  readonly written: number;
  readonly follow: number;
}

export interface AuditFacts {
  readonly title: string;
  /** Version of fga. */
  readonly fga: string;
  /** fga.yaml; absent where the study has none, and its title is that of the folder. */
  readonly settings?: Source;
  readonly participants: Source;
  readonly reporting: Reporting;
  readonly sessions: readonly SessionFact[];
  readonly attendance: Attendance;
  readonly units: { readonly all: number; readonly codable: number; readonly files: number };
  /** The folder they are in: `units`, or `transcripts` where they were cut for the moment. */
  readonly unitsSource: Source;
  readonly coders: readonly CoderFact[];
  readonly hasRules: boolean;
  readonly rulesSource: Source;
  readonly codebook?: CodebookFact;
  readonly sample?: { readonly units: number; readonly source: Source };
  readonly comparison?: ComparisonFact;
  readonly debriefs: readonly DebriefFact[];
  readonly counted?: CountedFact;
  /** Why no coding counts. */
  readonly uncounted?: string;
  readonly members?: { readonly summary: MemberSummary; readonly source: Source };
  readonly tables: readonly TablesFact[];
  readonly memos: readonly Source[];
  readonly log: {
    readonly entries: readonly LoggedEntry[];
    /** Lines that name one that is not there. */
    readonly missing: number;
    readonly last: readonly string[];
    /** Files that are not as the log last recorded them. */
    readonly unlogged: readonly string[];
  };
}
