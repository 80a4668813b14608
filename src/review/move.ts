// Going through the units: next and previous of the list, unread ones, matches of a search.

import { plural } from '../text/wording.js';
import { findUnit } from './find-unit.js';
import { refused, said } from './history.js';
import type { ReviewState } from './model.js';
import { currentUnit, firstListed, firstUnread } from './state.js';

/** To the unit with this index, from its beginning. */
export function goTo(state: ReviewState, cursor: number): ReviewState {
  const { message: _, ...rest } = state;
  return { ...rest, cursor, scroll: 0 };
}

/** To the next unit of the list, or to the one before; says where the list ends. */
export function step(state: ReviewState, by: 1 | -1): ReviewState {
  const next = firstListed(state, state.cursor + by, by);
  if (next !== undefined) return goTo(state, next);
  const end = by > 0 ? 'the last' : 'the first';
  const unread = firstUnread(state, by > 0 ? 0 : state.setup.units.length - 1, by);
  const rest =
    unread === undefined ? 'All units of the list are read.' : 'Tab goes to an unread one.';
  return said(state, `This is ${end} unit of the list. ${rest}`);
}

/** To the next unread unit, beginning again at the other end of the list. */
export function stepUnread(state: ReviewState, by: 1 | -1): ReviewState {
  const end = by > 0 ? 0 : state.setup.units.length - 1;
  const next = firstUnread(state, state.cursor + by, by) ?? firstUnread(state, end, by);
  if (next === undefined) {
    const list = state.filter.text === '' ? '' : ' of this filter';
    return said(state, `Every unit${list} is read.`);
  }
  if (next !== state.cursor) return goTo(state, next);
  return said(state, 'This is the only unread unit.');
}

/** To the first or the last unit of the list. */
export function toEdge(state: ReviewState, to: 'first' | 'last'): ReviewState {
  const last = state.setup.units.length - 1;
  const found = to === 'first' ? firstListed(state, 0, 1) : firstListed(state, last, -1);
  return found === undefined ? state : goTo(state, found);
}

/** To the next match of the last search, around the end. */
export function stepMatch(state: ReviewState, by: 1 | -1): ReviewState {
  const { search, setup } = state;
  if (!search) return refused(state, 'Nothing was searched yet: / searches.');
  const end = by > 0 ? 0 : setup.units.length - 1;
  const find = (from: number) => firstListed(state, from, by, ({ key }) => search.keys.has(key));
  const next = find(state.cursor + by) ?? find(end);
  if (next === undefined) return refused(state, nothingFound(state, search));
  const where = plural(search.keys.size, 'unit');
  return said(goTo(state, next), `${search.query}: found in ${where}; > and < go on.`);
}

function nothingFound(
  { filter }: ReviewState,
  { query, isRule }: { readonly query: string; readonly isRule: boolean },
): string {
  const list = filter.text === '' ? '' : ` among the units of the filter (${filter.text})`;
  const how = isRule ? '' : ' As a rule it cannot be read, so just these words were looked for.';
  return `${query} is nowhere${list}.${how}`;
}

/** To the unit that somebody names: by id, transcript or session. */
export function goToNamed(state: ReviewState, text: string): ReviewState {
  const found = findUnit(state, text);
  if (found !== undefined) return goTo(state, found);
  const { unit } = currentUnit(state);
  return refused(
    state,
    `There is no unit ${text}. Write an id such as ${unit.id}, a transcript or a session.`,
  );
}
