// After each action: what was decided is saved, and what the state asks for is done, until there is
// nothing left to do.

import { applyAction } from './apply-action.js';
import type { ReviewState } from './model.js';
import type { ReviewStore } from './store.js';

/** The state with everything saved that can be; a request to leave or to redraw is left in it. */
export async function settled(first: ReviewState, store: ReviewStore): Promise<ReviewState> {
  let state = first;
  for (;;) {
    state = saved(state, store);
    const { request, ...rest } = state;
    if (!request || request.kind === 'leave' || request.kind === 'redraw') return state;
    const report = await store.answer(rest, request);
    state = report ? applyAction(rest, report) : rest;
  }
}

function saved(state: ReviewState, store: ReviewStore): ReviewState {
  const isAsking = state.mode.kind === 'conflict' || state.request?.kind === 'reload';
  const reports = isAsking || state.request?.kind === 'leave' ? [] : store.save(state);
  const next = reports.reduce(applyAction, state);
  return store.keepNotes(next).reduce(applyAction, next);
}
