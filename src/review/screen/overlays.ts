// What covers the whole screen: the help, made from the table of keys, and how far each session is.

import { wrapSpans } from '../../text/wrap-spans.js';
import { type BindingGroup, READING_KEYS, TYPING_KEYS } from '../bindings.js';
import type { ReviewState } from '../model.js';
import { progressOf, totalOf } from '../state.js';
import { keyLabels } from './key-labels.js';
import { BLANK, fitted, type Line, piece } from './line.js';

export function helpLines(width: number): Line[] {
  const notes = [
    'Every decision is on the disk before you see it. A unit counts as read once it has a code or “no code”.',
    'Ctrl-J writes a new line in a memo. Other people’s codings are never shown here.',
  ];
  return [
    ...[...READING_KEYS, ...TYPING_KEYS].flatMap((group) => groupLines(group, width)),
    ...notes.flatMap((note) =>
      wrapSpans(note, width).map(({ start, end }): Line => [piece(note.slice(start, end))]),
    ),
  ];
}

function groupLines({ title, bindings }: BindingGroup, width: number): Line[] {
  const rows = keyLabels(bindings);
  const room = Math.max(...rows.map(({ keys }) => keys.length)) + 2;
  return [
    [piece(title, { bold: true })],
    ...rows.map(({ keys, about }) =>
      fitted([piece(`  ${keys.padEnd(room)}`, { colour: 'cyan' }), piece(about)], width),
    ),
    BLANK,
  ];
}

export function overviewLines(state: ReviewState, width: number): Line[] {
  const sessions = progressOf(state);
  const total = totalOf(sessions);
  const longest = Math.max(8, ...sessions.map(({ label }) => label.length));
  const row = (label: string, { read, all, coded }: typeof total): Line =>
    fitted(
      [
        piece(
          `  ${label.padEnd(longest + 2)}${bar(read, all)} ${String(read).padStart(5)} of ${all} read, `,
        ),
        piece(`${coded} coded`),
      ],
      width,
    );
  return [
    [piece(`How far ${state.setup.coder} is`, { bold: true })],
    BLANK,
    ...sessions.map((session) => row(session.label, session)),
    ...(sessions.length > 1 ? [BLANK, row('All', total)] : []),
  ];
}

const BAR_WIDTH = 20;

function bar(read: number, all: number): string {
  const full = all === 0 ? 0 : Math.floor((BAR_WIDTH * read) / all);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}]`;
}
