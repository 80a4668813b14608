// Lines as what a terminal understands. Only lines that changed are sent, each from its own place and
// cleared to its end, so that a letter whose width a terminal sees otherwise disturbs no other line.

import type { Line, Style } from './line.js';

export interface Screen {
  readonly lines: readonly Line[];
  /** Where the cursor blinks, from 0; hidden where nothing is typed. */
  readonly cursor?: { readonly row: number; readonly column: number };
}

/** Other screen, no wrapping at the edge, pasted text marked as such, cursor hidden. */
export const ENTER = '\u001b[?1049h\u001b[?7l\u001b[?2004h\u001b[?25l\u001b[2J';

/** Everything as it was. */
export const LEAVE = '\u001b[0m\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l';

/** What was sent last, line by line. */
export interface Painted {
  readonly lines: readonly string[];
  readonly cursor: string;
}

export const NOTHING_PAINTED: Painted = { lines: [], cursor: '' };

/** The sequences that turn what is on the terminal into a screen; empty where nothing changed. */
export function paint(
  before: Painted,
  { lines, cursor }: Screen,
  hasColour: boolean,
): { readonly sent: string; readonly painted: Painted } {
  const next = lines.map((line) => renderLine(line, hasColour));
  let sent = '';
  for (const [row, line] of next.entries()) {
    if (before.lines[row] !== line)
      sent += `\u001b[${row + 1};1H\u001b[0m\u001b[2K${line}\u001b[0m`;
  }
  if (before.lines.length > next.length) sent += `\u001b[${next.length + 1};1H\u001b[J`;
  const place = cursor
    ? `\u001b[${cursor.row + 1};${cursor.column + 1}H\u001b[?25h`
    : '\u001b[?25l';
  if (sent !== '' || place !== before.cursor) sent = `\u001b[?25l${sent}${place}`;
  return { sent, painted: { lines: next, cursor: place } };
}

const COLOURS = { red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, grey: 90 };

function renderLine(line: Line, hasColour: boolean): string {
  return line
    .filter(({ text }) => text !== '')
    .map(({ text, style }) => `\u001b[0${codesOf(style, hasColour)}m${text}`)
    .join('');
}

/** Without colours the marks of shape stay: bold, underlined, reversed. */
function codesOf({ bold, underline, reverse, colour }: Style, hasColour: boolean): string {
  return `${bold ? ';1' : ''}${underline ? ';4' : ''}${reverse ? ';7' : ''}${
    colour && hasColour ? `;${COLOURS[colour]}` : ''
  }`;
}
