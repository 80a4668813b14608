// Draws what a terminal shows as an SVG, for the pictures of the documentation. Frames of tables are
// drawn as lines, since fonts leave gaps between them.

import { clustersOf } from '../../src/text/clusters.js';
import { displayWidth } from '../../src/text/display-width.js';
import { escapeHtml } from '../../src/text/html.js';

const CELL = { width: 8.4, height: 19, baseline: 14 };
const MARGIN = 16;
const COLOURS: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '32': '#7ee787',
  '33': '#e3b341',
  '34': '#79c0ff',
  '35': '#d2a8ff',
  '36': '#56d4dd',
  '90': '#8b949e',
};
const TEXT = '#d0d7de';
const BACKGROUND = '#161b22';
const FRAME = '#57606a';

/** By frame character: the sides of its cell that it reaches, `n`, `e`, `s`, `w`. */
const FRAMES: Readonly<Record<string, string>> = {
  '─': 'ew',
  '│': 'ns',
  '┌': 'es',
  '┐': 'sw',
  '└': 'en',
  '┘': 'nw',
  '├': 'nes',
  '┤': 'nsw',
  '┬': 'esw',
  '┴': 'enw',
  '┼': 'nesw',
};

const ESCAPE = String.fromCharCode(27);
const PIECES = new RegExp(`([^${ESCAPE}]+)|${ESCAPE}\\[([0-9;]*)m`, 'g');

interface Piece {
  readonly text: string;
  readonly column: number;
  readonly attributes: readonly string[];
}

/** A picture of lines that may hold colours (SGR sequences); `title` says what it shows. */
export function terminalPicture(title: string, output: string): string {
  const lines = linesOf(output.trimEnd());
  const columns = Math.max(...lines.flat().map(({ text, column }) => column + displayWidth(text)));
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = lines.length * CELL.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeHtml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="${TEXT}" xml:space="preserve">`,
    ...lines.flatMap((pieces, row) => pieces.flatMap((piece) => drawn(piece, row))),
    '</g>',
    `<path d="${lines.flatMap(framesOf).join('')}" stroke="${FRAME}" fill="none"/>`,
    '</svg>',
    '',
  ].join('\n');
}

/** Each line in pieces of one style; a style holds until the next, also beyond its line. */
function linesOf(output: string): Piece[][] {
  let attributes: readonly string[] = [];
  return output.split('\n').map((line) => {
    const pieces: Piece[] = [];
    let column = 0;
    for (const [, text, codes] of line.matchAll(PIECES)) {
      if (text === undefined) attributes = styleAfter(attributes, (codes ?? '').split(';'));
      else {
        pieces.push({ text, column, attributes });
        column += displayWidth(text);
      }
    }
    return pieces;
  });
}

const ENDS: Readonly<Record<string, readonly string[]>> = {
  '22': ['1', '2'],
  '24': ['4'],
  '27': ['7'],
  '39': Object.keys(COLOURS),
};

function styleAfter(before: readonly string[], codes: readonly string[]): readonly string[] {
  let style = [...before];
  for (const code of codes) {
    if (Number(code) === 0) style = [];
    else if (ENDS[code]) style = style.filter((each) => !ENDS[code]?.includes(each));
    else style.push(code);
  }
  return style;
}

/** Words one by one, so that columns stand below each other in any font. */
function drawn({ text, column, attributes }: Piece, row: number): string[] {
  const colour = attributes.flatMap((code) => COLOURS[code] ?? []).at(-1) ?? TEXT;
  const isReversed = attributes.includes('7');
  const style = [
    ...(isReversed ? [`fill="${BACKGROUND}"`] : colour === TEXT ? [] : [`fill="${colour}"`]),
    ...(attributes.includes('1') ? ['font-weight="bold"'] : []),
    ...(attributes.includes('2') ? ['opacity="0.65"'] : []),
    ...(attributes.includes('4') ? ['text-decoration="underline"'] : []),
  ].join(' ');
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const left = x(column + displayWidth(text.slice(0, index)));
    const length = `textLength="${round(displayWidth(word) * CELL.width)}"`;
    const place = `x="${left}" y="${round(y(row) + CELL.baseline)}" ${length}`;
    return `<text ${style === '' ? place : `${place} ${style}`}>${escapeHtml(word)}</text>`;
  });
  if (!isReversed) return words;
  const size = `width="${round(displayWidth(text) * CELL.width)}" height="${CELL.height}"`;
  return [`<rect x="${x(column)}" y="${y(row)}" ${size} fill="${colour}"/>`, ...words];
}

const WORD = new RegExp(`[^\\s${Object.keys(FRAMES).join('')}]+`, 'g');

/** The frame characters of a line, as pieces of a path. */
function framesOf(pieces: readonly Piece[], row: number): string[] {
  return pieces.flatMap(({ text, column }) =>
    [...clustersOf(text)].flatMap(({ start, end }) => {
      const sides = FRAMES[text.slice(start, end)];
      return sides === undefined
        ? []
        : frame(sides, column + displayWidth(text.slice(0, start)), row);
    }),
  );
}

function frame(sides: string, column: number, row: number): string[] {
  const [left, top] = [x(column), y(row)];
  const [middle, centre] = [round(left + CELL.width / 2), round(top + CELL.height / 2)];
  const ends: Readonly<Record<string, string>> = {
    n: `V${top}`,
    e: `H${round(left + CELL.width)}`,
    s: `V${round(top + CELL.height)}`,
    w: `H${left}`,
  };
  return [...sides].map((side) => `M${middle} ${centre}${ends[side]}`);
}

function x(column: number): number {
  return round(MARGIN + column * CELL.width);
}

function y(row: number): number {
  return round(MARGIN + row * CELL.height);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
