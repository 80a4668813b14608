// Opening and closing what lies over the units: the picker, texts being written, help, overview.

import type { Code } from '../codebook/codebook.js';
import { singleSpaced } from '../text/white-space.js';
import { decideCode, decideCondensed, decideMemo } from './decide.js';
import { NO_FILTER, parseFilter } from './filter.js';
import { refused, said } from './history.js';
import { matchCodes } from './match-codes.js';
import type { Filter, Mode, ReviewState, WriteKind } from './model.js';
import { goToNamed, stepMatch } from './move.js';
import { currentUnit, firstListed, workOf } from './state.js';
import { EMPTY_FIELD, fieldOf } from './text-field.js';
import { codesOf, memoOf } from './work.js';

const READ: Mode = { kind: 'read' };

/** What the picker lists: codes, and at last the new code that the typed name would make. */
export interface Choice {
  readonly code?: Code;
  readonly newName?: string;
}

/** What the open picker offers; nothing where none is open. */
export function choicesOf(state: ReviewState): readonly Choice[] {
  const { mode, book } = state;
  if (mode.kind !== 'pick') return [];
  const own = codesOf(workOf(state, currentUnit(state)));
  const offered = mode.isRemoving
    ? own.map((id) => book.known.get(id) ?? unlisted(id))
    : book.codes;
  const found = matchCodes(mode.field.text, book, offered);
  const name = singleSpaced(mode.field.text);
  const isNew = name !== '' && !mode.isRemoving && !book.codes.some((code) => code.name === name);
  return [...found.map((code) => ({ code })), ...(isNew ? [{ newName: name }] : [])];
}

/** A code that the codebook does not have any more. */
function unlisted(id: string): Code {
  const rest = { definition: '', include: [], exclude: [], examples: [], path: [] };
  const rules = { rules: [], unless: [], when: [] };
  return { id, name: id, status: 'retired', place: { file: '' }, ...rest, ...rules };
}

/** Opens the list of codes: to add one, or to take one of the unit away. */
export function openPicker(state: ReviewState, isRemoving: boolean): ReviewState {
  const codes = codesOf(workOf(state, currentUnit(state)));
  if (isRemoving && codes.length === 0) return refused(state, 'There is no code on this unit.');
  if (isRemoving && codes.length === 1) return decideCode(state, codes[0] as string);
  return { ...quiet(state), mode: { kind: 'pick', field: EMPTY_FIELD, at: 0, isRemoving } };
}

/** Opens a text to write, with what is there already. */
export function openText(state: ReviewState, what: WriteKind): ReviewState {
  const work = workOf(state, currentUnit(state));
  const texts: Partial<Record<WriteKind, string>> = {
    memo: memoOf(work),
    condensed: work.condensed,
    filter: state.filter.text,
  };
  return { ...quiet(state), mode: { kind: 'write', what, field: fieldOf(texts[what] ?? '') } };
}

/** Closes what is open; where nothing is, the filter goes. */
export function close(state: ReviewState): ReviewState {
  if (state.mode.kind !== 'read') return { ...quiet(state), mode: READ };
  if (state.filter.text !== '') return said({ ...state, filter: NO_FILTER }, 'The filter is off.');
  return quiet(state);
}

function quiet({ message: _, ...state }: ReviewState): ReviewState {
  return state;
}

/** Enter: does what the picker or the text is about. `isMore` keeps the picker open. */
export function submit(state: ReviewState, isMore: boolean): ReviewState {
  const { mode } = state;
  if (mode.kind === 'pick') return submitChoice(state, isMore);
  if (mode.kind === 'write') return submitText({ ...quiet(state), mode: READ }, mode);
  return close(state);
}

function submitChoice(state: ReviewState, isMore: boolean): ReviewState {
  const { mode } = state;
  if (mode.kind !== 'pick') return state;
  const choice = choicesOf(state)[mode.at];
  if (!choice) return refused(state, 'No code is like that. Type a name for a new one.');
  if (choice.newName !== undefined) return askDefinition(state, choice.newName);
  if (!choice.code) return state;
  const next = decideCode(state, choice.code.id);
  if (!isMore || mode.isRemoving) return { ...next, mode: READ };
  return { ...next, mode: { ...mode, field: EMPTY_FIELD, at: 0 } };
}

function askDefinition(state: ReviewState, name: string): ReviewState {
  const mode: Mode = { kind: 'write', what: 'definition', field: EMPTY_FIELD, name };
  return { ...quiet(state), mode };
}

type Writing = Extract<Mode, { kind: 'write' }>;

function submitText(state: ReviewState, { what, field: { text }, name = '' }: Writing) {
  switch (what) {
    case 'memo':
      return decideMemo(state, text);
    case 'condensed':
      return decideCondensed(state, text);
    case 'search':
      return submitSearch(state, text.trim());
    case 'filter':
      return submitFilter(state, text);
    case 'go':
      return text.trim() === '' ? state : goToNamed(state, text);
    case 'new-code':
      return submitName(state, singleSpaced(text));
    case 'definition': {
      const definition = singleSpaced(text);
      return { ...state, request: { kind: 'add-code' as const, name, definition } };
    }
  }
}

function submitName(state: ReviewState, name: string): ReviewState {
  if (name === '') return state;
  const there = state.book.codes.find((code) => code.name.toLowerCase() === name.toLowerCase());
  if (!there) return askDefinition(state, name);
  if (codesOf(workOf(state, currentUnit(state))).includes(there.id))
    return said(state, `The unit has ${there.name} already.`);
  return decideCode(state, there.id);
}

function submitSearch(state: ReviewState, query: string): ReviewState {
  if (query === '') return state.search ? stepMatch(state, 1) : state;
  return { ...state, request: { kind: 'find', query } };
}

function submitFilter(state: ReviewState, text: string): ReviewState {
  const filter = parseFilter(text, { units: state.setup.units, book: state.book });
  if (typeof filter === 'string') return refused(state, filter);
  if (filter.query === '') return filtered(state, filter);
  return { ...state, request: { kind: 'find', query: filter.query, filter } };
}

/** Takes a filter up, and goes to the first unit that passes from here on. */
export function filtered(state: ReviewState, filter: Filter): ReviewState {
  const next = { ...state, filter };
  const cursor = firstListed(next, state.cursor, 1) ?? firstListed(next, 0, 1);
  if (cursor === undefined) {
    return refused(
      { ...state, filter: NO_FILTER },
      `No unit passes: ${filter.text}. There is no filter now.`,
    );
  }
  const text =
    filter.text === '' ? 'There is no filter.' : `Filter: ${filter.text}. Esc takes it off.`;
  return said({ ...next, cursor, scroll: 0 }, text);
}
