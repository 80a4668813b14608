// Items side by side behind a label, over several lines, no item cut in two.

import { fitted, type Line, lineWidth, type Piece, piece } from './line.js';

export function wrapPieces(
  label: Piece,
  items: readonly (readonly Piece[])[],
  width: number,
): Line[] {
  const indent = ' '.repeat(lineWidth([label]));
  const lines: Piece[][] = [];
  let line: Piece[] = [label];
  let isEmpty = true;
  for (const item of items) {
    const gap = piece(isEmpty ? ' ' : '  ');
    if (!isEmpty && lineWidth([...line, gap, ...item]) > width) {
      lines.push(line);
      line = [piece(indent), piece(' '), ...item];
    } else line = [...line, gap, ...item];
    isEmpty = false;
  }
  return [...lines, line].map((each) => fitted(each, width));
}
