// HTML pages: saved by Word, by a browser, or made by a transcription program.

import type { Finding, Found } from '../../finding/finding.js';
import { documentFindings } from '../documents/document-findings.js';
import { htmlTokens } from '../pages/html-tokens.js';
import { htmlWriter } from '../pages/html-writer.js';
import type { SourceText } from '../source-text.js';
import type { Encoding } from '../transcript.js';
import type { FormatSource } from './format.js';

const markdownNames = /\.(?:md|markdown|mdown|mkd)$/i;
const wholePage = /<(?:!doctype\s+html|html|body)\b/i;

export async function parseHtml({
  path,
  bytes,
  decoded,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const html = decoded?.text ?? new TextDecoder().decode(bytes);
  // Markdown may hold HTML, and then its own marks count too.
  if (markdownNames.test(path) && !wholePage.test(html.slice(0, 2048)))
    return { value: undefined, findings: [] };
  return readHtml(html, path, decoded?.encoding ?? { name: 'utf-8', bom: false, certain: true });
}

/** Reads a page that has been decoded. */
export function readHtml(html: string, path: string, encoding: Encoding): Found<SourceText> {
  const writer = htmlWriter();
  for (const token of htmlTokens(html)) writer.take(token);
  const { text, bold, headings, labels, counts } = writer.finish();
  const place = { file: path };
  const findings: Finding[] = [];
  const { deleted, hidden, comments, furniture, sample } = counts;
  if (deleted > 0) {
    const args = { insertions: 0, deletions: deleted, moves: 0 };
    findings.push(documentFindings.make('tracked-changes', place, args));
  }
  if (hidden > 0) findings.push(documentFindings.make('hidden-text', place, { count: hidden }));
  if (comments > 0)
    findings.push(documentFindings.make('comments-left-out', place, { count: comments }));
  if (furniture > 0)
    findings.push(documentFindings.make('page-furniture', place, { count: furniture, sample }));
  return {
    value: { format: 'html', encoding, text, isDerived: true, bold, headings, labels },
    findings,
  };
}
