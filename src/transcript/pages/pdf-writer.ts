// The reading text of a PDF: its paragraphs, or the rows of the table that it is, with what stands
// above and below.

import { type DocumentText, documentText, type FinishedText } from '../documents/document-text.js';
import { isAbove, isLevel, type PlacedPiece, placedPieces } from './pdf-columns.js';
import type { PdfLine, PdfPiece } from './pdf-lines.js';
import { type PdfParagraph, pdfParagraphs } from './pdf-paragraphs.js';
import { type PdfTable, pdfTable } from './pdf-table.js';

export interface WrittenPdf {
  readonly written: Pick<FinishedText, 'text' | 'bold' | 'headings' | 'labels'>;
  /** Paragraphs and rows. */
  readonly paragraphs: number;
  /** Words that were put together again at line ends. */
  readonly hyphens: number;
}

/** A paragraph of this length that has a font of its own is no question. */
const LONGEST_QUESTION = 600;

/** `lines` are the printed lines without what was dropped as furniture of the pages. */
export function writePdf(
  pages: readonly (readonly PdfPiece[])[],
  lines: readonly PdfLine[],
  dropped: readonly PdfLine[],
): WrittenPdf {
  const table = isRightToLeft(pages) ? undefined : pdfTable(withoutLines(pages, dropped));
  const out = documentText();
  if (table === undefined) {
    const { paragraphs, hyphens } = pdfParagraphs(lines);
    for (const paragraph of paragraphs) writeParagraph(out, paragraph);
    return { written: out.finish(), paragraphs: paragraphs.length, hyphens };
  }
  const above = pdfParagraphs(
    lines.filter((line) => isAbove(line, table.top)),
    lines,
  );
  const below = pdfParagraphs(
    lines.filter((line) => isAbove(table.bottom, line)),
    lines,
  );
  for (const paragraph of above.paragraphs) writeParagraph(out, paragraph);
  writeRows(out, table);
  for (const paragraph of below.paragraphs) writeParagraph(out, paragraph);
  return {
    written: out.finish(),
    paragraphs: above.paragraphs.length + table.rows.length + below.paragraphs.length,
    hyphens: above.hyphens + table.hyphens + below.hyphens,
  };
}

/** A fifth of the pieces and more: the rest are digits and marks. */
export function isRightToLeft(pages: readonly (readonly PdfPiece[])[]): boolean {
  const pieces = pages.flat();
  return pieces.filter(({ dir }) => dir === 'rtl').length * 5 > pieces.length;
}

function withoutLines(
  pages: readonly (readonly PdfPiece[])[],
  dropped: readonly PdfLine[],
): PlacedPiece[] {
  const byPage = new Map<number, PdfLine[]>();
  for (const line of dropped) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  return placedPieces(pages).filter(
    (piece) => !byPage.get(piece.page)?.some((line) => isLevel(line, piece)),
  );
}

/** A font that opens a paragraph and then changes shows a label as bold does. */
function writeParagraph(out: DocumentText, { text, lead }: PdfParagraph): void {
  const isLead = lead > 0 && lead < (lead === text.length ? LONGEST_QUESTION : 80);
  if (isLead) out.write(text.slice(0, lead), true);
  out.write(isLead ? text.slice(lead) : text);
  out.endParagraph();
}

function writeRows(out: DocumentText, { rows, columns }: PdfTable): void {
  for (const row of rows) {
    out.openRow();
    for (let column = 0; column < columns; column++) {
      out.openCell();
      const { text = '' } = row.find((cell) => cell.column === column) ?? {};
      for (const [index, paragraph] of text.split('\n').entries()) {
        if (index > 0) out.breakLine();
        out.write(paragraph);
      }
      out.closeCell();
    }
    out.closeRow();
  }
}
