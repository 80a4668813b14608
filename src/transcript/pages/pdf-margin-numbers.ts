// Line and paragraph numbers that are printed in the left margin of the pages, for reference. They
// would stand in the middle of sentences once the lines are put together.

import type { PdfPiece } from './pdf-lines.js';

export interface NumberedPages {
  readonly pages: readonly (readonly PdfPiece[])[];
  /** How many numbers were taken away. */
  readonly count: number;
}

const LEAST = 4;

/** Takes numbers away that stand left of the text and rise all through the file. */
export function withoutMarginNumbers(pages: readonly (readonly PdfPiece[])[]): NumberedPages {
  const edge = textEdge(pages);
  const isMarginal = ({ str, transform, width }: PdfPiece) =>
    /^\s*\d{1,5}[.:]?\s*$/.test(str) && (transform[4] ?? 0) + width <= edge + 1;
  const numbers = pages.flatMap((pieces) =>
    pieces.filter(isMarginal).map(({ str }) => Number.parseInt(str, 10)),
  );
  if (numbers.length < LEAST || !isRising(numbers)) return { pages, count: 0 };
  const kept = pages.map((pieces) => pieces.filter((piece) => !isMarginal(piece)));
  return { pages: kept, count: numbers.length };
}

/** Where most lines of words begin. */
function textEdge(pages: readonly (readonly PdfPiece[])[]): number {
  const counts = new Map<number, number>();
  for (const pieces of pages) {
    const firsts = new Map<number, number>();
    for (const { str, transform } of pieces) {
      if (!/\p{L}/u.test(str)) continue;
      const y = Math.round(transform[5] ?? 0);
      firsts.set(y, Math.min(firsts.get(y) ?? Number.POSITIVE_INFINITY, transform[4] ?? 0));
    }
    for (const x of firsts.values())
      counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  }
  const [commonest = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return commonest[0];
}

/** Nearly every number is larger than the one before, in the whole file or on each page. */
function isRising(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).filter((number, index) => number > (numbers[index] ?? 0)).length;
  return steps * 10 >= (numbers.length - 1) * 8;
}
