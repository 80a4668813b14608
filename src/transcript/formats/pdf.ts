// PDF files with a text layer: printed lines are put together to paragraphs again, what is printed
// on every page is left out, and both are said. Scanned and protected files are refused with advice.

import type { Finding, Found } from '../../finding/finding.js';
import { officeFindings } from '../../office/findings.js';
import type { Span } from '../../text/span.js';
import { documentFindings } from '../documents/document-findings.js';
import { withoutFurniture } from '../pages/pdf-furniture.js';
import { type PdfLine, pdfLines } from '../pages/pdf-lines.js';
import { withoutMarginNumbers } from '../pages/pdf-margin-numbers.js';
import { pdfPages } from '../pages/pdf-pages.js';
import { type PdfParagraph, pdfParagraphs } from '../pages/pdf-paragraphs.js';
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
  const { left } = read;
  const numbered = withoutMarginNumbers(read.pages);
  const pages = numbered.pages.map((pieces, index) => pdfLines(pieces, index + 1));
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters < pages.length * 8)
    return refused(documentFindings.make('image-only', place, { pages: pages.length }));
  const findings: Finding[] = [];
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
  const { paragraphs, hyphens } = pdfParagraphs(lines);
  findings.push(
    documentFindings.make('printed-lines', place, {
      lines: lines.length,
      paragraphs: paragraphs.length,
      hyphens,
    }),
  );
  const encoding = { name: 'utf-8', bom: false, certain: true };
  const { text, bold } = textOf(paragraphs);
  return { value: { format: 'pdf', encoding, text, isDerived: true, bold }, findings };
}

function refused(finding: Finding): Found<undefined> {
  return { value: undefined, findings: [finding] };
}

/** A font that opens a paragraph and then changes shows a label as bold does. */
function textOf(paragraphs: readonly PdfParagraph[]) {
  const bold: Span[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (paragraph.lead > 0 && paragraph.lead < 80)
      bold.push({ start: text.length, end: text.length + paragraph.lead });
    text += `${paragraph.text}\n`;
  }
  return { text, bold };
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
