// Decisions on the unit the coder stands on: codes, "no code", suggestions, memo, condensed text.

import type { Command } from './action.js';
import { changed, refused, said, withSlot } from './history.js';
import type { ReviewState } from './model.js';
import { codeName, currentUnit, deskOf, firstListed, openSuggestionsFor, workOf } from './state.js';
import { codesOf, refuse, setMemo, toggleCode, toggleNone } from './work.js';

/** Puts a code on the unit or takes it off. */
export function decideCode(state: ReviewState, code: string): ReviewState {
  const unit = currentUnit(state);
  const before = workOf(state, unit);
  const work = toggleCode(before, code, deskOf(state, unit));
  const name = codeName(state.book, code);
  const isOn = codesOf(work).includes(code);
  const what = `${unit.unit.id}: ${isOn ? 'coded' : 'no longer'} ${name}`;
  const next = changed(state, unit, work, what);
  if (isOn) return withSlot(next, code);
  return work.rows.length > 0
    ? next
    : said(next, `${what}. It counts as unread now; 0 says that no code applies.`);
}

/** Adds or removes the code that has this digit. */
export function decideSlot(state: ReviewState, number: number): ReviewState {
  const code = state.slots[number - 1];
  if (code !== undefined) return decideCode(state, code);
  return refused(
    state,
    `No code is on ${number} yet: codes get a digit when they are used. c picks one.`,
  );
}

/** Read, no code: goes on to the next unit of the list. */
export function decideNone(state: ReviewState): ReviewState {
  const unit = currentUnit(state);
  const before = workOf(state, unit);
  const codes = codesOf(before);
  if (codes.length > 0) {
    const names = codes.map((code) => codeName(state.book, code)).join(', ');
    return refused(state, `${unit.unit.id} is coded: ${names}. Take that off first, with x.`);
  }
  const work = toggleNone(before, deskOf(state, unit));
  const isNone = work.rows.some(({ status }) => status === 'none');
  const next = changed(
    state,
    unit,
    work,
    `${unit.unit.id}: ${isNone ? 'read, no code' : 'unread again'}`,
  );
  if (!isNone) return next;
  const cursor = firstListed(next, state.cursor + 1, 1) ?? state.cursor;
  return { ...next, cursor, scroll: 0 };
}

/** Takes or refuses the first open suggestion of the unit, or all of them. */
export function decideSuggestion(
  state: ReviewState,
  kind: Extract<Command['kind'], 'take' | 'refuse' | 'take-all' | 'refuse-all'>,
): ReviewState {
  const unit = currentUnit(state);
  const open = openSuggestionsFor(state, unit);
  if (open.length === 0) return refused(state, nothingSuggested(state));
  const chosen = kind.endsWith('-all') ? open : open.slice(0, 1);
  const isTaken = kind.startsWith('take');
  const desk = deskOf(state, unit);
  const work = chosen.reduce(
    (each, { code }) => (isTaken ? toggleCode(each, code, desk) : refuse(each, code, desk)),
    workOf(state, unit),
  );
  const names = chosen.map(({ code }) => codeName(state.book, code)).join(', ');
  const what = `${unit.unit.id}: ${isTaken ? 'taken' : 'refused'} ${names}`;
  const next = changed(state, unit, work, what);
  return isTaken ? chosen.reduce((each, { code }) => withSlot(each, code), next) : next;
}

function nothingSuggested({ setup }: ReviewState): string {
  return setup.suggestions
    ? 'Nothing is suggested here, or all is decided.'
    : 'Suggestions of the rules are not shown, so that you code blind. Start with --suggest to see them.';
}

/** Gives the unit a memo; an empty one takes it away. */
export function decideMemo(state: ReviewState, text: string): ReviewState {
  const unit = currentUnit(state);
  const work = setMemo(workOf(state, unit), text.trim());
  const what = `${unit.unit.id}: memo ${text.trim() === '' ? 'deleted' : 'written'}`;
  const next = changed(state, unit, work, what);
  return work.memo === ''
    ? next
    : said(next, `${what}. It waits for a code (c) or "no code" (0), and is kept meanwhile.`);
}

/** Gives the unit its condensed text. */
export function decideCondensed(state: ReviewState, text: string): ReviewState {
  const unit = currentUnit(state);
  const condensed = text.trim();
  const what = `${unit.unit.id}: condensed text ${condensed === '' ? 'deleted' : 'written'}`;
  return changed(state, unit, { ...workOf(state, unit), condensed }, what);
}
