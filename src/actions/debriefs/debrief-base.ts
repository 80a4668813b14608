// What debriefings of a study are worked out from: its units, its codebook, its coders, each loaded
// once, and the records of earlier debriefings.

import { debriefFindings } from '../../agreement/debriefing/findings.js';
import type { DebriefRecord } from '../../agreement/debriefing/record.js';
import { replay, type Settled } from '../../agreement/debriefing/replay.js';
import { type CodeLevels, codeLevels } from '../../agreement/readings/code-levels.js';
import type { CoderReading } from '../../agreement/readings/coder-reading.js';
import { type Comparison, compareCoders } from '../../agreement/readings/compare.js';
import { type Finding, type Found, gatherFindings } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { chooseCodebook, listCoders } from '../../study/choose.js';
import {
  type CoderSource,
  loadStudyUnits,
  resolveCoders,
  type StudyUnits,
} from '../../study/coders/coders.js';
import { requireCodebook } from '../../study/load/require-codebook.js';
import { fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { unitKey } from '../../unit/unit-key.js';
import { loadCoderOrSheet } from '../coders/load-sheet-coder.js';
import { recordPath } from './debrief-records.js';

export interface DebriefBase {
  readonly levels: CodeLevels;
  /** Path of the codebook as findings name it, and its version; empty where there is none. */
  readonly codebook: { readonly file: string; readonly version: string };
  readonly loaded: StudyUnits;
  /** The coders compared, in this order; undefined where one has no coding file. */
  readonly comparisonOf: (coders: readonly string[]) => Comparison | undefined;
  readonly coders: readonly CoderReading[];
  readonly findings: readonly Finding[];
}

/** `sources` are coders to load; so are the coders of the records, where they have a file. */
export async function openDebriefBase(
  io: Io,
  study: Study,
  sources: readonly CoderSource[],
  {
    records,
    codebook: named,
  }: { records: readonly DebriefRecord[]; codebook?: string | undefined },
): Promise<DebriefBase> {
  const hasCodebook = chooseCodebook(io, study, named) !== undefined;
  const { findings, keep } = gatherFindings();
  const codebook = hasCodebook ? keep(await requireCodebook(io, study, named)) : undefined;
  const levels = codeLevels(codebook);
  const loaded = keep(await loadStudyUnits(io, study));
  const inStudy = listCoders(io, study);
  const others = records
    .flatMap(({ coders }) => coders)
    .filter((name) => inStudy.includes(name) && sources.every((source) => source.name !== name));
  const coders = new Map<string, CoderReading>();
  for (const source of [...sources, ...resolveNamed(io, study, [...new Set(others)])]) {
    const context = { ...loaded, levels, codebook: named };
    coders.set(source.name, keep(await loadCoderOrSheet(io, study, source, context)));
  }
  return {
    levels,
    codebook: { file: codebook?.file ?? '', version: codebook?.version ?? '' },
    loaded,
    comparisonOf: (names) => {
      const there = names.flatMap((name) => coders.get(name) ?? []);
      return there.length === names.length ? compareCoders(loaded.units, there) : undefined;
    },
    coders: [...coders.values()],
    findings,
  };
}

/** No names mean nobody here, and not everybody. */
function resolveNamed(io: Io, study: Study, names: readonly string[]): readonly CoderSource[] {
  return names.length === 0 ? [] : resolveCoders(io, study, names);
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
