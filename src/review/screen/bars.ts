// The lines at the top and the bottom of the screen: where one is, what was said last, the main keys.

import { wrapSpans } from '../../text/wrap-spans.js';
import type { Mode, ReviewState } from '../model.js';
import { currentUnit, progressOf, totalOf } from '../state.js';
import { fitted, type Line, piece, type Style, spread } from './line.js';

/** Where one is, how far, and what is left out. */
export function headLines(state: ReviewState, width: number): Line[] {
  const { setup, filter } = state;
  const { unit, session } = currentUnit(state);
  const { read, all } = totalOf(progressOf(state));
  const left: Line = [
    piece(unit.id, { bold: true }),
    piece(unit.kind === 'content' ? '' : ` (${unit.kind})`, { colour: 'grey' }),
    piece(` · ${session.label} · ${unit.transcript}`),
  ];
  const far = setup.isOpening ? 'opening …' : `${read} of ${all} read`;
  const done = [piece(`${setup.coder}: ${far}`, { bold: true })];
  const first = spread(left, done, width);
  const sample = setup.isSample ? 'double-coding sample only' : '';
  const notes = [filter.text && `filter: ${filter.text}`, sample].filter(Boolean).join(' · ');
  return notes === '' ? [first] : [first, fitted([piece(notes, { colour: 'yellow' })], width)];
}

/** The last message, over two lines at most, and the keys. */
export function footLines(state: ReviewState, width: number): Line[] {
  const { message, mode } = state;
  const style: Style = message?.isError ? { bold: true, colour: 'red' } : { colour: 'green' };
  const text = message?.text ?? '';
  const spans = wrapSpans(text, width).slice(0, 2);
  const lines = spans.map(({ start, end }, at): Line => {
    const stop = at === 1 ? text.length : end;
    return fitted([piece(text.slice(start, stop), style)], width);
  });
  const hint = fitted([piece(hintOf(mode, width), { colour: 'grey' })], width);
  return [...lines, hint];
}

const READ_HINTS = [
  'c code  0 no code  m memo  Space next  Tab unread  u undo  ? help  q leave',
  'c code  0 none  Space next  u undo  ? help',
];

function hintOf({ kind }: Mode, width: number): string {
  if (kind === 'read') return READ_HINTS[width < 76 ? 1 : 0] ?? '';
  if (kind === 'pick') return 'Enter takes  Tab takes and goes on  ↑↓ choose  Esc back';
  return kind === 'write' ? 'Enter keeps  Esc drops  Ctrl-J new line in a memo' : '';
}
