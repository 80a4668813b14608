// How wide a text is on a terminal, and how to wrap it: East Asian letters take two columns,
// combining marks none.

import { clustersOf } from './clusters.js';

const PLAIN = /^[\u0020-\u007e]*$/;

/** Columns that one line of text takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const cluster of clustersOf(text)) width += cluster.width;
  return width;
}

/** The text with blanks behind it up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks lines between words so that none is wider than `width`; a longer word is hyphenated. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => breakWord(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/**
 * A word in pieces that fit, each but the last ending with a hyphen, or where it has one with a mark
 * of its own (`-`, `/`, `_`): a hyphen that is not there would change the name of a file.
 */
function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (displayWidth(rest) > width) {
    const whole = fittingHead(rest, width);
    const own = Math.max(...OWN_BREAKS.map((mark) => whole.lastIndexOf(mark))) + 1;
    const piece = own > 2 ? whole.slice(0, own) : fittingHead(rest, width - 1);
    pieces.push(own > 2 ? piece : `${piece}-`);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

const OWN_BREAKS = ['-', '/', '_'];

function fittingHead(word: string, width: number): string {
  let end = 0;
  let taken = 0;
  for (const cluster of clustersOf(word)) {
    if (taken + cluster.width > width && end > 0) break;
    end = cluster.end;
    taken += cluster.width;
  }
  return word.slice(0, end);
}
