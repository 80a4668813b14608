// What the research log says of a re-anchoring: which units were edited, and which have no place.

import { changesAnything, type ReanchorPlan } from '../../actions/changes/reanchor.js';
import type { Finding } from '../../finding/finding.js';
import { TRANSCRIPTS } from '../../study/find-study.js';
import { logAction } from '../../study/log/log.js';
import type { Study } from '../../study/study.js';
import type { CommandContext } from '../program/command.js';
import { unitCounts } from './reanchor-text.js';

/** Logs plans that were applied. */
export function logReanchoring(
  { io, version }: CommandContext,
  study: Study,
  done: {
    readonly plans: readonly ReanchorPlan[];
    readonly written: readonly string[];
    readonly because: string | undefined;
  },
): readonly Finding[] {
  const { plans, written, because } = done;
  const changed = plans.filter(changesAnything);
  const sum = (name: keyof ReturnType<typeof unitCounts>) =>
    changed.reduce((total, plan) => total + unitCounts(plan)[name], 0);
  const names = (isTheirs: (result: ReanchorPlan['units'][number]) => boolean) =>
    changed.flatMap(({ one, units }) =>
      units.filter(isTheirs).map(({ old }) => `${one.transcript.path} ${old.id}`),
    );
  return logAction(io, study, {
    command: 'reanchor',
    because,
    changes: {
      transcripts: changed.length,
      moved: sum('moved'),
      fuzzy: names(({ state, unit }) => state === 'fuzzy' && unit !== undefined).join(', '),
      unplaced: names(({ unit }) => unit === undefined).join(', '),
      new: changed.reduce((total, { added }) => total + added.length, 0),
    },
    inputs: changed.map(({ one }) => `${TRANSCRIPTS}/${one.transcript.path}`),
    wrote: written,
    version,
  });
}
