// The comments, footnotes and endnotes of a Word document, with their places in the text.

import type { Found } from '../../finding/finding.js';
import type { XmlElement } from '../../office/xml.js';
import type { Zip } from '../../office/zip.js';
import type { Remark } from '../transcript.js';
import { documentText } from './document-text.js';
import { writeBlock } from './docx-body.js';
import { type DocxPlace, docxWriter } from './docx-writer.js';
import { remarkFindings } from './remark-findings.js';
import { elementsOf, scanBlocks } from './xml-blocks.js';

const CONTAINERS = new Set(['w:comments', 'w:footnotes', 'w:endnotes']);
const NOTHING: ReadonlySet<string> = new Set();

interface RemarkSource {
  readonly file: string;
  readonly folder: string;
  readonly places: readonly DocxPlace[];
  /** Of the text. */
  readonly length: number;
}

/** In the order of their places; a comment on nothing stands at the beginning. */
export function docxRemarks(zip: Zip, source: RemarkSource): Found<readonly Remark[]> {
  const { file, folder, places, length } = source;
  const remarks: Remark[] = [];
  for (const kind of ['comment', 'footnote', 'endnote'] as const) {
    const part = `${folder}${kind}s.xml`;
    const bytes = zip.read(part).value;
    if (bytes === undefined) continue;
    const at = new Map(places.filter((place) => place.kind === kind).map((one) => [one.id, one]));
    scanBlocks(
      bytes,
      { file, part },
      {
        containers: CONTAINERS,
        ignored: NOTHING,
        visit: (element) => {
          const { attributes } = element;
          const place = at.get(attributes['w:id'] ?? '');
          const text = textOfRemark(element);
          // Footnotes 0 and 1 are the lines that separate notes from the page.
          if (text === '' || attributes['w:type'] !== undefined) return;
          if (kind !== 'comment' && place === undefined) return;
          const start = Math.min(place?.start ?? 0, length);
          const end = Math.max(start, Math.min(place?.end ?? 0, length));
          const author = attributes['w:author']?.trim();
          const date = attributes['w:date'];
          remarks.push({
            kind,
            start,
            end,
            text,
            ...(author && { author }),
            ...(date && { date }),
          });
        },
      },
    );
  }
  remarks.sort((a, b) => a.start - b.start || a.end - b.end);
  return { value: remarks, findings: remarkFindings(file, remarks) };
}

function textOfRemark(element: XmlElement): string {
  const out = documentText();
  const writer = docxWriter(out);
  for (const block of elementsOf(element)) writeBlock(writer, block);
  return out.finish().text.trim();
}
