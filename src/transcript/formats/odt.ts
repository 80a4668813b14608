// OpenDocument texts, as LibreOffice writes them: in an archive, or as one flat XML file.

import type { Finding, Found } from '../../finding/finding.js';
import { officeFindings } from '../../office/findings.js';
import type { XmlSource } from '../../office/xml.js';
import type { Zip } from '../../office/zip.js';
import { documentFindings } from '../documents/document-findings.js';
import { type OdtWriter, odtWriter, writeOdtBlock } from '../documents/odt-body.js';
import { OdtStyles } from '../documents/odt-styles.js';
import { remarkFindings } from '../documents/remark-findings.js';
import { elementsOf, scanBlocks } from '../documents/xml-blocks.js';
import type { SourceText } from '../source-text.js';
import { movedSpan } from '../speech/tables/row-order.js';
import type { FormatSource } from './format.js';

const CONTAINERS = new Set(['office:text', 'office:automatic-styles', 'office:styles']);
const STYLES = new Set(['office:automatic-styles', 'office:styles', 'office:master-styles']);
const IGNORED = new Set(['office:binary-data', 'text:list-style', 'style:paragraph-properties']);

/** Reads an opened OpenDocument text. */
export function parseOdt(zip: Zip, file: string): Found<SourceText | undefined> {
  const manifest = zip.read('META-INF/manifest.xml').value;
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    return { value: undefined, findings: [officeFindings.make('encrypted', { file }, {})] };
  const part = 'content.xml';
  const body = zip.read(part);
  if (body.value === undefined) {
    const missing = documentFindings.make('no-body', { file }, { part });
    return { value: undefined, findings: body.findings.length > 0 ? body.findings : [missing] };
  }
  const writer = odtWriter(new OdtStyles());
  const furniture = readStyles(zip, file, writer);
  const findings = readBody(body.value, { file, part }, writer);
  return finished(writer, file, [...findings, ...furniture]);
}

/** Reads a flat OpenDocument text (.fodt). */
export async function parseFlatOdt({
  path,
  bytes,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const writer = odtWriter(new OdtStyles());
  const findings = readBody(bytes, { file: path, part: 'the document' }, writer);
  return finished(writer, path, findings);
}

function readBody(bytes: Uint8Array, source: XmlSource, writer: OdtWriter): Finding[] {
  return scanBlocks(bytes, source, {
    containers: CONTAINERS,
    ignored: IGNORED,
    visit: (block) =>
      block.name === 'style:style' ? writer.styles.add(block) : visitBody(writer, block),
  });
}

function visitBody(writer: OdtWriter, block: Parameters<typeof writeOdtBlock>[1]): void {
  if (!block.name.startsWith('style:')) writeOdtBlock(writer, block);
}

/** Takes the shared styles; what the pages have on top and at the bottom is told. */
function readStyles(zip: Zip, file: string, { styles }: OdtWriter): Finding[] {
  const part = 'styles.xml';
  const bytes = zip.read(part).value;
  if (bytes === undefined) return [];
  const pages: string[] = [];
  scanBlocks(
    bytes,
    { file, part },
    {
      containers: STYLES,
      ignored: IGNORED,
      visit: (block) => {
        styles.add(block);
        if (block.name !== 'style:master-page') return;
        for (const area of elementsOf(block)) {
          const writer = odtWriter();
          for (const child of elementsOf(area)) writeOdtBlock(writer, child);
          const text = writer.out.finish().text.replace(/\s+/g, ' ').trim();
          if (/^style:(?:header|footer)/.test(area.name) && /\p{L}/u.test(text)) pages.push(text);
        }
      },
    },
  );
  const [sample] = pages;
  if (sample === undefined) return [];
  return [documentFindings.make('page-furniture', { file }, { count: pages.length, sample })];
}

function finished(
  { out, counts, remarks }: OdtWriter,
  file: string,
  findings: readonly Finding[],
): Found<SourceText> {
  const { text, bold, headings, labels, moves } = out.finish();
  const { insertions, deletions, hidden, textBoxes } = counts;
  const told: Finding[] = [];
  const place = { file };
  if (insertions + deletions > 0)
    told.push(documentFindings.make('tracked-changes', place, { insertions, deletions, moves: 0 }));
  if (hidden > 0) told.push(documentFindings.make('hidden-text', place, { count: hidden }));
  if (textBoxes > 0) told.push(documentFindings.make('text-boxes', place, { count: textBoxes }));
  const kept = remarks
    .map((each) => movedSpan(each, moves))
    .map((remark) => ({
      ...remark,
      start: Math.min(remark.start, text.length),
      end: Math.min(Math.max(remark.start, remark.end), text.length),
    }));
  const encoding = { name: 'utf-8', bom: false, certain: true };
  return {
    value: {
      format: 'odt',
      encoding,
      text,
      isDerived: true,
      bold,
      headings,
      labels,
      remarks: kept,
    },
    findings: [...findings, ...told, ...remarkFindings(file, kept)],
  };
}
