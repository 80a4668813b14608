// Which key does what. The help, the line of keys on the screen and docs/review.md are made from
// these tables, so that they cannot say anything else.

import type { Command } from './action.js';
import type { Key } from './keys.js';
import type { Mode } from './model.js';
import type { FieldEdit } from './text-field.js';

export interface Binding {
  /** As `Key.name`; the first is the one that is shown most. */
  readonly keys: readonly string[];
  readonly command: Command;
  readonly about: string;
}

export interface BindingGroup {
  readonly title: string;
  readonly bindings: readonly Binding[];
}

function on(keys: string, command: Command | Command['kind'], about: string): Binding {
  const whole = typeof command === 'string' ? ({ kind: command } as Command) : command;
  return { keys: keys.split(' '), command: whole, about };
}

/** The keys while units are read. */
export const READING_KEYS: readonly BindingGroup[] = [
  {
    title: 'Decide',
    bindings: [
      on('c enter', 'pick', 'pick a code by a few letters of its name'),
      ...Array.from({ length: 9 }, (_, at) =>
        on(
          String(at + 1),
          { kind: 'slot', number: at + 1 },
          'put on or take off the code on this digit',
        ),
      ),
      on('0 -', 'none', 'read, no code applies; goes on'),
      on('x delete backspace', 'remove', 'take a code off'),
      on('+ a', 'new-code', 'make a new code (provisional)'),
      on('m', 'memo', 'write a memo'),
      on('w', 'condensed', 'write the unit condensed, in your words'),
      on('y', 'take', 'take the first suggestion'),
      on('r', 'refuse', 'refuse the first suggestion'),
      on('Y', 'take-all', 'take all suggestions of the unit'),
      on('R', 'refuse-all', 'refuse all suggestions of the unit'),
      on('u ctrl+z', 'undo', 'undo'),
      on('U ctrl+y ctrl+r', 'redo', 'do again what was undone'),
    ],
  },
  {
    title: 'Go',
    bindings: [
      on('space n right down j', { kind: 'step', by: 1 }, 'next unit'),
      on('p left up k b', { kind: 'step', by: -1 }, 'previous unit'),
      on('tab', { kind: 'unread', by: 1 }, 'next unread unit'),
      on('shift+tab', { kind: 'unread', by: -1 }, 'previous unread unit'),
      on('s', 'skip', 'skip: leave unread, to the next unread one'),
      on('g', 'go', 'go to a unit id, a transcript or a session'),
      on('home', { kind: 'edge', to: 'first' }, 'first unit'),
      on('end G', { kind: 'edge', to: 'last' }, 'last unit'),
      on('/ ctrl+f', 'search', 'search words, or a rule'),
      on('>', { kind: 'match', by: 1 }, 'next match'),
      on('<', { kind: 'match', by: -1 }, 'previous match'),
      on('f', 'filter', 'filter: unread session:first role:mentee code:trust …'),
      on('page-down ]', { kind: 'scroll', by: 1 }, 'scroll a long text down'),
      on('page-up [', { kind: 'scroll', by: -1 }, 'scroll it up'),
    ],
  },
  {
    title: 'Look and leave',
    bindings: [
      on('o', 'overview', 'how far each session is'),
      on('? h f1', 'help', 'this help'),
      on('escape', 'cancel', 'take the filter off'),
      on('ctrl+l', 'redraw', 'draw the screen again'),
      on('ctrl+s', 'save', 'nothing to do: all is saved already'),
      on('q ctrl+c ctrl+d', 'leave', 'leave; everything is saved'),
    ],
  },
];

/** The keys while a code is picked or a text is written; all others are typed. */
export const TYPING_KEYS: readonly BindingGroup[] = [
  {
    title: 'In the picker and while writing',
    bindings: [
      on('enter', 'submit', 'take the chosen code; keep the text'),
      on('tab', 'submit-more', 'take the code and pick another'),
      on('down ctrl+n', { kind: 'choose', by: 1 }, 'next code'),
      on('up ctrl+p', { kind: 'choose', by: -1 }, 'previous code'),
      on('page-down', { kind: 'choose', by: 5 }, 'five codes on'),
      on('page-up', { kind: 'choose', by: -5 }, 'five codes back'),
      on('escape ctrl+c ctrl+g', 'cancel', 'back, nothing changed'),
    ],
  },
];

