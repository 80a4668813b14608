// Plans a run of the rules: which transcripts have to be coded, and which stand as they were coded
// before because nothing they depend on has changed. Any doubt means coding again.

import { resolve } from 'node:path';
import { addCounts, type CodingCounts, NO_COUNTS } from '../../analysis/coding-counts.js';
import { sha256 } from '../../anchor/hash.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { chooseCodebook } from '../choose.js';
import { findingFromStudy, nameFromStudy } from '../from-study.js';
import { selectTranscripts } from '../load/select.js';
import { attributesOf } from '../people/attributes.js';
import type { FilterValues } from '../rules/listed-values.js';
import type { MadeRows, RecordedCodebook, RulesRecord } from '../rules/rules-record.js';
import { type StandingRules, standingRules } from '../rules/standing-rules.js';
import type { Study } from '../study.js';
import { filtersHash, type InputsNow, inputsReader, type SharedInputs } from './rules-inputs.js';

export interface RecodeOptions {
  /** Transcripts that are asked for; all where there are none. */
  readonly paths: readonly string[];
  /** The codebook that was named, where one was. */
  readonly codebook: string | undefined;
  readonly include: readonly string[];
  /** The program; see `RulesInputs`. */
  readonly fga: string;
  /** Code also what stands. */
  readonly again: boolean;
}

export interface RecodePlan {
  /** Transcripts to code, in the order of the study. */
  readonly todo: readonly string[];
  /** What is recorded of the transcripts that stand. */
  readonly standing: ReadonlyMap<string, MadeRows>;
  /** The inputs of all transcripts that were asked for, as they were before anything was read. */
  readonly inputs: ReadonlyMap<string, InputsNow>;
  /** The file of the rules, where it is as fga wrote it. */
  readonly rules: StandingRules | undefined;
  /** What is recorded of the codebook, where it is the same. */
  readonly codebook: RecordedCodebook | undefined;
  /** The findings about filters where all transcripts were asked for; undefined where they are not known. */
  readonly filters: readonly Finding[] | undefined;
  /** Hash of what these findings depend on; undefined where not all transcripts were asked for. */
  readonly filtersOf: string | undefined;
  readonly shared: SharedInputs;
}

/**
 * Compares the study with the record of its rules' coding. Undefined where there is nothing to compare
 * with: no codebook or no transcript.
 */
export function planRecoding(io: Io, study: Study, options: RecodeOptions): RecodePlan | undefined {
  const paths = selectTranscripts(io, study, options.paths);
  const file = chooseCodebook(io, study, options.codebook);
  if (file === undefined || paths.length === 0) return undefined;
  const shared = sharedInputs(io, study, file, options);
  const inputsOf = inputsReader(io, study, shared);
  const inputs = new Map(paths.map((path) => [path, inputsOf(path)]));
  const rules = standingRules(io, study);
  const standing = new Map<string, MadeRows>();
  for (const path of options.again ? [] : paths) {
    const made = rules?.record.transcripts.get(path)?.made;
    if (made && changedInputs(made.inputs, inputs.get(path)).length === 0) standing.set(path, made);
  }
  const todo = paths.filter((path) => !standing.has(path));
  const codebook = codebookThatStands(io, study, { shared, file, record: rules?.record });
  const filtersOf = options.paths.length === 0 ? filtersHash(study, inputs) : undefined;
  const recorded = rules?.record.filters;
  const filters =
    filtersOf === undefined ? [] : recorded?.of === filtersOf ? recorded.findings : undefined;
  return { todo, standing, inputs, rules, codebook, filters, filtersOf, shared };
}

/** Gives the inputs of transcripts by the study's own codebook; undefined where it has none. */
export function chosenInputs(
  io: Io,
  study: Study,
  { fga }: Pick<RecodeOptions, 'fga'>,
): ((path: string) => InputsNow) | undefined {
  const file = chooseCodebook(io, study);
  if (file === undefined) return undefined;
  return inputsReader(io, study, sharedInputs(io, study, file, { fga, include: [] }));
}

function sharedInputs(
  io: Io,
  study: Study,
  codebook: string,
  { include, fga }: Pick<RecodeOptions, 'include' | 'fga'>,
): SharedInputs {
  return {
    codebook: sha256(io.readFile(resolve(study.root, codebook))),
    include: [...new Set(include)].sort().join(' '),
    fga,
  };
}

/** Which inputs of a transcript are not what they were. */
export function changedInputs(
  made: MadeRows['inputs'],
  now: InputsNow | undefined,
): readonly (keyof MadeRows['inputs'])[] {
  const names = ['transcript', 'units', 'text', 'codebook', 'study', 'include', 'fga'] as const;
  return names.filter((name) => made[name] !== now?.[name]);
}

function codebookThatStands(
  io: Io,
  study: Study,
  now: {
    readonly shared: SharedInputs;
    readonly file: string;
    readonly record: RulesRecord | undefined;
  },
): RecordedCodebook | undefined {
  const recorded = now.record?.codebook;
  const isSame =
    recorded?.sha256 === now.shared.codebook &&
    recorded.fga === now.shared.fga &&
    recorded.file === nameFromStudy(io, study, resolve(study.root, now.file)) &&
    JSON.stringify(recorded.attributes) === JSON.stringify(attributesOf(study));
  return isSame ? recorded : undefined;
}

interface RecordedResults {
  /** Rows in the file of the rules. */
  readonly rows: number;
  readonly counts: CodingCounts;
  /** What filters could ask for in them. */
  readonly heard: FilterValues;
  /** As the user reads them. */
  readonly findings: readonly Finding[];
}

/** What is known about the transcripts that stand without coding them. */
export function recordedResults(
  io: Io,
  study: Study,
  { standing, rules }: RecodePlan,
): RecordedResults {
  const made = [...standing.values()];
  return {
    rows: [...standing.keys()].reduce((sum, path) => sum + (rules?.rows.get(path)?.count ?? 0), 0),
    counts: made.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
    heard: made.flatMap(({ heard }) => heard),
    findings: made.flatMap((each) =>
      each.findings.map((finding) => findingFromStudy(io, study, finding)),
    ),
  };
}
