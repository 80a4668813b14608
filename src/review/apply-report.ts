// What the loop reports back: saved or not, read anew, found, added; and what that changes.

import type { Report } from './action.js';
import { decideCode } from './decide.js';
import { refused, said } from './history.js';
import type { ReviewState } from './model.js';
import { filtered } from './modes.js';
import { goTo, stepMatch } from './move.js';
import { codeName, currentUnit, workOf } from './state.js';
import { fieldOf } from './text-field.js';
import { codesOf } from './work.js';

/** The state after what was done outside of it. */
export function applyReport(state: ReviewState, report: Report): ReviewState {
  switch (report.kind) {
    case 'drawn':
      return drawn(state, report.scroll);
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

/** Scrolling goes as far as there is text; how far that is, only the screen knows. */
function drawn(state: ReviewState, scroll: number): ReviewState {
  const { mode } = state;
  if (mode.kind === 'help' || mode.kind === 'overview')
    return { ...state, mode: { ...mode, top: scroll } };
  return state.scroll === scroll ? state : { ...state, scroll };
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
  const next = codeStays(decideCode(state, code));
  const name = codeName(state.book, code);
  return said(next, `${unit.unit.id}: coded ${name}, a provisional code in ${state.book.file}`);
}

/** Undoing takes a new code off the unit; others may have read it in the codebook by then. */
function codeStays(state: ReviewState): ReviewState {
  const last = state.past.at(-1);
  if (!last) return state;
  const stays = `The code stays in ${state.book.file}`;
  return { ...state, past: state.past.with(-1, { ...last, stays }) };
}

function found(state: ReviewState, report: Extract<Report, { kind: 'found' }>) {
  const { query, keys, isRule, filter } = report;
  if (filter) return filtered(state, { ...filter, found: { query, keys, isRule } });
  return stepMatch({ ...state, search: { query, keys, isRule } }, 1);
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
function draft(state: ReviewState, report: Extract<Report, { kind: 'draft' }>) {
  const { unit, what, text, name } = report;
  const cursor = state.setup.indexOf.get(unit);
  if (cursor === undefined) return state;
  const next = goTo(state, cursor);
  const field = fieldOf(text);
  return said(
    { ...next, mode: { kind: 'write', what, field, ...(name !== undefined && { name }) } },
    'You were writing this when the review ended. Enter keeps it, Esc drops it.',
  );
}
