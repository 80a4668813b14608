// What a written line means in a plain review: the same commands as the keys, by their letter or by
// name, some with words behind them.

import type { Action, Command } from './action.js';
import { commandFor } from './bindings.js';
import type { ReviewState, WriteKind } from './model.js';
import { choicesOf } from './modes.js';
import { currentUnit, workOf } from './state.js';
import { memoOf } from './work.js';

const WORDS: Readonly<Record<string, string>> = {
  code: 'c',
  none: '0',
  no: '0',
  remove: 'x',
  new: '+',
  memo: 'm',
  condensed: 'w',
  take: 'y',
  yes: 'y',
  refuse: 'r',
  undo: 'u',
  redo: 'U',
  next: 'n',
  previous: 'p',
  back: 'p',
  skip: 's',
  unread: 'tab',
  t: 'tab',
  go: 'g',
  first: 'home',
  last: 'end',
  search: '/',
  find: '/',
  filter: 'f',
  overview: 'o',
  progress: 'o',
  help: '?',
  leave: 'q',
  quit: 'q',
  exit: 'q',
  esc: 'escape',
  cancel: 'escape',
};

/** The actions of a line; `undefined` where it means nothing. */
export function plainActions(line: string, state: ReviewState): readonly Action[] | undefined {
  const { mode } = state;
  const text = line.trim();
  if (mode.kind === 'pick') return picked(text, state);
  if (mode.kind === 'write') return written(text, state);
  if (mode.kind !== 'read') {
    const command = commandFor({ name: text === '' ? 'enter' : text }, mode);
    return command && [command];
  }
  if (text === '') return [];
  const [, word = '', rest = ''] = /^(\/|\S+)\s*(.*)$/s.exec(text) ?? [];
  const key = WORDS[word.toLowerCase()] ?? word;
  const command = commandFor({ name: key, text: key }, mode);
  if (!command) return undefined;
  return rest === '' ? [command] : [command, ...withWords(command, rest)];
}

/** Words behind a command go into what it opens. */
function withWords({ kind }: Command, words: string): readonly Action[] {
  const typed: Action = { kind: 'type', edit: { kind: 'insert', text: words } };
  if (kind === 'pick' || kind === 'remove') return [typed];
  const isText = ['memo', 'condensed', 'new-code', 'search', 'filter', 'go'].includes(kind);
  return isText ? [...CLEARED, typed, { kind: 'submit' }] : [];
}

/** Takes away what a text holds already. */
const CLEARED: readonly Action[] = [{ kind: 'type', edit: { kind: 'clear' } }];

function picked(text: string, state: ReviewState): readonly Action[] {
  if (text === '') return [{ kind: 'cancel' }];
  const count = choicesOf(state).length;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= count) {
    return [{ kind: 'choose', by: -count }, { kind: 'choose', by: number - 1 }, { kind: 'submit' }];
  }
  return [...CLEARED, { kind: 'type', edit: { kind: 'insert', text } }];
}

function written(text: string, state: ReviewState): readonly Action[] {
  const { mode } = state;
  if (mode.kind !== 'write') return [];
  // Enter alone keeps what a review that was cut off had begun, and else changes nothing.
  const isBegun = mode.field.text !== '' && mode.field.text !== standingText(state, mode.what);
  if (text === '' && isBegun) return [{ kind: 'submit' }];
  if (text === '' && mode.what !== 'definition') return [{ kind: 'cancel' }];
  // A hyphen alone empties a text that is there.
  const words = text === '-' ? '' : text;
  return [...CLEARED, { kind: 'type', edit: { kind: 'insert', text: words } }, { kind: 'submit' }];
}

/** What the unit has already of what is being written. */
function standingText(state: ReviewState, what: WriteKind): string {
  const work = workOf(state, currentUnit(state));
  return what === 'memo' ? memoOf(work) : what === 'condensed' ? work.condensed : '';
}

/** True where what was typed into the picker can only mean its first code. */
export function isClearChoice(state: ReviewState): boolean {
  const { mode } = state;
  if (mode.kind !== 'pick' || mode.field.text === '') return false;
  const codes = choicesOf(state).flatMap(({ code }) => (code ? [code] : []));
  const wanted = mode.field.text.trim().toLowerCase();
  return codes.length === 1 || codes[0]?.name.toLowerCase() === wanted || codes[0]?.id === wanted;
}
