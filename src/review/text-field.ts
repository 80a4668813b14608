// A text that is being typed, with a cursor that never stands inside a visible character.

import { clustersOf } from '../text/clusters.js';

export interface TextField {
  readonly text: string;
  /** Offset of the cursor. */
  readonly at: number;
}

export type FieldEdit =
  | { readonly kind: 'insert'; readonly text: string }
  | {
      readonly kind:
        | 'left'
        | 'right'
        | 'word-left'
        | 'word-right'
        | 'home'
        | 'end'
        | 'backspace'
        | 'delete'
        | 'delete-word'
        | 'delete-before'
        | 'delete-after'
        | 'clear';
    };

export const EMPTY_FIELD: TextField = { text: '', at: 0 };

export function fieldOf(text: string): TextField {
  return { text, at: text.length };
}

export function editField(field: TextField, edit: FieldEdit): TextField {
  const { text, at } = field;
  switch (edit.kind) {
    case 'insert':
      return spliced(field, at, at, cleaned(edit.text));
    case 'left':
      return { text, at: before(text, at) };
    case 'right':
      return { text, at: after(text, at) };
    case 'word-left':
      return { text, at: wordBefore(text, at) };
    case 'word-right':
      return { text, at: wordAfter(text, at) };
    case 'home':
      return { text, at: text.lastIndexOf('\n', at - 1) + 1 };
    case 'end':
      return { text, at: lineEnd(text, at) };
    case 'backspace':
      return spliced(field, before(text, at), at, '');
    case 'delete':
      return spliced(field, at, after(text, at), '');
    case 'delete-word':
      return spliced(field, wordBefore(text, at), at, '');
    case 'delete-before':
      return spliced(field, text.lastIndexOf('\n', at - 1) + 1, at, '');
    case 'clear':
      return EMPTY_FIELD;
    case 'delete-after':
      return spliced(field, at, lineEnd(text, at), '');
  }
}

function spliced({ text }: TextField, start: number, end: number, inserted: string): TextField {
  const whole = text.slice(0, start) + inserted + text.slice(end);
  // What is typed may join the letter before it, such as an accent.
  return { text: whole, at: cut(whole, start + inserted.length) };
}

/** The nearest offset, not before `at`, between two visible characters. */
function cut(text: string, at: number): number {
  for (const { start, end } of clustersOf(text, lineStart(text, at))) {
    if (start >= at) return start;
    if (end >= at) return end;
  }
  return at;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Pasted text without what could steer a terminal, with plain newlines. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROLS, '');
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function before(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at - 1;
  let last = at;
  for (const { start, end } of clustersOf(text, lineStart(text, at))) {
    if (start >= at) break;
    last = start;
    if (end >= at) break;
  }
  return last;
}

function after(text: string, at: number): number {
  for (const { end } of clustersOf(text, at)) return end;
  return at;
}

function wordBefore(text: string, at: number): number {
  return at - (/\S+\s*$/u.exec(text.slice(0, at))?.[0].length ?? at);
}

function wordAfter(text: string, at: number): number {
  return at + (/^\s*\S+/u.exec(text.slice(at))?.[0].length ?? text.length - at);
}
