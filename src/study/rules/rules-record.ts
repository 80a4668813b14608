// What fga knows of the rules' coding: the hash of `codings/rules.csv` as it wrote it, and for each
// transcript what its rows were made from, with the findings and counts of that run. By it fga code
// knows what it need not do again.

import type { CodingCounts } from '../../analysis/coding-counts.js';
import type { CodebookOutline } from '../../analysis/summary.js';
import type { Finding } from '../../finding/finding.js';
import type { FilterValues } from './listed-values.js';

/** What the rows of a transcript depend on; where all of it is the same the rows are. */
export interface RulesInputs {
  /** SHA-256 of the transcript's bytes. */
  readonly transcript: string;
  /** SHA-256 of its units file after the run. */
  readonly units: string;
  /** SHA-256 of its stored reading text after the run; empty where there is none. */
  readonly text: string;
  /** SHA-256 of the codebook's bytes. */
  readonly codebook: string;
  /** SHA-256 of what the study says about the transcript: language, roles, session, people. */
  readonly study: string;
  /** What was coded beside participants' content. */
  readonly include: string;
  /** The program: version, build, and the Unicode version of its engine. */
  readonly fga: string;
}

/** One run of the rules over one transcript. Findings name files from the study's folder. */
export interface MadeRows {
  readonly inputs: RulesInputs;
  readonly counts: CodingCounts;
  /** What filters could ask for here. */
  readonly heard: FilterValues;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
}

/** The rows of a transcript in `rules.csv`; `made` is absent where nothing vouches for them. */
export interface RecordedRows {
  readonly rows: number;
  readonly bytes: number;
  readonly made?: MadeRows;
}

/** The codebook of the last run, as far as its summary needs it. */
export interface RecordedCodebook extends CodebookOutline {
  /** Its file, from the study's folder. */
  readonly file: string;
  readonly sha256: string;
  /** Columns of `participants.csv` that its filters could name. */
  readonly attributes: readonly string[];
  readonly fga: string;
  readonly title: string;
  readonly version: string;
  readonly findings: readonly Finding[];
}

/** The findings that all transcripts together gave, and the hash of what they depend on. */
export interface RecordedFilters {
  readonly of: string;
  readonly findings: readonly Finding[];
}

export interface RulesRecord {
  /** SHA-256 of `rules.csv`; two while it is being replaced, so that a crash leaves one that holds. */
  readonly rules: readonly string[];
  readonly codebook?: RecordedCodebook;
  readonly filters?: RecordedFilters;
  /** By path, in the order of the file. */
  readonly transcripts: ReadonlyMap<string, RecordedRows>;
}
