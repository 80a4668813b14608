// Rich text (RTF), as word processors and TextEdit write it.

import type { Finding, Found } from '../../finding/finding.js';
import { officeFindings } from '../../office/findings.js';
import { hasManyControls } from '../decode/binary.js';
import { documentFindings } from '../documents/document-findings.js';
import { remarkFindings } from '../documents/remark-findings.js';
import { rtfReader } from '../documents/rtf-reader.js';
import { rtfTokens } from '../documents/rtf-tokens.js';
import type { SourceText } from '../source-text.js';
import type { FormatSource } from './format.js';

export async function parseRtf({
  path,
  bytes,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  if (hasManyControls(bytes)) {
    const args = { part: 'its text' };
    return { value: undefined, findings: [officeFindings.make('damaged', { file: path }, args)] };
  }
  const reader = rtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  const { text, bold, headings, labels, remarks, counts, isCut, pages } = reader.finish();
  const { insertions, deletions, hidden } = counts;
  const place = { file: path };
  const findings: Finding[] = [];
  if (isCut) findings.push(officeFindings.make('cut-off', place, {}));
  if (insertions + deletions > 0)
    findings.push(
      documentFindings.make('tracked-changes', place, { insertions, deletions, moves: 0 }),
    );
  if (hidden > 0) findings.push(documentFindings.make('hidden-text', place, { count: hidden }));
  const [sample] = pages;
  if (sample !== undefined)
    findings.push(documentFindings.make('page-furniture', place, { count: pages.length, sample }));
  const encoding = { name: 'rtf', bom: false, certain: true };
  return {
    value: { format: 'rtf', encoding, text, isDerived: true, bold, headings, labels, remarks },
    findings: [...findings, ...remarkFindings(path, remarks)],
  };
}
