// The line in the log of what a coder did in one review.

import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { logAction } from '../study/log/log.js';
import { studyPath, unitsPath } from '../study/paths.js';
import type { Study } from '../study/study.js';
import type { ReviewState, Work } from './model.js';
import { progressOf, totalOf, workOf } from './state.js';

export interface DoneReview {
  readonly first: ReviewState;
  readonly last: ReviewState;
  /** Paths below the study. */
  readonly wrote: ReadonlySet<string>;
  readonly because: string | undefined;
  /** Version of fga. */
  readonly version: string;
}

/** A review that changed nothing, and files that lie outside a study, have no line. */
export function logReview(
  io: Io,
  study: Study,
  { first, last, wrote, because, version }: DoneReview,
): readonly Finding[] {
  const units = last.setup.units.filter((unit) => {
    return textOf(workOf(first, unit)) !== textOf(workOf(last, unit));
  });
  const book = studyPath(io, study, last.book.file);
  const isChanged = units.length > 0 || wrote.has(book);
  if (study.files || wrote.size === 0 || !isChanged) return [];
  const [before, after] = [totalOf(progressOf(first)), totalOf(progressOf(last))];
  const transcripts = new Set(units.map(({ unit }) => unit.transcript));
  return logAction(io, study, {
    command: 'review',
    coder: last.setup.coder,
    because,
    changes: {
      units: units.length,
      read: after.read - before.read,
      coded: after.coded - before.coded,
      suggestions: last.setup.suggestions ? 'shown' : 'not shown',
    },
    inputs: [book, ...[...transcripts].map((path) => unitsPath(study, path))],
    wrote: [...wrote].sort(),
    version,
  });
}

function textOf({ rows, memo, condensed }: Work): string {
  return JSON.stringify([rows.map(({ cells }) => cells), memo, condensed]);
}
