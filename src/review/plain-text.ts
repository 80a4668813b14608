// A review in words, line by line: what a screen reader reads out. No colours, no cursor, no columns.

import { oneLine } from '../text/visible.js';
import { READING_KEYS } from './bindings.js';
import { contextOf, type ShownTurn } from './context.js';
import type { ReviewState } from './model.js';
import { choicesOf } from './modes.js';
import { keyLabels } from './screen/key-labels.js';
import { promptOf, questionTexts } from './screen/render-screen.js';
import {
  codeName,
  currentUnit,
  openSuggestionsFor,
  type Progress,
  pathOf,
  progressOf,
  totalOf,
  workOf,
} from './state.js';
import { codesOf, isRead, memoOf } from './work.js';

/** Everything about the unit the coder stands on. */
export function describeUnit(state: ReviewState): string[] {
  const current = currentUnit(state);
  const { unit, session } = current;
  const { question, isAskedBefore, before, own, after } = contextOf(state, current);
  const { read, all } = totalOf(progressOf(state));
  return [
    '',
    `${session.label}, ${unit.transcript}, ${unit.id}. ${read} of ${all} read.`,
    ...(question && !isAskedBefore ? [`Asked: ${said(question)}`] : []),
    ...(before ? [`Before: ${said(before)}`] : []),
    ...ownTurn(own),
    ...(unit.translation === '' ? [] : [`Translation: ${unit.translation}`]),
    ...(after ? [`After: ${said(after)}`] : []),
    ...describeWork(state),
  ].map(oneLine);
}

function said({ speaker, text }: ShownTurn): string {
  return speaker === '' ? text : `${speaker}: ${text}`;
}

function ownTurn({ speaker, role, text, unit = { start: 0, end: text.length } }: ShownTurn) {
  const who = [speaker || 'Nobody is named', role].filter((word) => word !== '').join(', ');
  const [before, inside, after] = [
    text.slice(0, unit.start).trim(),
    text.slice(unit.start, unit.end),
    text.slice(unit.end).trim(),
  ];
  return [
    ...(before ? [`${who}, begins: ${before}`] : []),
    `Unit, ${who}: ${inside}`,
    ...(after ? [`Goes on: ${after}`] : []),
  ];
}

/** What is decided on the unit. */
export function describeWork(state: ReviewState): string[] {
  const unit = currentUnit(state);
  const work = workOf(state, unit);
  const codes = codesOf(work).map((code) => codeName(state.book, code));
  const open = openSuggestionsFor(state, unit).map(({ code, matched }) =>
    matched === '' ? codeName(state.book, code) : `${codeName(state.book, code)} (${matched})`,
  );
  const memo = memoOf(work);
  const isShown = isRead(work) || work.condensed !== unit.unit.condensed;
  return [
    codes.length > 0 ? `Codes: ${codes.join(', ')}.` : stateOf(state),
    ...(open.length > 0 ? [`Suggested: ${open.join(', ')}. y takes, r refuses.`] : []),
    ...(work.condensed !== '' && isShown ? [`Condensed: ${work.condensed}`] : []),
    ...(memo === '' ? [] : [`Memo: ${memo}`]),
  ].map(oneLine);
}

function stateOf(state: ReviewState): string {
  const work = workOf(state, currentUnit(state));
  if (isRead(work)) return 'Read: no code.';
  return work.rows.length > 0 ? 'Decided once, but the words have changed since.' : 'Not read yet.';
}

/** A list that is read out loud is short; more letters make it shorter. */
const MOST_LISTED = 15;

/** What is asked in the mode the review is in; empty while units are read. */
export function describeMode(state: ReviewState): string[] {
  const { mode } = state;
  if (mode.kind === 'conflict' || mode.kind === 'unsaved') return [...questionTexts[mode.kind]];
  if (mode.kind === 'write') {
    const empty = mode.what === 'definition' ? '' : ' An empty line changes nothing.';
    return [`${oneLine(promptOf(mode)).replace(/(?<![.?])$/, '.')}${empty}`];
  }
  if (mode.kind !== 'pick') return [];
  const choices = choicesOf(state);
  const lines = choices.slice(0, MOST_LISTED).map(({ code, newName }, at) => {
    if (!code) return `${at + 1} new code “${newName}”`;
    const path = pathOf(state.book, code.id);
    const about = [path === '' ? '' : `in ${path}`, code.definition].filter((text) => text !== '');
    return `${at + 1} ${code.name}${about.length > 0 ? `: ${about.join('. ')}` : ''}`;
  });
  const more = choices.length - lines.length;
  const rest = more > 0 ? [`… and ${more} more.`] : [];
  const ask = 'Write a number, or letters of a name. An empty line changes nothing.';
  return [...(lines.length > 0 ? lines : ['No code is like that.']), ...rest, ask].map(oneLine);
}

/** How far each session is. */
export function describeProgress(state: ReviewState): string[] {
  const sessions = progressOf(state);
  const line = (label: string, { read, all, coded }: Progress) =>
    oneLine(`${label}: ${read} of ${all} read, ${coded} coded.`);
  const each = sessions.map((session) => line(session.label, session));
  return sessions.length > 1 ? [...each, line('All', totalOf(sessions))] : each;
}

/** The commands, one a line. */
export function plainHelp(): string[] {
  return [
    'Write a command and Enter. Some take words: c trust, m a memo, go u0012, / words, f unread.',
    ...READING_KEYS.flatMap(({ title, bindings }) => [
      `${title}:`,
      ...keyLabels(bindings)
        .map(({ keys, about }) => ({ keys: typeable(keys), about }))
        .filter(({ keys }) => keys !== '')
        .map(({ keys, about }) => `${keys}: ${about}`),
    ]),
    'An empty line reads the unit again.',
  ];
}

/** Keys that can be written in a line. */
function typeable(keys: string): string {
  if (keys.includes('…')) return '1 to 9';
  return keys
    .split(/\s+/)
    .filter((key) => key.length === 1 && /[!-~]/.test(key))
    .join(' or ');
}
