// What a review says when it ends: what was done, what is left, what waits.

import { visible } from '../text/visible.js';
import { listed, plural } from '../text/wording.js';
import type { ReviewState } from './model.js';
import { progressOf, totalOf } from './state.js';
import { isRead } from './work.js';

export function reviewSummary(first: ReviewState, last: ReviewState): string {
  const { read: decided, all, coded } = totalOf(progressOf(last));
  const before = totalOf(progressOf(first)).read;
  const read = decided - newlyReadUnsaved(first, last);
  const gained = read - before;
  const now = gained > 0 ? `, ${gained} of them now` : '';
  const lines = [
    `${last.setup.coder}: ${read} of ${plural(all, 'unit')} read${now}; ${coded} with codes.`,
    ...waiting(last),
    ...lost(last),
  ];
  return visible(`${lines.join('\n')}\n`);
}

/** Units whose first decision is not on the disk. */
function newlyReadUnsaved(first: ReviewState, last: ReviewState): number {
  const isReadIn = ({ works }: ReviewState, key: string) => {
    const work = works.get(key);
    return work !== undefined && isRead(work);
  };
  return [...last.unsaved].filter((key) => isReadIn(last, key) && !isReadIn(first, key)).length;
}

function waiting({ works }: ReviewState): string[] {
  const keys = [...works]
    .filter(([, work]) => work.memo !== '' && !isRead(work))
    .map(([key]) => key);
  if (keys.length === 0) return [];
  return [
    `${plural(keys.length, 'memo')} on units without a decision: ${idsOf(keys)}. Kept for the next review.`,
  ];
}

function lost({ unsaved }: ReviewState): string[] {
  if (unsaved.size === 0) return [];
  return [`Not saved, as you chose: ${idsOf([...unsaved])}.`];
}

const MOST_NAMED = 5;

function idsOf(keys: readonly string[]): string {
  const ids = keys.map((key) => key.replace('\n', ' '));
  return listed(ids, MOST_NAMED);
}
