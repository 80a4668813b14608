// The pages of a PDF as pieces of text with their places. The library is told to run nothing that the file brings, to
// fetch nothing, and to look at no more than a transcript can have.

import { withoutShapes } from './pdf-letter-shapes.js';
import { hasArabicScript, withTurnedLigatures } from './pdf-ligatures.js';
import type { PdfPiece } from './pdf-lines.js';
import { withoutStrayErrors } from './pdf-stray-errors.js';
import { withWiderPages } from './pdf-wide-pages.js';

/** A day of talk has some four hundred pages. */
const MOST_PAGES = 3000;
const MOST_PIECES = 2_000_000;

export type PdfPages =
  | {
      readonly problem?: undefined;
      readonly pages: readonly (readonly PdfPiece[])[];
      /** Pages beyond the limit. */
      readonly left: number;
      /** Lines that are cut off by the edge of the paper. */
      readonly cut: number;
    }
  | {
      readonly problem: 'encrypted' | 'damaged';
      readonly reason: string;
      readonly pages?: undefined;
    };

/** Never throws; a file that cannot be read gives its reason. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
  return withoutStrayErrors(async () => {
    const read = await readPages(bytes);
    if (read.pages === undefined) return read;
    const isArabic = read.pages.some((page) => page.some(({ str }) => hasArabicScript(str)));
    const wider = read.cut > 0 ? withWiderPages(bytes) : undefined;
    const turned = isArabic ? await withTurnedLigatures(wider ?? bytes) : undefined;
    const better = turned ?? wider;
    return better === undefined ? read : readPages(better);
  });
}

async function readPages(bytes: Uint8Array): Promise<PdfPages> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The library takes the bytes away from who gives them.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 },
      ...{ stopAtErrors: false, enableXfa: false, maxImageSize: 1 },
    });
    try {
      const count = Math.min(document.numPages, MOST_PAGES);
      const pages: (readonly PdfPiece[])[] = [];
      let pieces = 0;
      let cut = 0;
      for (let number = 1; number <= count && pieces < MOST_PIECES; number++) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const texts = items.filter((item): item is typeof item & PdfPiece => 'str' in item);
        pieces += texts.length;
        pages.push(withoutShapes(texts));
        cut += cutLines(texts, page.view[2] ?? Number.POSITIVE_INFINITY);
        page.cleanup();
      }
      return { pages, left: document.numPages - pages.length, cut };
    } finally {
      await document.cleanup().catch(() => undefined);
      await document.loadingTask.destroy().catch(() => undefined);
    }
  } catch (error) {
    const { name = '', message = '' } = error as Partial<Error>;
    if (name === 'PasswordException') return { problem: 'encrypted', reason: message };
    return { problem: 'damaged', reason: message.split('\n')[0] ?? '' };
  }
}

/** Lines that reach to the right edge of the paper; the library leaves out what lies beyond. */
function cutLines(pieces: readonly PdfPiece[], edge: number): number {
  const heights = pieces.flatMap(({ str, width, transform: [, turn = 0, , , x = 0, y = 0] }) =>
    str.trim() !== '' && turn === 0 && x < edge && x + width > edge - 1 ? [Math.round(y)] : [],
  );
  return new Set(heights).size;
}
