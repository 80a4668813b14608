// How a run of fga code begins once something has to be coded: codebook read, rules compiled. Loaded
// only then, so that a run that finds nothing changed starts without it.

import type { Codebook } from '../../codebook/codebook.js';
import { compileCodebook } from '../../coding/compile-codebook.js';
import type { Inclusion } from '../../coding/inclusion.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import type { RuleSet } from '../../rule/compile/rule-set.js';
import { requireCodebook } from '../../study/load/require-codebook.js';
import { attributesOf } from '../../study/people/attributes.js';
import type { Study } from '../../study/study.js';
import type { Strategy } from '../../unit/unit.js';
import { type Progress, startProgress } from '../program/progress.js';

/** What to code, and by what. */
export interface CodeRequest {
  readonly io: Io;
  readonly study: Study;
  /** The codebook that was named, where one was. */
  readonly codebook: string | undefined;
  readonly strategy: Strategy | undefined;
  readonly include: readonly Inclusion[];
  readonly paths: readonly string[];
}

/** The codebook made ready. */
export interface ReadyCodebook {
  readonly codebook: Codebook;
  readonly rules: RuleSet;
  readonly progress: Progress;
  /** What is wrong with the codebook and its rules. */
  readonly findings: readonly Finding[];
}

/** Reads and compiles the codebook. */
export async function beginCoding({
  io,
  study,
  codebook: named,
}: CodeRequest): Promise<ReadyCodebook> {
  const { value: codebook, findings: doubts } = await requireCodebook(io, study, named);
  const { rules, findings: compiled } = await compileCodebook(codebook, attributesOf(study));
  const progress = startProgress(io, 'coding');
  return { codebook, rules, progress, findings: [...doubts, ...compiled] };
}

/** Does work whose progress ends with it, whatever happens. */
export async function ending<Value>(
  progress: Progress,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } finally {
    progress.end();
  }
}
