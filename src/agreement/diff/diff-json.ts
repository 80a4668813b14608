// A diff as other programs read it.

import type { Coefficients } from '../coefficients/coefficients.js';
import type { ComparisonContext } from '../comparison/comparison-context.js';
import { contextJson } from '../comparison/comparison-json.js';
import { coefficientsJson } from '../report/report-json.js';
import type { Diff, DiffEntry } from './diff.js';
import type { DiffSummary } from './diff-summary.js';

export interface DiffParts {
  readonly diff: Diff;
  /** The entries to show; the counts are of all. */
  readonly entries: readonly DiffEntry[];
  readonly summary: DiffSummary;
  /** Absent where the comparison is no agreement. */
  readonly overall?: Coefficients;
}

export function diffJson(
  { diff, entries, summary, overall }: DiffParts,
  context: ComparisonContext,
): object {
  return {
    coders: diff.coders,
    counts: summary.kinds,
    places: summary.places,
    units: entries.map((entry) => entryJson(entry, diff.coders)),
    confused: summary.confused.map(({ codes, counts: [straight, crossed] }) => ({
      codes,
      units: straight + crossed,
      firstHasFirst: straight,
      secondHasFirst: crossed,
    })),
    ...(overall && { overall: coefficientsJson(overall) }),
    ...contextJson(context),
  };
}

function entryJson(entry: DiffEntry, coders: Diff['coders']) {
  const { unit, session, file, line, kind, place, both, first, second, readings } = entry;
  const memos = readings.flatMap((reading, at) =>
    (reading?.memos ?? []).map((memo) => ({ coder: coders[at], memo })),
  );
  return {
    transcript: unit.transcript,
    file,
    line,
    unit: unit.id,
    session: session.id,
    speaker: unit.speaker,
    participant: unit.participant,
    role: unit.role,
    kind,
    place: place ?? null,
    both,
    first,
    second,
    text: unit.text,
    ...(memos.length > 0 && { memos }),
  };
}
