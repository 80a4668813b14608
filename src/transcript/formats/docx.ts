// Word documents: the body's text, with comments and notes kept beside it. What is not read, and
// what tracked changes became, is said.

import type { Finding, Found } from '../../finding/finding.js';
import { parseXml } from '../../office/xml.js';
import type { Zip } from '../../office/zip.js';
import { documentFindings } from '../documents/document-findings.js';
import { documentText } from '../documents/document-text.js';
import { writeBlock } from '../documents/docx-body.js';
import { docxNumbering } from '../documents/docx-numbering.js';
import { docxRemarks } from '../documents/docx-remarks.js';
import { parseDocxStyles } from '../documents/docx-styles.js';
import { type DocxWriter, docxWriter } from '../documents/docx-writer.js';
import { elementsOf, scanBlocks } from '../documents/xml-blocks.js';
import type { SourceText } from '../source-text.js';
import { movedSpan } from '../speech/tables/row-order.js';

/** Properties that say nothing about words; a document has more of them than of anything else. */
const IGNORED = new Set([
  ...[
    'w:rFonts',
    'w:sz',
    'w:szCs',
    'w:color',
    'w:lang',
    'w:spacing',
    'w:ind',
    'w:jc',
    'w:highlight',
  ],
  ...['w:pPrChange', 'w:rPrChange', 'w:tblPr', 'w:tblGrid', 'w:tcPr', 'w:sectPr', 'w:tabs'],
  ...['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak', 'w:instrText'],
  ...['w:i', 'w:iCs', 'w:u', 'w:shd', 'w:pBdr', 'w:kern', 'w:noProof', 'w:delText', 'w:fldChar'],
]);

const BODY = new Set(['w:body']);

/** Reads an opened Word document. */
export function parseDocx(zip: Zip, file: string): Found<SourceText | undefined> {
  const main = mainPart(zip, file);
  const body = zip.read(main);
  if (body.value === undefined) {
    const missing = documentFindings.make('no-body', { file }, { part: main });
    return { value: undefined, findings: body.findings.length > 0 ? body.findings : [missing] };
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = parseDocxStyles(zip.read(`${folder}styles.xml`).value, file);
  const out = documentText();
  const numbering = docxNumbering(zip.read(`${folder}numbering.xml`).value, file);
  const writer = docxWriter(out, styles, numbering);
  const findings = scanBlocks(
    body.value,
    { file, part: main },
    {
      containers: BODY,
      ignored: IGNORED,
      visit: (block) => writeBlock(writer, block),
    },
  );
  const { text, bold, headings, labels, moves } = out.finish();
  const places = writer.places.map((place) => movedSpan(place, moves));
  const remarks = docxRemarks(zip, { file, folder, places, length: text.length });
  const encoding = { name: 'utf-8', bom: false, certain: true };
  return {
    value: {
      format: 'docx',
      encoding,
      text,
      isDerived: true,
      bold,
      headings,
      labels,
      remarks: remarks.value,
    },
    findings: [...findings, ...remarks.findings, ...told(writer, zip, { file, folder })],
  };
}

/** The document's main part, which some programs name otherwise. */
function mainPart(zip: Zip, file: string): string {
  const usual = 'word/document.xml';
  if (zip.has(usual)) return usual;
  const bytes = zip.read('_rels/.rels').value;
  const root = bytes && parseXml(bytes, { file, part: '_rels/.rels' }).value;
  const relation = elementsOf(root).find(({ attributes }) =>
    /\/officeDocument$/.test(attributes.Type ?? ''),
  );
  return (relation?.attributes.Target ?? usual).replace(/^\//, '');
}

function told(
  { counts }: DocxWriter,
  zip: Zip,
  { file, folder }: { readonly file: string; readonly folder: string },
): Finding[] {
  const { insertions, deletions, moves, hidden, textBoxes, embedded } = counts;
  const found: Finding[] = [];
  const place = { file };
  if (insertions + deletions + moves > 0)
    found.push(documentFindings.make('tracked-changes', place, { insertions, deletions, moves }));
  if (hidden > 0) found.push(documentFindings.make('hidden-text', place, { count: hidden }));
  if (textBoxes > 0) found.push(documentFindings.make('text-boxes', place, { count: textBoxes }));
  if (embedded > 0) found.push(documentFindings.make('embedded-parts', place, { count: embedded }));
  const furniture = zip.names
    .filter((name) => name.startsWith(folder) && /\/(?:header|footer)\d*\.xml$/i.test(name))
    .map((name) => partText(zip, name, file))
    .filter((text) => /\p{L}/u.test(text));
  const first = furniture[0];
  if (first !== undefined)
    found.push(
      documentFindings.make('page-furniture', place, { count: furniture.length, sample: first }),
    );
  return found;
}

function partText(zip: Zip, part: string, file: string): string {
  const bytes = zip.read(part).value;
  const out = documentText();
  const writer = docxWriter(out);
  if (bytes === undefined) return '';
  scanBlocks(
    bytes,
    { file, part },
    {
      containers: new Set(['w:hdr', 'w:ftr']),
      ignored: IGNORED,
      visit: (block) => writeBlock(writer, block),
    },
  );
  return out.finish().text.replace(/\s+/g, ' ').trim();
}
