// PDF files with a text layer: printed lines are put together to paragraphs again, what is printed
// on every page is left out, and both are said. Scanned and protected files are refused with advice.

import type { Finding, Found } from '../../finding/finding.js';
import { officeFindings } from '../../office/findings.js';
import { documentFindings } from '../documents/document-findings.js';
import { withoutFurniture } from '../pages/pdf-furniture.js';
import { type PdfLine, pdfLines } from '../pages/pdf-lines.js';
import { withoutMarginNumbers } from '../pages/pdf-margin-numbers.js';
import { pdfPages } from '../pages/pdf-pages.js';
import { isRightToLeft, writePdf } from '../pages/pdf-writer.js';
import type { SourceText } from '../source-text.js';
import type { FormatSource } from './format.js';

export async function parsePdf({
  path,
  bytes,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const place = { file: path };
  const read = await pdfPages(bytes);
  if (read.problem === 'encrypted') return refused(officeFindings.make('encrypted', place, {}));
  if (read.problem !== undefined)
    return refused(documentFindings.make('damaged-pdf', place, { reason: read.reason }));
  const { left, cut } = read;
  const numbered = withoutMarginNumbers(read.pages);
  const pages = numbered.pages.map((pieces, index) => pdfLines(pieces, index + 1));
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters < pages.length * 8)
    return refused(documentFindings.make('image-only', place, { pages: pages.length }));
  if (cut > 0 && isRightToLeft(read.pages))
    return refused(documentFindings.make('cut-at-the-edge', place, { count: cut }));
  const findings: Finding[] = [];
  if (cut > 0) findings.push(documentFindings.make('over-the-edge', place, { count: cut }));
  if (left > 0) findings.push(documentFindings.make('pages-left-out', place, { count: left }));
  if (numbered.count > 0)
    findings.push(documentFindings.make('margin-numbers', place, { count: numbered.count }));
  const furniture = withoutFurniture(pages);
  const [sample] = furniture.left;
  if (sample !== undefined)
    findings.push(
      documentFindings.make('printed-furniture', place, { count: furniture.count, sample }),
    );
  const { lines, tabs } = withoutTabs(furniture.lines);
  if (tabs > 0) findings.push(documentFindings.make('tab-noise', place, { count: tabs }));
  if (hasColumns(lines)) findings.push(documentFindings.make('two-columns', place, undefined));
  const { written, paragraphs, hyphens } = writePdf(numbered.pages, lines, furniture.dropped);
  findings.push(
    documentFindings.make('printed-lines', place, { lines: lines.length, paragraphs, hyphens }),
  );
  if (lacksHalfSpaces(written.text))
    findings.push(documentFindings.make('no-half-spaces', place, undefined));
  const encoding = { name: 'utf-8', bom: false, certain: true };
  const { text, bold, headings, labels } = written;
  const value = { format: 'pdf', encoding, text, isDerived: true, bold, headings, labels };
  return { value, findings };
}

function refused(finding: Finding): Found<undefined> {
  return { value: undefined, findings: [finding] };
}

/** Tabs between most words are the noise of a program that made the PDF; few ones are columns. */
function withoutTabs(lines: readonly PdfLine[]) {
  let tabs = 0;
  let blanks = 0;
  for (const { text } of lines) {
    for (const char of text) {
      if (char === '\t') tabs++;
      else if (char === ' ') blanks++;
    }
  }
  const isNoise = tabs > 20 && tabs * 4 > blanks;
  const clean = (text: string) =>
    (isNoise ? text.replace(/[ \t]*\t[ \t]*/g, ' ') : text).replace(/ {2,}/g, ' ');
  return {
    lines: lines.map((line) => ({ ...line, text: clean(line.text) })),
    tabs: isNoise ? tabs : 0,
  };
}

/** Lines that go back up on a page begin another column. */
function hasColumns(lines: readonly PdfLine[]): boolean {
  let jumps = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.page === line.page && line.y - before.y > line.size * 6) jumps++;
  }
  const pages = new Set(lines.map(({ page }) => page)).size;
  return jumps * 2 >= pages && jumps > 0;
}

const joinedPrefix = /(?<!\p{L})ن?می[\u0620-\u06cc]{3,}/gu;

/** Persian verbs run on from their prefix everywhere, and no half-space stands anywhere. */
function lacksHalfSpaces(text: string): boolean {
  if (text.includes('\u200c')) return false;
  const verbs = new Set(text.match(joinedPrefix));
  return verbs.size > 4 && /[پچژگی]/.test(text);
}
