// A text that is being typed, over one line or several, and where its cursor stands.

import { displayWidth } from '../../text/display-width.js';
import { wrapSpans } from '../../text/wrap-spans.js';
import type { TextField } from '../text-field.js';
import { fitted, type Line, type Piece, piece } from './line.js';
import type { Screen } from './paint.js';

/** On one line: of a long text the part around the cursor. */
export function fieldLine(label: Piece, { text, at }: TextField, width: number) {
  const room = Math.max(4, width - displayWidth(label.text) - 1);
  let from = 0;
  while (from < at && displayWidth(text.slice(from, at)) > room) from += 1;
  const line: Line = [label, piece(text.slice(from))];
  return {
    line,
    column: displayWidth(label.text) + displayWidth(piece(text.slice(from, at)).text),
  };
}

/** Below a label, over at most so many lines, those around the cursor. */
export function fieldLines(
  label: Line,
  { text, at }: TextField,
  { width, most }: { readonly width: number; readonly most: number },
): Screen {
  const spans = wrapSpans(text, width - 3);
  const found = spans.findLastIndex(({ start }) => start <= at);
  const row = Math.max(0, found);
  const top = Math.max(0, row - most + 1);
  const lines = spans
    .slice(top, top + most)
    .map(({ start, end }): Line => [piece('  '), piece(text.slice(start, end))]);
  const before = text.slice(spans[row]?.start ?? 0, at);
  const column = Math.min(width - 1, 2 + displayWidth(piece(before).text));
  return { lines: [fitted(label, width), ...lines], cursor: { row: row - top + 1, column } };
}
