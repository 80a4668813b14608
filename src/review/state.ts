// The state a review begins with, and what can be read off a state.

import { countEach } from '../text/group-by.js';
import { compareText } from '../text/order.js';
import { NO_FILTER, passes } from './filter.js';
import type { Book, ReviewState, ReviewUnit, Setup, Suggestion, Work } from './model.js';
import { codesOf, type Desk, isRead, openSuggestions } from './work.js';

/** Codes on the digit keys. */
export const MOST_SLOTS = 9;

/** The state that a review begins with. */
export function initialState(
  setup: Setup,
  book: Book,
  works: ReadonlyMap<string, Work>,
): ReviewState {
  const slots = mostUsed(works).filter((code) => isOffered(book, code));
  const state: ReviewState = {
    setup,
    book,
    works,
    cursor: 0,
    scroll: 0,
    mode: { kind: 'read' },
    filter: NO_FILTER,
    past: [],
    future: [],
    slots: slots.slice(0, MOST_SLOTS),
    recent: slots,
    unsaved: new Set(),
  };
  const listed = firstListed(state, 0, 1) ?? 0;
  return { ...state, cursor: firstUnread(state, 0, 1) ?? listed };
}

function mostUsed(works: ReadonlyMap<string, Work>): string[] {
  const counts = countEach([...works.values()].flatMap((work) => [...codesOf(work)]));
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([code]) => code);
}

/** Whether the coder may choose a code. */
function isOffered({ codes }: Book, code: string): boolean {
  return codes.some(({ id }) => id === code);
}

/** The work on a unit; of an untouched one that it has none. */
export function workOf({ works }: Pick<ReviewState, 'works'>, { key, unit }: ReviewUnit): Work {
  return works.get(key) ?? { rows: [], memo: '', condensed: unit.condensed };
}

/** The unit the coder stands on. A review has at least one. */
export function currentUnit({ setup, cursor }: ReviewState): ReviewUnit {
  return setup.units[cursor] as ReviewUnit;
}

function suggestionsFor(state: ReviewState, { key }: ReviewUnit): readonly Suggestion[] {
  const all = state.setup.suggestions?.get(key) ?? [];
  return all.filter(({ code }) => isOffered(state.book, code));
}

export function openSuggestionsFor(state: ReviewState, unit: ReviewUnit) {
  return openSuggestions(workOf(state, unit), suggestionsFor(state, unit));
}

/** What new rows of a unit are made with. */
export function deskOf(state: ReviewState, unit: ReviewUnit): Desk {
  const text = state.setup.texts.get(unit.unit.transcript);
  if (!text) throw new Error(`no text of ${unit.unit.transcript}`);
  const suggestions = suggestionsFor(state, unit);
  return { unit, text, version: state.book.version, suggestions };
}

/** The first unit of the list from an index on, in a direction; undefined where there is none. */
export function firstListed(
  state: ReviewState,
  from: number,
  by: 1 | -1,
  also: (unit: ReviewUnit, work: Work) => boolean = () => true,
): number | undefined {
  const { units } = state.setup;
  for (let at = from; at >= 0 && at < units.length; at += by) {
    const unit = units[at] as ReviewUnit;
    const work = workOf(state, unit);
    if (passes(state.filter, unit, work) && also(unit, work)) return at;
  }
  return undefined;
}

export function firstUnread(state: ReviewState, from: number, by: 1 | -1): number | undefined {
  return firstListed(state, from, by, (_, work) => !isRead(work));
}

/** How far the coder is. Units that nobody asked for count where they were read. */
export interface Progress {
  readonly id: string;
  readonly label: string;
  readonly read: number;
  readonly all: number;
  readonly coded: number;
}

/** Progress per session, filters aside. */
export function progressOf(state: ReviewState): readonly Progress[] {
  const sessions = new Map<string, { read: number; all: number; coded: number; label: string }>();
  for (const unit of state.setup.units) {
    const work = state.works.get(unit.key);
    const isDone = work !== undefined && isRead(work);
    if (unit.isOutside || (!unit.isAsked && !isDone)) continue;
    const { id, label } = unit.session;
    const own = sessions.get(id) ?? { read: 0, all: 0, coded: 0, label };
    sessions.set(id, own);
    own.all += 1;
    if (isDone) own.read += 1;
    if (isDone && codesOf(work).length > 0) own.coded += 1;
  }
  return [...sessions].map(([id, counts]) => ({ id, ...counts }));
}

export function totalOf(sessions: readonly Progress[]): Progress {
  const sum = (key: 'read' | 'all' | 'coded') =>
    sessions.reduce((total, session) => total + session[key], 0);
  return { id: '', label: '', read: sum('read'), all: sum('all'), coded: sum('coded') };
}

/** The name of a code, for people; an id that the codebook does not know stays as it is. */
export function codeName({ known }: Book, id: string): string {
  return known.get(id)?.name ?? id;
}

/** What stands above a code, outermost first: `Mentees' support › Positive relationship`. */
export function pathOf({ known, groups }: Book, id: string): string {
  const path = known.get(id)?.path ?? [];
  return path.map((group) => groups.get(group)?.name ?? group).join(' › ');
}
