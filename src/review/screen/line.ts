// A line of the screen: pieces of text with a style. What a user wrote is made safe where it becomes a
// piece, so that nothing in a transcript can steer the terminal.

import { clustersOf } from '../../text/clusters.js';
import { displayWidth } from '../../text/display-width.js';
import { visible } from '../../text/visible.js';
import { wrapSpans } from '../../text/wrap-spans.js';

export interface Style {
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly reverse?: boolean;
  readonly colour?: 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'grey';
}

export interface Piece {
  readonly text: string;
  readonly style: Style;
}

export type Line = readonly Piece[];

const PLAIN: Style = {};
export const BLANK: Line = [];

/** A piece on one line: newlines become spaces. */
export function piece(text: string, style: Style = PLAIN): Piece {
  return { text: visible(text.replaceAll('\n', ' ')), style };
}

export function lineWidth(line: Line): number {
  return line.reduce((width, { text }) => width + displayWidth(text), 0);
}

/** The line cut to a width, the cut marked. */
export function fitted(line: Line, width: number): Line {
  if (lineWidth(line) <= width) return line;
  const pieces: Piece[] = [];
  let left = width - 1;
  for (const { text, style } of line) {
    const head = headOf(text, left);
    pieces.push({ text: head, style });
    left -= displayWidth(head);
    if (head !== text) break;
  }
  return [...pieces, { text: width > 0 ? '…' : '', style: PLAIN }];
}

/** Filled with spaces up to a width. */
export function padded(line: Line, width: number): Line {
  const short = width - lineWidth(line);
  return short > 0 ? [...line, { text: ' '.repeat(short), style: PLAIN }] : fitted(line, width);
}

/** Exactly so many lines. */
export function filled(lines: readonly Line[], height: number): Line[] {
  return Array.from({ length: height }, (_, at) => lines[at] ?? BLANK);
}

/** A left and a right end with room between; the left one gives way. */
export function spread(left: Line, right: Line, width: number): Line {
  const room = width - lineWidth(right) - 1;
  return room < 1 ? fitted(left, width) : [...padded(left, room), piece(' '), ...right];
}

/** Text over several lines behind a label, the following lines indented alike; the last one cut. */
export function labelled(
  label: Piece,
  text: string,
  { width, most, style = PLAIN }: { width: number; most: number; style?: Style },
): Line[] {
  const indent = displayWidth(label.text) + 1;
  const room = Math.max(8, width - indent);
  const spans = wrapSpans(text, room);
  return spans.slice(0, most).map(({ start, end }, at): Line => {
    const isCut = at === most - 1 && spans.length > most;
    const shown = piece(text.slice(start, isCut ? text.length : end), style);
    const head = at === 0 ? [label, piece(' ')] : [piece(' '.repeat(indent))];
    return [...head, ...aligned(fitted([shown], room), room)];
  });
}

/** Text of a right-to-left script stands at the right edge. */
export function aligned(line: Line, width: number): Line {
  if (!isRightToLeft(line.map(({ text }) => text).join(''))) return line;
  return [piece(' '.repeat(Math.max(0, width - lineWidth(line)))), ...line];
}

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;

/** Whether the first letter of a text is of a right-to-left script. */
function isRightToLeft(text: string): boolean {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

function headOf(text: string, width: number): string {
  let taken = 0;
  for (const cluster of clustersOf(text)) {
    taken += cluster.width;
    if (taken > width) return text.slice(0, cluster.start);
  }
  return text;
}
