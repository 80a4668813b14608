// The one way a review changes: a state and an action give the next state. Nothing here reads or
// writes; what is to be done outside stands in `unsaved` and `request` of the state.

import type { Action } from './action.js';
import { applyReport } from './apply-report.js';
import { decideCode, decideNone, decideSlot, decideSuggestion } from './decide.js';
import { redo, said, undo } from './history.js';
import type { ReviewState } from './model.js';
import { choicesOf, close, openPicker, openText, submit } from './modes.js';
import { step, stepMatch, stepUnread, toEdge } from './move.js';
import { currentUnit } from './state.js';
import { editField } from './text-field.js';

/** The next state. Nothing else of the old one is touched. */
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
      return applyReport(state, action);
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
