// What writing the words of a Word document keeps in mind, and what of the document is read at all:
// tracked changes as they are accepted, of alternatives one, no table of contents.

import type { XmlElement } from '../../office/xml.js';
import type { DocumentText } from './document-text.js';
import type { DocxNumbering } from './docx-numbering.js';
import type { DocxStyle } from './docx-styles.js';
import { childOf, elementsOf } from './xml-blocks.js';

/** What was met on the way and is not in the text as it stands in the file. */
interface DocxCounts {
  insertions: number;
  deletions: number;
  moves: number;
  hidden: number;
  textBoxes: number;
  embedded: number;
  contents: number;
}

/** Where comments and notes have their places. */
export interface DocxPlace {
  readonly kind: 'comment' | 'footnote' | 'endnote';
  readonly id: string;
  readonly start: number;
  end: number;
}

export interface DocxWriter {
  readonly out: DocumentText;
  readonly styles: ReadonlyMap<string, DocxStyle>;
  readonly numbering: DocxNumbering;
  readonly counts: DocxCounts;
  readonly places: DocxPlace[];
}

export function docxWriter(
  out: DocumentText,
  styles: ReadonlyMap<string, DocxStyle> = new Map(),
  numbering: DocxNumbering = () => undefined,
): DocxWriter {
  const counts = {
    ...{ insertions: 0, deletions: 0, moves: 0, hidden: 0 },
    ...{ textBoxes: 0, embedded: 0, contents: 0 },
  };
  return { out, styles, numbering, counts, places: [] };
}

/** What is read of an element: of alternatives the first, of a content control no placeholder. */
export function contentOf(writer: DocxWriter, element: XmlElement): XmlElement[] {
  const { counts } = writer;
  switch (element.name) {
    case 'w:del':
      counts.deletions++;
      return [];
    case 'w:moveFrom':
      counts.moves++;
      return [];
    case 'w:ins':
      if (element.children.length > 0) counts.insertions++;
      return elementsOf(element);
    case 'mc:AlternateContent': {
      const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      return elementsOf(chosen);
    }
    case 'w:sdt': {
      const properties = childOf(element, 'w:sdtPr');
      const gallery = childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
      const isContents = /table of contents/i.test(gallery?.attributes['w:val'] ?? '');
      if (isContents) counts.contents++;
      if (isContents || childOf(properties, 'w:showingPlcHdr')) return [];
      return elementsOf(childOf(element, 'w:sdtContent'));
    }
    default:
      return elementsOf(element);
  }
}
