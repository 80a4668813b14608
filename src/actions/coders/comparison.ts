// Brings coders of a study together for a comparison: loads them, keeps the units that are asked
// for, and gathers what there is to say about the data.

import type { ComparisonContext } from '../../agreement/comparison/comparison-context.js';
import { differingUnits, settledAmong } from '../../agreement/comparison/debriefed.js';
import type { SampledUnit } from '../../agreement/double-coding/sample-file.js';
import { agreementFindings } from '../../agreement/findings.js';
import type { CoderReading, StudyUnit } from '../../agreement/readings/coder-reading.js';
import { compareCoders } from '../../agreement/readings/compare.js';
import { coverageOf } from '../../agreement/readings/coverage.js';
import { type CoderFile, sameCodings } from '../../agreement/readings/same-codings.js';
import type { CodeLevel } from '../../codebook/codebook.js';
import { CONSENSUS_CODER } from '../../coding/coding.js';
import { type Found, gatherFindings } from '../../finding/finding.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { listCoders } from '../../study/choose.js';
import {
  type CoderSource,
  loadCodeLevels,
  loadStudyUnits,
  resolveCoders,
} from '../../study/coders/coders.js';
import { loadSample, sampleKeys } from '../../study/coders/double-coding.js';
import { loadCoder } from '../../study/coders/load-coder.js';
import { displayPath } from '../../study/find-study.js';
import { CODINGS, fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean } from '../../text/wording.js';
import { unitKey } from '../../unit/unit-key.js';
import { loadCoderOrSheet } from './load-sheet-coder.js';

export interface ComparisonOptions {
  readonly by?: CodeLevel;
  readonly codebook?: string;
  /** Ids or labels; all sessions where there are none. */
  readonly session?: readonly string[];
  /** Only units of the double-coding sample. */
  readonly sample?: boolean;
  readonly complete?: boolean;
}

/** Throws where a session is not known, or no sample was drawn although one is asked for. */
export async function loadComparison(
  io: Io,
  study: Study,
  sources: readonly CoderSource[],
  options: ComparisonOptions,
): Promise<Found<ComparisonContext>> {
  const { by = 'code', complete = false } = options;
  const { findings, keep, add } = gatherFindings();
  const levels = keep(await loadCodeLevels(io, study, options.codebook));
  if (by !== 'code' && levels.known.length === 0) {
    throw new UsageError(`--by ${by} needs a codebook, which says what a code belongs to.`);
  }
  const loaded = keep(await loadStudyUnits(io, study));
  const sample = keep(loadSample(io, study, loaded.units));
  const context = { ...loaded, levels, codebook: options.codebook };
  const coders: CoderReading[] = [];
  const files: CoderFile[] = [];
  for (const source of sources) {
    const coder = keep(await loadCoderOrSheet(io, study, source, context));
    coders.push(coder);
    const { codings = [] } = coder;
    files.push({ coder: source.name, file: displayPath(io, source.path), codings });
  }
  add(sameCodings(files));
  const wanted = unitsWanted(study, loaded.units, sample, options);
  const comparison = compareCoders(wanted, coders, { complete });
  const coverage = coverageOf(comparison);
  if (comparison.units.length === 0) {
    const args = { coders: coverage.coders };
    const place = { file: fileName(io, study, CODINGS) };
    add([agreementFindings.make('no-shared-units', place, args)]);
  }
  const state = sample && sampleCoverage(sampleKeys(sample), wanted, comparison.units);
  const differing = differingUnits(comparison, levels, by);
  const hasConsensus =
    comparison.kind === 'agreement' && listCoders(io, study).includes(CONSENSUS_CODER);
  const [source] = hasConsensus ? resolveCoders(io, study, [CONSENSUS_CODER]) : [];
  const consensus = source && keep(loadCoder(io, source, loaded, levels));
  const resolved = consensus && settledAmong(differing, consensus);
  return {
    value: {
      comparison,
      coverage,
      levels,
      by,
      ...(state && { sample: state }),
      ...(resolved !== undefined && { settled: { resolved, open: differing.length - resolved } }),
    },
    findings,
  };
}

/** Of the units that are asked for, not of the whole study. */
function sampleCoverage(
  sampled: ReadonlySet<string>,
  wanted: readonly StudyUnit[],
  compared: readonly StudyUnit[],
) {
  const count = (units: readonly StudyUnit[]) =>
    units.filter(({ unit }) => sampled.has(unitKey(unit.transcript, unit.id))).length;
  return { units: count(wanted), compared: count(compared) };
}

function unitsWanted(
  study: Study,
  units: readonly StudyUnit[],
  sample: readonly SampledUnit[] | undefined,
  options: ComparisonOptions,
): readonly StudyUnit[] {
  const sessions = options.session?.map((word) => sessionOf(study, word));
  const sampled = options.sample ? sampleKeys(sample) : undefined;
  return units.filter(
    ({ unit, session }) =>
      (!sessions || sessions.includes(session.id)) &&
      (!sampled || sampled.has(unitKey(unit.transcript, unit.id))),
  );
}

/** The id of the session that a word means: its id, or its label in any case. */
export function sessionOf({ sessions }: Study, word: string): string {
  const found = sessions.find(
    ({ id, label }) => id === word || label.toLowerCase() === word.toLowerCase(),
  );
  if (found) return found.id;
  const near = nearest(
    word,
    sessions.flatMap(({ id, label }) => [id, label]),
  );
  throw new InputError(
    `There is no session ${word}.${didYouMean(near)} Sessions are ${sessions.map(({ id }) => id).join(', ')}.`,
  );
}
