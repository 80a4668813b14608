// The record of the rules' coding, `codings/.rules.json`: the hash of `codings/rules.csv` as fga wrote
// it, and for each transcript what its rows were made from, with the findings and counts of that run.
// By it fga code knows what it need not do again. A record that is not just as fga writes it is none.

import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { CodingCounts } from '../../analysis/coding-counts.js';
import type { CodebookOutline } from '../../analysis/summary.js';
import { RULES_CODER } from '../../coding/coding.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { renderJson } from '../../text/json.js';
import { compareText } from '../../text/order.js';
import { CODINGS } from '../paths.js';
import type { Study } from '../study.js';
import type { FilterValues } from './listed-values.js';
import { decodeRecord } from './rules-record-decode.js';

export const RULES_RECORD = `${CODINGS}/.${RULES_CODER}.json`;

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

/** The record as it lies in the study; undefined where there is none that can be read. */
export function readRulesRecord(io: Io, study: Pick<Study, 'root'>): RulesRecord | undefined {
  const path = join(study.root, RULES_RECORD);
  if (io.statFile(path)?.kind !== 'file') return undefined;
  try {
    return decodeRecord(JSON.parse(Buffer.from(io.readFile(path)).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const ABOUT =
  'What codings/rules.csv was made from. fga code codes again only what changed since; without this file it codes everything.';

/** A line for each transcript, so that version control shows which of them were coded again. */
export function renderRulesRecord(record: RulesRecord): string {
  const { rules, codebook, filters, transcripts } = record;
  const lines = [...transcripts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, rows]) => `${renderJson(path)}:${renderJson(rowsJson(rows))}`);
  return `{
"about":${renderJson(ABOUT)},
"rules":${renderJson(rules)},
"codebook":${renderJson(codebook ?? null)},
"filters":${renderJson(filters ?? null)},
"transcripts":{
${lines.join(',\n')}
}
}
`;
}

function rowsJson({ rows, bytes, made }: RecordedRows) {
  if (!made) return { rows, bytes };
  const { inputs, counts, heard, findings } = made;
  const { transcript, units, text, study, codebook, include, fga } = inputs;
  return {
    rows,
    bytes,
    transcript,
    units,
    text,
    study,
    codebook,
    include,
    fga,
    counts: { ...counts, codes: [...counts.codes].sort(compareText) },
    heard,
    findings,
  };
}

export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex');
}
