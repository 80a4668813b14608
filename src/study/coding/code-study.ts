// Applies a codebook to transcripts of a study, one after the other.

import { type MatchedUnit, RuleCoder } from '../../coding/apply.js';
import type { Inclusion } from '../../coding/inclusion.js';
import { isCodable, type Reading } from '../../coding/passages.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import type { RuleSet } from '../../rule/compile/rule-set.js';
import type { Strategy, Unit } from '../../unit/unit.js';
import { loadTranscript } from '../load/load.js';
import { selectTranscripts } from '../load/select.js';
import { unitsOf } from '../load/units.js';
import type { Study, StudyTranscript } from '../study.js';

/** A transcript with its units and the codings the rules made. */
export interface CodedTranscript {
  readonly source: StudyTranscript;
  readonly reading: Reading;
  readonly units: readonly Unit[];
  /** Whether the units were stored before. */
  readonly isStored: boolean;
  /** How many units the rules were applied to. */
  readonly codable: number;
  /** The units that got codes, by start and end. */
  readonly coded: readonly MatchedUnit[];
  /** Version of the codebook. */
  readonly version: string;
  readonly findings: readonly Finding[];
}

export interface CodeOptions {
  /** Version of the codebook. */
  readonly version: string;
  /** Transcripts to code; all where there are none. */
  readonly paths: readonly string[];
  /** How to cut what is not cut yet; the study's strategy unless given. */
  readonly strategy?: Strategy | undefined;
  readonly include: readonly Inclusion[];
  readonly onTranscript?: (done: number, all: number, path: string) => void;
}

/** Codes one transcript after the other, so that memory holds one at a time. */
export async function* codeTranscripts(
  io: Io,
  study: Study,
  rules: RuleSet,
  options: CodeOptions,
): AsyncGenerator<CodedTranscript> {
  const { version, include, strategy } = options;
  const coder = new RuleCoder(rules, { include });
  const paths = selectTranscripts(io, study, options.paths);
  for (const [index, path] of paths.entries()) {
    options.onTranscript?.(index + 1, paths.length, path);
    yield await codeTranscript(io, study, { path, coder, version, include, strategy });
  }
}

/** Reads, cuts and codes one transcript. */
async function codeTranscript(
  io: Io,
  study: Study,
  options: Pick<CodeOptions, 'version' | 'include' | 'strategy'> & {
    readonly path: string;
    readonly coder: RuleCoder;
  },
): Promise<CodedTranscript> {
  const { coder, version } = options;
  const cut = await cutTranscript(io, study, options);
  return { ...cut, coded: coder.code(cut.reading), version };
}

/** Reads and cuts one transcript, and lays it out for the rules. */
export async function cutTranscript(
  io: Io,
  study: Study,
  {
    path,
    include,
    strategy,
  }: Pick<CodeOptions, 'include' | 'strategy'> & { readonly path: string },
): Promise<Omit<CodedTranscript, 'coded' | 'version'>> {
  const { value: source, findings: read } = await loadTranscript(io, study, path);
  const { value: counted, findings: misfits } = unitsOf(io, study, source, strategy);
  const { units, isStored } = counted;
  const reading = readingOf(source, units);
  const included = new Set(include);
  const codable = units.filter((unit) => isCodable(unit, included)).length;
  return { source, reading, units, isStored, codable, findings: [...read, ...misfits] };
}

/** A transcript as rules read it: filters may ask for the session and the speaker's attributes. */
export function readingOf(source: StudyTranscript, units: readonly Unit[]): Reading {
  const { transcript, session, voices } = source;
  const sessions: [string, readonly string[]] = ['session', [session.id, session.label]];
  return {
    transcript,
    units,
    factsOf: (unit) => {
      const person = voices.get(unit.speaker)?.participant;
      if (!person) return [sessions];
      const attributes = Object.entries(person.attributes).map(
        ([name, value]): [string, readonly string[]] => [name, [value]],
      );
      return [sessions, ['gender', [person.gender]], ...attributes];
    },
  };
}
