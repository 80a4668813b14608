// What filters of rules can ask for in a study, and which of a codebook's filters ask in vain.

import type { Codebook } from '../codebook/codebook.js';
import { isApplied } from '../codebook/rules-of.js';
import type { Finding } from '../finding/finding.js';
import { checkFilterValues, knownValues } from '../rule/known-values.js';
import { ruleFinding } from '../rule/problem.js';
import { type Placed, placeInside } from '../yaml/placed.js';
import type { Study, StudyTranscript } from './study.js';

/** Values by column name, plain, so that a thread can hand them over. */
export type FilterValues = readonly (readonly [string, readonly string[]])[];

/** The values that the files of a study give, before any transcript is read. */
export function listedValues({ participants, sessions, settings }: Study): FilterValues {
  const roles = [...participants.map(({ role }) => role), ...Object.values(settings.roles ?? {})];
  return [
    ['role', roles],
    ['participant', participants.map(({ id }) => id)],
    ['session', sessions.flatMap(({ label, id }) => [label, id])],
    ['gender', participants.map(({ gender }) => gender)],
    ...participants.flatMap(({ attributes }) =>
      Object.entries(attributes).map(([name, value]): [string, string[]] => [name, [value]]),
    ),
  ];
}

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
    .filter(isApplied)
    .flatMap(({ rules, when, unless }) => [
      ...[...when, ...rules].map((source) => ({ source })),
      ...unless.map((source) => ({ source, isDenied: true })),
    ]);
  return checkFilterValues(sources, knownValues(values)).map(({ source, problem }) =>
    // All sources are the codebook's placed texts.
    ruleFinding(problem, placeInside(source as Placed, problem.offset, problem.length)),
  );
}
