// The facts of coding: who read what, how far coders agree, what was debriefed, whose coding counts.

import { loadComparison } from '../actions/coders/comparison.js';
import { checkDebriefs } from '../actions/debriefs/check-debriefs.js';
import { loadRecords, recordPath } from '../actions/debriefs/debrief-records.js';
import { agreeCoders } from '../agreement/comparison/coder-agreement.js';
import type { CodeLevels } from '../agreement/readings/code-levels.js';
import type { Attendance } from '../analysis/participants.js';
import { categoryOf, subcategoryOf } from '../codebook/codebook.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { chooseCoding, humanCoders, listCoders } from '../study/choose.js';
import { resolveCoders, type StudyUnits } from '../study/coders/coders.js';
import { loadCoder } from '../study/coders/load-coder.js';
import { loadEvidence } from '../study/evidence/evidence.js';
import { displayPath } from '../study/find-study.js';
import { codingsPath, fileName } from '../study/paths.js';
import type { Study } from '../study/study.js';
import { unitKey } from '../unit/unit-key.js';
import type { AuditFacts, CoderFact, ComparisonFact, CountedFact, DebriefFact } from './facts.js';
import type { Source } from './statement.js';

/** Enough for two digits; seeded, so that the same files give the same figures. */
const BOOTSTRAP = { draws: 1000, seed: 1, of: 'turns', isOverallOnly: true } as const;

/** What people have read, one by one. */
export function coderFacts(
  io: Io,
  study: Study,
  units: StudyUnits,
  levels: CodeLevels,
): readonly CoderFact[] {
  const people = humanCoders(listCoders(io, study));
  if (people.length === 0) return [];
  return resolveCoders(io, study, people).map((source): CoderFact => {
    const { readings, unfit } = loadCoder(io, source, units, levels).value;
    const all = [...readings.values()];
    return {
      name: source.name,
      source: { file: displayPath(io, source.path) },
      read: all.length,
      coded: all.filter(({ codes }) => codes.length > 0).length,
      unfit: unfit.size,
      codings: all.reduce((sum, { codes }) => sum + codes.length, 0),
      suggested: all.reduce((sum, { suggested }) => sum + suggested, 0),
      memos: all.reduce((sum, { memos }) => sum + memos.length, 0),
      debriefed: all.filter(({ isDebriefed }) => isDebriefed).length,
    };
  });
}

/** Undefined where fewer than two people have coded, or nothing can be compared. */
export async function comparisonFact(io: Io, study: Study): Promise<ComparisonFact | undefined> {
  const people = humanCoders(listCoders(io, study));
  if (people.length < 2) return undefined;
  try {
    const sources = resolveCoders(io, study, people);
    const { value } = await loadComparison(io, study, sources, {});
    const { comparison, levels, by, coverage, settled } = value;
    const isFirst = comparison.kind === 'agreement' && comparison.units.length > 0;
    const agreed = isFirst
      ? agreeCoders(comparison, levels, { by, bootstrap: BOOTSTRAP })
      : undefined;
    const [first, ...others] = sources.map(({ path }): Source => ({ file: displayPath(io, path) }));
    if (!first) return undefined;
    const { draws, seed } = BOOTSTRAP;
    return {
      kind: comparison.kind,
      coders: people,
      sources: [first, ...others],
      coverage,
      overall: agreed?.report.overall ?? {},
      ...(agreed && { uncoded: agreed.uncoded }),
      draws,
      seed,
      ...(settled && { settled }),
    };
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return undefined;
    throw error;
  }
}

export async function debriefFacts(io: Io, study: Study): Promise<readonly DebriefFact[]> {
  const doubts = await checkDebriefs(io, study);
  return loadRecords(io, study).value.map(({ id, coders, rows }) => {
    const file = fileName(io, study, recordPath(id));
    const unusable = doubts.filter(
      ({ code, severity, place }) =>
        severity === 'error' && code.startsWith('debrief/') && place?.file === file && place.line,
    );
    const decided = rows.filter(({ decision }) => decision.trim() !== '');
    const told = (key: 'who' | 'when') => [
      ...new Set(rows.map((row) => row[key].trim()).filter((text) => text !== '')),
    ];
    return {
      id,
      source: { file },
      coders,
      disputed: rows.length,
      decided: decided.length,
      unusable: new Set(unusable.map(({ place }) => place?.line)).size,
      reasoned: decided.filter(({ reason }) => reason.trim() !== '').length,
      who: told('who'),
      when: told('when'),
    };
  });
}

/** The coding that tables count, and who has a voice in it; or why none counts. */
export async function countedFact(
  io: Io,
  study: Study,
  attendance: Attendance,
): Promise<Pick<AuditFacts, 'counted' | 'uncounted'>> {
  try {
    const chosen = chooseCoding(io, study);
    if (!chosen) return { uncounted: 'Nobody has coded yet.' };
    const { value } = await loadEvidence(io, study, { withCodings: true });
    const { coded, codebook, unfit } = value;
    const voiced = new Set(coded.flatMap(({ unit }) => unit.participant || []));
    const heard = new Set(coded.flatMap(({ person }) => person ?? []));
    const people = [...new Set(attendance.attendees.map(({ id }) => id))];
    const unvoiced = people.filter((id) => !voiced.has(id) && !heard.has(id));
    const reached = new Set(
      codebook.codes
        .filter(({ id }) => coded.some(({ code }) => code === id))
        .flatMap((code) => [categoryOf(code), subcategoryOf(code)]),
    );
    const counted: CountedFact = {
      coder: chosen.coder,
      reason: chosen.reason,
      source: { file: fileName(io, study, codingsPath(chosen.coder)) },
      units: new Set(coded.map(({ unit }) => unitKey(unit.transcript, unit.id))).size,
      codings: coded.length,
      unfit,
      voiced: people.length - unvoiced.length,
      unvoiced,
      emptyGroups: codebook.groups
        .filter(({ id, path }) => path.length < 2 && !reached.has(id))
        .map(({ name }) => name),
    };
    return { counted };
  } catch (error) {
    if (!(error instanceof InputError || error instanceof UsageError)) throw error;
    return { uncounted: error.message };
  }
}
