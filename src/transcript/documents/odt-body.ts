// Writes the words of an OpenDocument text. Blanks are collapsed as the standard says; what tracked
// changes deleted stands apart in such files and is not met here.

import type { XmlElement } from '../../office/xml.js';
import type { Remark } from '../transcript.js';
import { type DocumentText, documentText } from './document-text.js';
import { OdtStyles } from './odt-styles.js';
import { childOf, elementsOf, textOf } from './xml-blocks.js';

interface OdtCounts {
  insertions: number;
  deletions: number;
  hidden: number;
  textBoxes: number;
}

export interface OdtWriter {
  readonly out: DocumentText;
  readonly styles: OdtStyles;
  readonly counts: OdtCounts;
  readonly remarks: { -readonly [Key in keyof Remark]: Remark[Key] }[];
  /** Comments on a stretch, by name, until their end is met. */
  readonly open: Map<string, { end: number }>;
  /** The last character written was a blank, or nothing was written in the paragraph. */
  blank: boolean;
}

export function odtWriter(styles = new OdtStyles()): OdtWriter {
  const counts = { insertions: 0, deletions: 0, hidden: 0, textBoxes: 0 };
  return { out: documentText(), styles, counts, remarks: [], open: new Map(), blank: true };
}

interface Paragraph {
  readonly bold: boolean;
  readonly boxes: XmlElement[];
}

/** Indexes are made from headings; forms and declarations have no words. */
const PASSED = new Set([
  ...['text:table-of-content', 'text:alphabetical-index', 'text:illustration-index'],
  ...['text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'office:forms'],
]);

export function writeOdtBlock(writer: OdtWriter, block: XmlElement): void {
  const { out, counts } = writer;
  switch (block.name) {
    case 'text:p':
    case 'text:h':
      writeParagraph(writer, block);
      break;
    case 'text:tracked-changes':
      for (const region of elementsOf(block)) {
        if (childOf(region, 'text:insertion')) counts.insertions++;
        if (childOf(region, 'text:deletion')) counts.deletions++;
      }
      break;
    case 'table:table-row':
      out.openRow();
      for (const cell of elementsOf(block)) {
        if (cell.name !== 'table:table-cell') continue;
        out.openCell();
        for (const child of elementsOf(cell)) writeOdtBlock(writer, child);
        out.closeCell();
      }
      out.closeRow();
      break;
    case 'draw:frame':
    case 'draw:custom-shape':
      for (const child of elementsOf(block)) writeOdtBlock(writer, child);
      break;
    default:
      if (!PASSED.has(block.name))
        for (const child of elementsOf(block)) writeOdtBlock(writer, child);
  }
}

function writeParagraph(writer: OdtWriter, element: XmlElement): void {
  const { styles, out } = writer;
  const style = element.attributes['text:style-name'];
  const paragraph: Paragraph = { bold: styles.says(style, 'bold') ?? false, boxes: [] };
  writer.blank = true;
  if (styles.says(style, 'hidden') === true) writer.counts.hidden++;
  else writeInline(writer, element, paragraph);
  const level = Number(element.attributes['text:outline-level'] ?? 1);
  const isHeading = element.name === 'text:h' || styles.isTitle(style);
  out.endParagraph(isHeading ? level : undefined);
  for (const box of paragraph.boxes) {
    writer.counts.textBoxes++;
    for (const child of elementsOf(box)) writeOdtBlock(writer, child);
  }
}

function writeInline(writer: OdtWriter, element: XmlElement, paragraph: Paragraph): void {
  for (const child of element.children) {
    if (typeof child === 'string') writeWords(writer, child, paragraph.bold);
    else writePart(writer, child, paragraph);
  }
}

function writeWords(writer: OdtWriter, words: string, bold: boolean): void {
  const collapsed = words.replace(/[ \t\r\n]+/g, ' ');
  const plain = writer.blank ? collapsed.replace(/^ /, '') : collapsed;
  if (plain === '') return;
  writer.out.write(plain, bold);
  writer.blank = plain.endsWith(' ');
}

/** Blanks that are meant, as elements. */
function writeBlanks(writer: OdtWriter, blanks: string, bold: boolean): void {
  writer.out.write(blanks, bold);
  writer.blank = false;
}

const MOST_BLANKS = 200;

function writePart(writer: OdtWriter, part: XmlElement, paragraph: Paragraph): void {
  const { out, styles, counts } = writer;
  const { name, attributes } = part;
  switch (name) {
    case 'text:s': {
      const count = Math.min(MOST_BLANKS, Math.max(1, Number(attributes['text:c'] ?? 1) || 1));
      writeBlanks(writer, ' '.repeat(count), paragraph.bold);
      break;
    }
    case 'text:tab':
      writeBlanks(writer, '\t', paragraph.bold);
      break;
    case 'text:line-break':
      out.breakLine();
      writer.blank = true;
      break;
    case 'text:span': {
      const style = attributes['text:style-name'];
      if (styles.says(style, 'hidden') === true && textOf(part).trim() !== '') counts.hidden++;
      else {
        const bold = styles.says(style, 'bold') ?? paragraph.bold;
        writeInline(writer, part, { ...paragraph, bold });
      }
      break;
    }
    case 'text:note':
      keepNote(writer, part);
      break;
    case 'office:annotation':
      keepComment(writer, part);
      break;
    case 'office:annotation-end': {
      const comment = writer.open.get(attributes['office:name'] ?? '');
      if (comment) comment.end = out.offset;
      break;
    }
    case 'text:ruby-text':
    case 'text:hidden-text':
      break;
    case 'draw:text-box':
      paragraph.boxes.push(part);
      break;
    default:
      if (name === 'draw:custom-shape') paragraph.boxes.push(part);
      else if (name.startsWith('draw:'))
        for (const child of elementsOf(part)) writePart(writer, child, paragraph);
      else writeInline(writer, part, paragraph);
  }
}

function keepNote({ out, remarks }: OdtWriter, note: XmlElement): void {
  const text = textOfBlocks(childOf(note, 'text:note-body'));
  const kind = note.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
  if (text !== '') remarks.push({ kind, start: out.offset, end: out.offset, text });
}

function keepComment({ out, remarks, open }: OdtWriter, annotation: XmlElement): void {
  const author = textOf(childOf(annotation, 'dc:creator') ?? empty).trim();
  const date = textOf(childOf(annotation, 'dc:date') ?? empty).trim();
  const text = textOfBlocks(annotation);
  if (text === '') return;
  const about = { ...(author !== '' && { author }), ...(date !== '' && { date }) };
  const remark = { kind: 'comment' as const, start: out.offset, end: out.offset, text, ...about };
  remarks.push(remark);
  open.set(annotation.attributes['office:name'] ?? '', remark);
}

const empty: XmlElement = { name: '', attributes: {}, children: [] };

function textOfBlocks(element: XmlElement | undefined): string {
  const writer = odtWriter();
  for (const block of elementsOf(element))
    if (/^text:(?:p|h|list)$/.test(block.name)) writeOdtBlock(writer, block);
  return writer.out.finish().text.trim();
}
