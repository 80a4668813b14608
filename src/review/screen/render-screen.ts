// The whole screen of a review, for a size: narrow ones show the picker below the words, wide ones the
// codebook beside them.

import type { Mode, ReviewState, WriteKind } from '../model.js';
import { currentUnit, workOf } from '../state.js';
import { codesOf } from '../work.js';
import { footLines, headLines } from './bars.js';
import { bookLines } from './code-details.js';
import { contextPane } from './context-pane.js';
import { decisionPane } from './decision-pane.js';
import { fieldLines } from './field-lines.js';
import { BLANK, filled, fitted, type Line, padded, piece } from './line.js';
import { helpLines, overviewLines } from './overlays.js';
import type { Screen } from './paint.js';
import { pickerPane } from './picker-pane.js';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface RenderedReview extends Screen {
  /** How far the words are scrolled. */
  readonly scroll: number;
}

const SMALLEST: Size = { columns: 40, rows: 10 };
const WIDE = 110;

export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

export function renderScreen(state: ReviewState, size: Size, hasColour: boolean): RenderedReview {
  const { mode, scroll } = state;
  if (isTooSmall(size)) return { lines: tooSmall(size), scroll };
  if (mode.kind === 'help' || mode.kind === 'overview') {
    return overlay(state, mode, size);
  }
  return size.columns >= WIDE
    ? wideScreen(state, size, hasColour)
    : narrowScreen(state, size, hasColour);
}

function narrowScreen(state: ReviewState, { columns, rows }: Size, hasColour: boolean) {
  const head = headLines(state, columns);
  const bottom =
    state.mode.kind === 'pick'
      ? pickerPane(state, state.mode, { width: columns, height: pickerHeight(rows) })
      : lowerPane(state, { columns, rows });
  const foot = footLines(state, columns);
  const height = Math.max(1, rows - head.length - bottom.lines.length - foot.length - 1);
  const pane = contextPane(state, { width: columns, height, hasColour });
  const lines = [...head, ...filled(pane.lines, height), rule(columns), ...bottom.lines, ...foot];
  const row = head.length + height + 1;
  return { lines: lines.slice(0, rows), ...cursorAt(bottom, row, 0), scroll: pane.scroll };
}

function pickerHeight(rows: number): number {
  return Math.max(4, Math.min(16, Math.floor(rows * 0.55)));
}

function wideScreen(state: ReviewState, { columns, rows }: Size, hasColour: boolean) {
  const side = Math.min(64, Math.floor(columns * 0.38));
  const width = columns - side - 3;
  const head = headLines(state, columns);
  const foot = footLines(state, columns);
  const room = rows - head.length - foot.length;
  const own = codesOf(workOf(state, currentUnit(state)));
  const right: Screen =
    state.mode.kind === 'pick'
      ? pickerPane(state, state.mode, { width: side, height: room })
      : { lines: state.setup.isOpening ? [] : bookLines(state, own, side) };
  const bottom = lowerPane(state, { columns: width, rows });
  const height = Math.max(1, room - bottom.lines.length - 1);
  const pane = contextPane(state, { width, height, hasColour });
  const left = [...filled(pane.lines, height), rule(width), ...bottom.lines];
  const body = filled(left, room).map(
    (line, at): Line => [
      ...padded(line, width),
      piece(' │ ', { colour: 'grey' }),
      ...(right.lines[at] ?? BLANK),
    ],
  );
  const cursor = right.cursor
    ? cursorAt(right, head.length, width + 3)
    : cursorAt(bottom, head.length + height + 1, 0);
  return { lines: [...head, ...body, ...foot].slice(0, rows), ...cursor, scroll: pane.scroll };
}

function cursorAt({ cursor }: Screen, row: number, column: number) {
  return cursor ? { cursor: { row: row + cursor.row, column: column + cursor.column } } : {};
}

/** Below the words: what is decided, or the text that is written, or a question to the coder. */
function lowerPane(state: ReviewState, { columns, rows }: Size): Screen {
  const { mode } = state;
  if (mode.kind === 'write') {
    const label = [piece(promptOf(mode), { bold: true })];
    return fieldLines(label, mode.field, { width: columns, most: rows < 16 ? 2 : 5 });
  }
  if (mode.kind === 'conflict' || mode.kind === 'unsaved') {
    return { lines: questionLines(mode.kind, columns) };
  }
  const most = Math.max(1, Math.floor((rows - 4) * 0.45));
  return { lines: decisionPane(state, columns, rows > 20).slice(0, most) };
}

const PROMPTS: Readonly<Record<WriteKind, string>> = {
  memo: 'Memo',
  condensed: 'Condensed: the unit in your words',
  search: 'Search: words, or a rule',
  filter: 'Filter: unread read coded none memo all session: role: speaker: code: words',
  go: 'Go to: a unit id, a transcript, a session',
  'new-code': 'Name of the new code',
  definition: 'What does it mean? Enter alone: nothing for now',
};

export function promptOf({ what, name }: Extract<Mode, { kind: 'write' }>): string {
  return what === 'definition' ? `“${name ?? ''}”: ${PROMPTS.definition}` : PROMPTS[what];
}

function questionLines(kind: 'conflict' | 'unsaved', width: number): Line[] {
  const texts = questionTexts[kind];
  return texts.map((text, at) => fitted([piece(text, at === 0 ? { bold: true } : {})], width));
}

/** What is asked where something stands in the way of saving, and the answers. */
export const questionTexts: Readonly<Record<'conflict' | 'unsaved', readonly string[]>> = {
  conflict: [
    'Your coding file was changed by another program.',
    'Nothing was written over it.',
    'r  read it anew and put your last decision on top',
    'q  leave without your last decision',
  ],
  unsaved: [
    'Your last decisions are not on the disk.',
    'Esc  back, to try again',
    'q    leave without them',
  ],
};

function overlay(
  state: ReviewState,
  mode: Extract<Mode, { kind: 'help' | 'overview' }>,
  { columns, rows }: Size,
): RenderedReview {
  const all = mode.kind === 'help' ? helpLines(columns) : overviewLines(state, columns);
  const last = Math.max(0, all.length - (rows - 1));
  const scroll = Math.min(mode.top, last);
  const hint: Line = [piece(last > 0 ? '↑↓ scroll  Esc back' : 'Esc back', { colour: 'grey' })];
  return { lines: [...filled(all.slice(scroll, scroll + rows - 1), rows - 1), hint], scroll };
}

function tooSmall({ columns, rows }: Size): Line[] {
  const { columns: least, rows: lowest } = SMALLEST;
  const lines = [
    `Too small: ${columns}x${rows}`,
    `Needs ${least}x${lowest}`,
    'All is saved.',
    'q leaves',
  ];
  return lines.slice(0, rows).map((text) => fitted([piece(text)], columns));
}

function rule(width: number): Line {
  return [piece('─'.repeat(width), { colour: 'grey' })];
}