const OVERLAY_KEYS: readonly BindingGroup[] = [
  {
    title: 'While reading help',
    bindings: [
      on('down space j n page-down enter', { kind: 'scroll', by: 1 }, 'down'),
      on('up k p page-up', { kind: 'scroll', by: -1 }, 'up'),
      on('escape q ? h f1 o ctrl+c ctrl+d', 'cancel', 'back'),
    ],
  },
];

const CONFLICT_KEYS: readonly BindingGroup[] = [
  {
    title: 'When the file was changed outside',
    bindings: [
      on('r enter', 'reload', 'read it anew'),
      on('q ctrl+c ctrl+d', 'leave-unsaved', 'leave without the last decision'),
    ],
  },
];

const UNSAVED_KEYS: readonly BindingGroup[] = [
  {
    title: 'When something is not saved',
    bindings: [
      on('escape enter', 'cancel', 'back, to try again'),
      on('q ctrl+c ctrl+d', 'leave-unsaved', 'leave all the same'),
    ],
  },
];

const EDITS: Readonly<Record<string, FieldEdit['kind']>> = {
  left: 'left',
  right: 'right',
  'ctrl+b': 'left',
  'ctrl+f': 'right',
  home: 'home',
  end: 'end',
  'ctrl+a': 'home',
  'ctrl+e': 'end',
  'ctrl+left': 'word-left',
  'ctrl+right': 'word-right',
  'alt+left': 'word-left',
  'alt+right': 'word-right',
  'alt+b': 'word-left',
  'alt+f': 'word-right',
  backspace: 'backspace',
  delete: 'delete',
  'ctrl+d': 'delete',
  'ctrl+w': 'delete-word',
  'alt+backspace': 'delete-word',
  'ctrl+u': 'delete-before',
  'ctrl+k': 'delete-after',
};

const NEW_LINE = new Set(['ctrl+j', 'alt+enter', 'shift+enter']);

/** What a key does in a mode; undefined where it means nothing there. */
export function commandFor(key: Key, mode: Mode): Command | undefined {
  if (mode.kind === 'pick' || mode.kind === 'write') return typingCommand(key, mode);
  const groups = groupsOf(mode);
  for (const { bindings } of groups) {
    const found = bindings.find(({ keys }) => keys.includes(key.name));
    if (found) return found.command;
  }
  return undefined;
}

function groupsOf({ kind }: Mode): readonly BindingGroup[] {
  if (kind === 'conflict') return CONFLICT_KEYS;
  if (kind === 'unsaved') return UNSAVED_KEYS;
  return kind === 'help' || kind === 'overview' ? OVERLAY_KEYS : READING_KEYS;
}

function typingCommand(key: Key, mode: Mode): Command | undefined {
  const isMemo = mode.kind === 'write' && (mode.what === 'memo' || mode.what === 'condensed');
  if (key.name === 'paste') return typed(isMemo ? key.text : key.text?.replace(/\s+/g, ' '));
  if (isMemo && NEW_LINE.has(key.name)) return typed('\n');
  const edit = EDITS[key.name];
  if (edit) return { kind: 'type', edit: { kind: edit } as FieldEdit };
  const bound = TYPING_KEYS[0]?.bindings.find(({ keys }) => keys.includes(key.name));
  const isOfPicker = bound?.command.kind === 'choose' || bound?.command.kind === 'submit-more';
  if (bound) return mode.kind === 'write' && isOfPicker ? undefined : bound.command;
  return key.text === undefined ? undefined : typed(key.text);
}

function typed(text = ''): Command {
  return { kind: 'type', edit: { kind: 'insert', text } };
}
