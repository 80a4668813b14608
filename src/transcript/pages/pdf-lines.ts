// The printed lines of a PDF's pages: a PDF knows only where each piece of text stands, so pieces at
// one height are a line, and the gaps between them are blanks or, where they are wide, tabs.

/** A piece of text as the PDF library gives it. */
export interface PdfPiece {
  readonly str: string;
  readonly dir?: string;
  readonly width: number;
  readonly height: number;
  /** Its last two numbers are the place, from the lower left of the page. */
  readonly transform: readonly number[];
  readonly fontName?: string;
}

export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of the baseline above the lower edge. */
  readonly y: number;
  readonly size: number;
  /** How many characters at its beginning are in a font of their own; 0 where it has one font. */
  readonly lead: number;
  readonly font: string;
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly isRtl: boolean;
}

/** Lines of one page in the order in which the file has them, which is the order of reading. */
export function pdfLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: Placed[] = [];
  for (const piece of pieces) {
    if (piece.str === '') continue;
    const next = placed(piece);
    const first = line[0];
    const isSame =
      first !== undefined && Math.abs(first.y - next.y) < Math.max(first.size, next.size, 2) * 0.5;
    if (!isSame && line.length > 0) {
      lines.push(...joined(line, page));
      line = [];
    }
    line.push(next);
  }
  if (line.length > 0) lines.push(...joined(line, page));
  return lines;
}

function placed({ str, dir, width, height, transform, fontName = '' }: PdfPiece): Placed {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || height || 10;
  return {
    ...{ text: str, x: finite(x), y: finite(y), width: finite(width), size: finite(size) || 10 },
    ...{ font: fontName, isRtl: dir === 'rtl' },
  };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function joined(pieces: readonly Placed[], page: number): PdfLine[] {
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const isRtl = filled.filter((piece) => piece.isRtl).length * 2 > filled.length;
  const inOrder = isRtl ? pieces.toSorted((a, b) => b.x - a.x) : pieces;
  const first = inOrder.find(({ text }) => text.trim() !== '');
  if (!first) return [];
  let text = '';
  let before: Placed | undefined;
  let lead = 0;
  let isBlank = false;
  for (const piece of inOrder) {
    // The library puts a blank of its own, as wide as need be, into gaps.
    if (piece.text.trim() === '') {
      isBlank = true;
      continue;
    }
    const gap = before === undefined ? 0 : gapBetween(before, piece, isRtl);
    text += separator(text, piece, gap, isBlank);
    if (piece.font !== first.font && lead === 0) lead = text.trim().length;
    text += piece.text;
    before = piece;
    isBlank = false;
  }
  const left = Math.min(...filled.map(({ x }) => x));
  const right = Math.max(...filled.map(({ x, width }) => x + width));
  // A mark that stands apart was drawn apart: it belongs to the letter before it.
  const plain = text.trim().replace(/ +(?=\p{M})/gu, '');
  return [{ page, text: plain, left, right, y: first.y, size: first.size, lead, font: first.font }];
}

function gapBetween(before: Placed, next: Placed, isRtl: boolean): number {
  return isRtl ? before.x - (next.x + next.width) : next.x - (before.x + before.width);
}

/** What stands between two pieces of a line, unless they bring it themselves. */
function separator(text: string, next: Placed, gap: number, isBlank: boolean): string {
  if (text === '') return '';
  if (gap > next.size * 2.2) return '\t';
  const isApart = /\s$/.test(text) || /^\s/.test(next.text);
  return !isApart && (isBlank || gap > next.size * 0.14) ? ' ' : '';
}
