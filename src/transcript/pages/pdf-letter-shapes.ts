// Arabic text that a program printed letter by letter, and stored as the shapes letters have at the
// beginning, in the middle and at the end of words. Here shapes become letters again; where a word
// ends is told by the gaps alone, since the blanks of such a file are guesses of the PDF library.

import type { PdfPiece } from './pdf-lines.js';

const shape = /[\ufb50-\ufdff\ufe70-\ufefc]/g;
const letter = /[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]/g;

/** The pieces of a page with letters for shapes; as they are where the file has letters. */
export function withoutShapes(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  let shapes = 0;
  let letters = 0;
  for (const { str } of pieces) {
    shapes += str.match(shape)?.length ?? 0;
    letters += str.match(letter)?.length ?? 0;
  }
  if (shapes * 3 < letters || shapes === 0) return pieces;
  return pieces
    .filter(({ str }) => str.trim() !== '')
    .map((piece) => ({ ...piece, str: lettersOf(piece.str) }));
}

/** A mark stands before its letter in a piece that the library has turned about. */
function lettersOf(str: string): string {
  return str
    .replace(shape, (one) => one.normalize('NFKC').trim())
    .replace(/^(\p{M}+)(\p{L})/u, '$2$1');
}
