// A terminal that exists only in a test: somebody types what the test says, and the screen is what the
// sequences that were written make of it. Sequences it does not know fail the test.

import type { Terminal, TerminalEvent, TerminalSession } from '../../src/io/io.js';
import { clustersOf } from '../../src/text/clusters.js';

/** Typed text, as bytes or letters; another size; or anything done meanwhile. */
export type Step =
  | string
  | Uint8Array
  | { readonly columns: number; readonly rows: number }
  | (() => void);

export interface VirtualTerminal extends Terminal {
  /** The screen before the first step and after each. */
  readonly screens: readonly string[];
  /** All that was written, for what screens do not show. */
  readonly written: () => string;
  /** The screen as it is now, or as it was when the program left. */
  readonly shown: () => string;
  /** The same with its colours, as sequences. */
  readonly coloured: () => string;
  /** Characters of the screen that have an attribute: `1` bold, `7` reversed, `33` yellow. */
  readonly withAttribute: (attribute: string) => string;
  readonly state: {
    isAlternate: boolean;
    isCursorShown: boolean;
    isRaw: boolean;
    row: number;
    column: number;
  };
}

export function virtualTerminal(
  steps: readonly Step[],
  { columns = 80, rows = 24, isInteractive = true } = {},
): VirtualTerminal {
  let size = { columns, rows };
  let written = '';
  const screens: string[] = [];
  const state = { isAlternate: false, isCursorShown: true, isRaw: false, row: 0, column: 0 };
  let cells = emptyCells(rows);
  let attributes: readonly string[] = [];
  const waiting = [...steps];

  const shown = () =>
    cells
      .map((row) =>
        row
          .map((cell) => cell?.text ?? ' ')
          .join('')
          .trimEnd(),
      )
      .join('\n')
      .trimEnd();
  const clear = (from: number) => {
    cells = cells.map((row, at) => (at >= from ? [] : row));
  };
  const print = (text: string) => {
    for (const { start, end, width } of clustersOf(text)) {
      const row = cells[state.row];
      if (!row) throw new Error(`written below the screen: ${text}`);
      // Nothing wraps: what is too much stays at the edge, as terminals do it without wrapping.
      if (state.column + width > size.columns)
        throw new Error(`written beside the screen: ${text}`);
      while (row.length < state.column) row.push(undefined);
      row[state.column] = { text: text.slice(start, end), attributes };
      for (let more = 1; more < width; more += 1)
        row[state.column + more] = { text: '', attributes };
      state.column += width;
    }
  };
  const sequence = (parameters: string, final: string) => {
    const numbers = parameters.split(';').map(Number);
    if (final === 'H') [state.row, state.column] = [(numbers[0] || 1) - 1, (numbers[1] || 1) - 1];
    else if (final === 'm')
      attributes = parameters.split(';').filter((each) => each !== '0' && each !== '');
    else if (final === 'K' && parameters === '2') cells[state.row] = [];
    else if (final === 'J') clear(parameters === '2' ? 0 : state.row);
    else if (/^\?(?:1049|25|7|2004)$/.test(parameters)) {
      if (parameters === '?1049') state.isAlternate = final === 'h';
      if (parameters === '?25') state.isCursorShown = final === 'h';
    } else throw new Error(`unknown sequence: ${parameters}${final}`);
  };
  const session = (): TerminalSession => ({
    size: () => size,
    write: (text) => {
      written += text;
      if (!state.isRaw) return;
      for (const [, plain, parameters, final] of text.matchAll(SEQUENCES)) {
        if (plain !== undefined) print(plain);
        else sequence(parameters ?? '', final ?? '');
      }
    },
    next: async () => {
      screens.push(shown());
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
        if (typeof step === 'function') {
          step();
          continue;
        }
        return eventOf(step);
      }
      return { kind: 'end' };
    },
    close: () => {},
  });
  const eventOf = (step: Exclude<Step, () => void>): TerminalEvent => {
    if (typeof step === 'string' && step === QUIET) return { kind: 'quiet' };
    if (typeof step === 'string') return { kind: 'input', bytes: Buffer.from(step) };
    if (step instanceof Uint8Array) return { kind: 'input', bytes: step };
    size = step;
    cells = emptyCells(step.rows);
    return { kind: 'resize' };
  };
  return {
    isInteractive,
    screens,
    written: () => written,
    shown,
    coloured: () => cells.map(styled).join('\n').trimEnd(),
    state,
    withAttribute: (attribute) =>
      cells
        .map((row) =>
          row.map((cell) => (cell?.attributes.includes(attribute) ? cell.text : '')).join(''),
        )
        .filter((text) => text !== '')
        .join('\n'),
    open: ({ isRaw, enter, leave }) => {
      state.isRaw = isRaw;
      const opened = session();
      opened.write(enter);
      let isClosed = false;
      return {
        ...opened,
        close: () => {
          if (!isClosed) opened.write(leave);
          isClosed = true;
          state.isRaw = false;
        },
      };
    },
  };
}

/** Plain text, or a control sequence. */
const ESCAPE = String.fromCharCode(27);
const SEQUENCES = new RegExp(`([^${ESCAPE}]+)|${ESCAPE}\\[([0-9;?]*)([A-Za-z])`, 'g');

interface ShownCell {
  readonly text: string;
  readonly attributes: readonly string[];
}

/** The cells of a row; a sequence stands where the colours change. */
function styled(row: readonly (ShownCell | undefined)[]): string {
  let before = '';
  return Array.from(row, (cell) => {
    const { text, attributes } = cell ?? { text: ' ', attributes: [] };
    const codes = ['0', ...attributes].join(';');
    const sequence = codes === before ? '' : `${ESCAPE}[${codes}m`;
    before = codes;
    return sequence + text;
  }).join('');
}

function emptyCells(rows: number): (ShownCell | undefined)[][] {
  return Array.from({ length: rows }, () => []);
}

/** A step: for a moment nothing comes. */
export const QUIET = '\u0000quiet';

/** Keys by name in what a test types. */
export const KEY = {
  enter: '\r',
  escape: '\u001b[27u',
  tab: '\t',
  shiftTab: '\u001b[Z',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  delete: '\u001b[3~',
  backspace: '\u007f',
  undo: '\u001a',
} as const;
