// The one way a review changes: a state and an action give the next state. Nothing here reads or
// writes; what is to be done outside stands in `unsaved` and `request` of the state.

import type { Action, Report } from './action.js';
import { decideCode, decideNone, decideSlot, decideSuggestion } from './decide.js';
import { redo, refused, said, undo } from './history.js';
import type { ReviewState } from './model.js';
import { choicesOf, close, filtered, openPicker, openText, submit } from './modes.js';
import { goTo, step, stepMatch, stepUnread, toEdge } from './move.js';
import { codeName, currentUnit, workOf } from './state.js';
import { editField, fieldOf } from './text-field.js';
import { codesOf } from './work.js';

export function applyAction(state: ReviewState, action: Action): ReviewState {
  switch (action.kind) {
    case 'step':
      return step(state, action.by);
    case 'unread':
      return stepUnread(state, action.by);
    case 'skip':
      return skip(state);
    case 'edge':
      return toEdge(state, action.to);
    case 'match':
      return stepMatch(state, action.by);
    case 'scroll':
      return scroll(state, action.by);
    case 'code':
      return decideCode(state, action.code);
    case 'slot':
      return decideSlot(state, action.number);
    case 'none':
      return decideNone(state);
    case 'take':
    case 'refuse':
    case 'take-all':
    case 'refuse-all':
      return decideSuggestion(state, action.kind);
    case 'pick':
    case 'remove':
      return openPicker(state, action.kind === 'remove');
    case 'memo':
    case 'condensed':
    case 'new-code':
    case 'search':
    case 'filter':
    case 'go':
      return openText(state, action.kind);
    case 'help':
    case 'overview':
      return { ...state, mode: { kind: action.kind, top: 0 } };
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'type':
    case 'choose':
      return typed(state, action);
    case 'submit':
    case 'submit-more':
      return submit(state, action.kind === 'submit-more');
    case 'cancel':
      return close(state);
    case 'save':
      return said(state, 'Everything is saved: each decision as you make it.');
    case 'redraw':
    case 'reload':
      return { ...state, request: { kind: action.kind } };
    case 'leave':
      return leave(state);
    case 'leave-unsaved':
      return { ...state, request: { kind: 'leave' } };
    default:
      return reported(state, action);
  }
}

/** Leaves the unit unread and goes to the next unread one. */
function skip(state: ReviewState): ReviewState {
  const { unit } = currentUnit(state);
  const next = stepUnread(state, 1);
  return next.cursor === state.cursor
    ? next
    : said(next, `Skipped ${unit.id}, which stays as it is.`);
}

function scroll(state: ReviewState, by: 1 | -1): ReviewState {
  const { mode } = state;
  if (mode.kind !== 'help' && mode.kind !== 'overview') {
    return { ...state, scroll: state.scroll + by };
  }
  return { ...state, mode: { ...mode, top: Math.max(0, mode.top + by) } };
}

/** Typing into the picker or a text, and choosing among what the picker lists. */
function typed(
  state: ReviewState,
  action: Extract<Action, { kind: 'type' | 'choose' }>,
): ReviewState {
  const { mode } = state;
  if (mode.kind === 'write' && action.kind === 'type') {
    return { ...state, mode: { ...mode, field: editField(mode.field, action.edit) } };
  }
  if (mode.kind !== 'pick') return state;
  if (action.kind === 'choose') {
    const last = Math.max(0, choicesOf(state).length - 1);
    return { ...state, mode: { ...mode, at: Math.min(last, Math.max(0, mode.at + action.by)) } };
  }
  const field = editField(mode.field, action.edit);
  const at = field.text === mode.field.text ? mode.at : 0;
  return { ...state, mode: { ...mode, field, at } };
}

function leave(state: ReviewState): ReviewState {
  if (state.unsaved.size === 0) return { ...state, request: { kind: 'leave' } };
  return { ...state, mode: { kind: 'unsaved' } };
}

function reported(state: ReviewState, report: Report): ReviewState {
  switch (report.kind) {
    case 'drawn':
      return state.scroll === report.scroll ? state : { ...state, scroll: report.scroll };
    case 'saved':
      return afterSaving(state, report.units);
    case 'not-saved':
      return refused(state, `${NOT_SAVED}${report.why} It is tried again with your next key.`);
    case 'changed-outside':
      return { ...state, mode: { kind: 'conflict' } };
    case 'reloaded':
      return reloaded(state, report);
    case 'condensed-outside':
      return condensedOutside(state, report.unit, report.condensed);
    case 'code-added':
      return codeAdded({ ...state, book: report.book }, report.code);
    case 'found':
      return found(state, report);
    case 'draft':
      return draft(state, report);
    case 'said':
      return said(state, report.text);
    case 'failed':
      return refused(state, report.why);
  }
}

const NOT_SAVED = 'NOT SAVED: ';

function afterSaving(state: ReviewState, units: ReadonlySet<string>): ReviewState {
  const unsaved = new Set([...state.unsaved].filter((key) => !units.has(key)));
  const next = { ...state, unsaved };
  return state.message?.text.startsWith(NOT_SAVED)
    ? said(next, 'Saved now; nothing is missing.')
    : next;
}

function codeAdded(state: ReviewState, code: string): ReviewState {
  const unit = currentUnit(state);
  if (codesOf(workOf(state, unit)).includes(code)) return state;
  const next = decideCode(state, code);
  const name = codeName(state.book, code);
  return said(next, `${unit.unit.id}: coded ${name}, a provisional code in ${state.book.file}`);
}

function found(state: ReviewState, report: Extract<Report, { kind: 'found' }>) {
  const { query, keys, filter } = report;
  if (filter) return filtered(state, { ...filter, found: { query, keys } });
  return stepMatch({ ...state, search: { query, keys } }, 1);
}

/** Steps back would lead to what the file no longer says, so undo begins anew. */
function reloaded(
  state: ReviewState,
  { works, lost }: Extract<Report, { kind: 'reloaded' }>,
): ReviewState {
  const unsaved = new Set([...state.unsaved].filter((key) => !lost.includes(key)));
  const history = { past: [], future: [] };
  const next: ReviewState = { ...state, ...history, works, unsaved, mode: { kind: 'read' } };
  if (lost.length === 0)
    return said(next, 'The file was read anew; your last decision is kept. Undo begins anew.');
  const ids = lost.map((key) => key.split('\n')[1]).join(', ');
  return refused(
    next,
    `${ids} was changed in the file too: shown as it is there. Decide again if you see it otherwise.`,
  );
}

function condensedOutside(state: ReviewState, key: string, condensed: string): ReviewState {
  const work = state.works.get(key);
  if (!work) return state;
  const works = new Map(state.works).set(key, { ...work, condensed });
  const text =
    'Somebody else has condensed this unit meanwhile; their text stays. w shows and changes it.';
  return refused({ ...state, works, past: [], future: [] }, text);
}

/** A text that was being written when the last review ended. */
function draft(state: ReviewState, { unit, what, text }: Extract<Report, { kind: 'draft' }>) {
  const cursor = state.setup.indexOf.get(unit);
  if (cursor === undefined) return state;
  const next = goTo(state, cursor);
  const field = fieldOf(text);
  return said(
    { ...next, mode: { kind: 'write', what, field } },
    'You were writing this when the review ended. Enter keeps it, Esc drops it.',
  );
}
