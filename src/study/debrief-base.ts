// What debriefings of a study are worked out from: its units, its codebook, its coders, each loaded
// once, and the records of earlier debriefings.

import { type CodeLevels, codeLevels } from '../agreement/code-levels.js';
import { type CoderReading, unitKey } from '../agreement/coder-reading.js';
import { type Comparison, compareCoders } from '../agreement/compare.js';
import { debriefFindings } from '../agreement/debriefing/findings.js';
import type { DebriefRecord } from '../agreement/debriefing/record.js';
import { replay, type Settled } from '../agreement/debriefing/replay.js';
import type { Finding, Found } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { chooseCodebook, listCoders } from './choose.js';
import { type CoderSource, loadStudyUnits, resolveCoders, type StudyUnits } from './coders.js';
import { recordPath } from './debrief-records.js';
import { requireCodebook } from './evidence.js';
import { loadCoder } from './load-coder.js';
import { fileName } from './paths.js';
import type { Study } from './study.js';

export interface DebriefBase {
  readonly levels: CodeLevels;
  /** Path of the codebook as findings name it, and its version; empty where there is none. */
  readonly codebook: { readonly file: string; readonly version: string };
  readonly loaded: StudyUnits;
  /** The coders compared, in this order; undefined where one has no coding file. */
  readonly comparisonOf: (coders: readonly string[]) => Comparison | undefined;
  /** Everything that was loaded of coders so far, and what was found on the way. */
  readonly coders: () => readonly CoderReading[];
  readonly findings: Finding[];
}

/** `sources` are coders whose files may lie outside the study. */
export async function openDebriefBase(
  io: Io,
  study: Study,
  sources: readonly CoderSource[],
  named?: string,
): Promise<DebriefBase> {
  const findings: Finding[] = [];
  const hasCodebook = chooseCodebook(io, study, named) !== undefined;
  const codebook = hasCodebook ? await requireCodebook(io, study, named, findings) : undefined;
  const levels = codeLevels(codebook);
  const { value: loaded, findings: own } = await loadStudyUnits(io, study);
  findings.push(...own);
  const known = new Map(sources.map((source) => [source.name, source]));
  const coders = new Map<string, CoderReading>();
  const inStudy = listCoders(io, study);
  const coderOf = (name: string): CoderReading | undefined => {
    const earlier = coders.get(name);
    if (earlier) return earlier;
    const source =
      known.get(name) ?? (inStudy.includes(name) && resolveCoders(io, study, [name])[0]);
    if (!source) return undefined;
    const { value, findings: found } = loadCoder(io, source, loaded, levels);
    findings.push(...found);
    coders.set(name, value);
    return value;
  };
  return {
    levels,
    codebook: { file: codebook?.file ?? '', version: codebook?.version ?? '' },
    loaded,
    comparisonOf: (names) => {
      const readings = names.map(coderOf);
      const there = readings.filter((reading) => reading !== undefined);
      return there.length === names.length ? compareCoders(loaded.units, there) : undefined;
    },
    coders: () => [...coders.values()],
    findings,
  };
}

/** What all records together say of the units; one whose coder is gone is passed over with a finding. */
export function replayAll(
  io: Io,
  study: Study,
  records: readonly DebriefRecord[],
  { comparisonOf, levels }: DebriefBase,
): Found<ReadonlyMap<string, Settled>> {
  const gone = records.filter(({ coders }) => !comparisonOf(coders));
  const passedOver = gone.map(({ id, coders }) => {
    const place = { file: fileName(io, study, recordPath(id)) };
    return debriefFindings.make('coder-gone', place, { id, coders: coders.join(', ') });
  });
  const { value, findings } = replay(records, { comparisonOf, levels });
  const settled = new Map(value);
  // What they settled is not open for want of a file; nothing is said about it.
  for (const { transcript, unit, decision } of gone.flatMap(({ rows }) => rows)) {
    const key = unitKey(transcript, unit);
    if (decision !== '' && settled.get(key)?.outcome.kind !== 'decided') settled.delete(key);
  }
  return { value: settled, findings: [...passedOver, ...findings] };
}
