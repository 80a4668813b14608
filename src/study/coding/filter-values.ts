// What filters of rules can ask for in transcripts, and which of a codebook's filters ask in vain.

import { type Codebook, isInUse } from '../../codebook/codebook.js';
import type { Finding } from '../../finding/finding.js';
import { checkFilterValues, knownValues } from '../../rule/known-values.js';
import { ruleFinding } from '../../rule/problem.js';
import { type Placed, placeInside } from '../../yaml/placed.js';
import type { FilterValues } from '../rules/listed-values.js';
import type { StudyTranscript } from '../study.js';

/** The values that are heard in a transcript: who speaks, in which role. */
export function heardValues({ transcript, voices }: StudyTranscript): FilterValues {
  const heard = transcript.speakers.map(({ label, role }) => voices.get(label)?.role ?? role);
  return [
    ['role', [...heard, ...transcript.speakers.map(({ role }) => role)]],
    ['speaker', [...voices.keys()]],
  ];
}

/** The findings about filters of a codebook that nobody in the study passes. */
export function checkCodebookFilters(codebook: Codebook, values: FilterValues): readonly Finding[] {
  const sources = codebook.codes
    .filter(isInUse)
    .flatMap(({ rules, when, unless }) => [
      ...[...when, ...rules].map((source) => ({ source })),
      ...unless.map((source) => ({ source, isDenied: true })),
    ]);
  const told = new Set<string>();
  return checkFilterValues(sources, knownValues(values)).flatMap(({ source, problem }) => {
    const finding = ruleFinding(
      problem,
      // All sources are the codebook's placed texts.
      placeInside(source as Placed, problem.offset, problem.length),
    );
    // Many rules may ask for the same; the first place is enough to see what is meant.
    if (told.has(finding.message)) return [];
    told.add(finding.message);
    return [finding];
  });
}
