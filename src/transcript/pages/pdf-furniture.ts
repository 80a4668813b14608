// What is printed on every page (running titles, dates, page numbers), found by its recurrence at
// the top and bottom of the pages.

import type { PdfLine } from './pdf-lines.js';

/** How many lines at each end of a page may be furniture. */
const DEPTH = 3;

export interface CleanedPages {
  readonly lines: readonly PdfLine[];
  /** What was left out, each wording once, numbers as `#`. */
  readonly left: readonly string[];
  readonly count: number;
  readonly dropped: readonly PdfLine[];
}

/** Leaves out lines that recur at the edge of at least half of the pages, and page numbers there. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): CleanedPages {
  const edges = pages.map((lines) => edgeLines(lines));
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set([...lines].map(furnitureKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const inner = innerWordings(pages, edges);
  const flowing = flowingLines(pages);
  const filled = pages.filter((lines) => lines.length > 0).length;
  const least = Math.max(2, Math.ceil(filled / 2));
  const left = new Set<string>();
  const dropped: PdfLine[] = [];
  const lines = pages.flatMap((page, index) =>
    page.filter((line) => {
      if (!edges[index]?.has(line)) return true;
      const key = furnitureKey(line);
      const often = counts.get(key) ?? 0;
      const isLabel = /[:：]$/.test(line.text) || (inner.get(wordingOf(line)) ?? 0) > often;
      const isSpeech = flowing[index]?.has(line) && (often < 3 || often * 4 < filled * 3);
      const recurs = often >= least && !isLabel && !isSpeech;
      if (!recurs && !isPageNumber(line, filled)) return true;
      left.add(line.text.replace(/\d+/g, '#'));
      dropped.push(line);
      return false;
    }),
  );
  return { lines, left: [...left], count: dropped.length, dropped };
}

/** The highest and lowest lines of a page, in whatever order the file has them. */
function edgeLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return new Set([...byHeight.slice(0, DEPTH), ...byHeight.slice(-DEPTH)]);
}

/** Lines as near to the next one towards the middle of their page as lines of one paragraph are. */
function flowingLines(pages: readonly (readonly PdfLine[])[]): readonly ReadonlySet<PdfLine>[] {
  const sorted = pages.map((lines) => lines.toSorted((a, b) => b.y - a.y));
  const gaps = sorted.map((lines) =>
    lines.slice(1).map(({ y }, index) => (lines[index] as PdfLine).y - y),
  );
  const all = gaps.flat().sort((a, b) => a - b);
  const near = (all[Math.floor(all.length / 2)] ?? 0) * 1.25;
  return sorted.map((lines, page) => {
    const down = gaps[page] ?? [];
    const isNear = (at: number) => (down[at < lines.length / 2 ? at : at - 1] ?? near + 1) <= near;
    return new Set(lines.filter((_, at) => isNear(at)));
  });
}

/** How often each wording stands within the pages: `0:42 Speaker 1` there opens a turn. */
function innerWordings(
  pages: readonly (readonly PdfLine[])[],
  edges: readonly ReadonlySet<PdfLine>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [index, page] of pages.entries())
    for (const line of page) {
      if (edges[index]?.has(line)) continue;
      const wording = wordingOf(line);
      counts.set(wording, (counts.get(wording) ?? 0) + 1);
    }
  return counts;
}

/** The same words at the same height, whatever the numbers in them. */
function furnitureKey(line: PdfLine): string {
  return `${Math.round(line.y / 4)} ${wordingOf(line)}`;
}

function wordingOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** `3`, `3/8`, `Page 3 of 8`, `- 3 -`; a lone number only where there are pages to number. */
function isPageNumber({ text }: PdfLine, pages: number): boolean {
  if (
    /^(?:page|seite|p\.|página|pagina|стр\.?|صفحه)\s*\d{1,4}(?:\s*(?:of|von|de|\/|из|از)\s*\d{1,4})?$/iu.test(
      text,
    )
  )
    return true;
  if (/^\d{1,4}\s*\/\s*\d{1,4}$/.test(text) || /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text)) return true;
  return pages > 1 && /^\d{1,4}$/.test(text);
}
