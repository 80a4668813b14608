// Changes of work on units, and undoing them: without limit, across units, for the whole session.

import type { Change, ReviewState, ReviewUnit, Work } from './model.js';
import { MOST_SLOTS, workOf } from './state.js';

/** The state after a unit's work was changed; the same one where nothing changed. */
export function changed(
  state: ReviewState,
  unit: ReviewUnit,
  after: Work,
  what: string,
): ReviewState {
  const before = workOf(state, unit);
  if (before === after) return state;
  const change: Change = { unit: unit.key, before, after, what };
  return {
    ...withWork(state, unit.key, after),
    past: [...state.past, change],
    future: [],
    message: { text: what, isError: false },
  };
}

/** Takes the last change back and goes to the unit it was made on. */
export function undo(state: ReviewState): ReviewState {
  const change = state.past.at(-1);
  if (!change) return said(state, 'There is nothing to undo.');
  const past = state.past.slice(0, -1);
  const back = withWork({ ...state, past }, change.unit, change.before);
  return at(
    { ...back, future: [...state.future, change] },
    change,
    `Undone: ${change.what}${change.stays === undefined ? '' : `. ${change.stays}`}`,
  );
}

/** Does again what was last undone. */
export function redo(state: ReviewState): ReviewState {
  const change = state.future.at(-1);
  if (!change) return said(state, 'There is nothing to do again.');
  const future = state.future.slice(0, -1);
  const again = withWork({ ...state, future }, change.unit, change.after);
  return at({ ...again, past: [...state.past, change] }, change, `Done again: ${change.what}`);
}

function at(state: ReviewState, { unit }: Change, text: string): ReviewState {
  const cursor = state.setup.indexOf.get(unit) ?? state.cursor;
  return said({ ...state, cursor, scroll: 0 }, text);
}

function withWork(state: ReviewState, key: string, work: Work): ReviewState {
  const works = new Map(state.works).set(key, work);
  return { ...state, works, unsaved: new Set(state.unsaved).add(key) };
}

/** The state with a message for the person. */
export function said(state: ReviewState, text: string): ReviewState {
  return { ...state, message: { text, isError: false } };
}

/** The state with the reason why nothing was done. */
export function refused(state: ReviewState, text: string): ReviewState {
  return { ...state, message: { text, isError: true } };
}

/** A code that was used gets a digit key; the longest unused one gives way. */
export function withSlot(state: ReviewState, code: string): ReviewState {
  const recent = [code, ...state.recent.filter((each) => each !== code)];
  if (state.slots.includes(code)) return { ...state, recent };
  if (state.slots.length < MOST_SLOTS) return { ...state, recent, slots: [...state.slots, code] };
  const ages = state.slots.map((slot) => recent.indexOf(slot));
  const oldest = ages.indexOf(Math.max(...ages));
  return { ...state, recent, slots: state.slots.with(oldest, code) };
}
