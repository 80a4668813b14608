// Writes the words of a Word document: tracked changes resolved, hidden text and field codes left
// out, text boxes read once, after the paragraph they hang on.

import type { XmlElement } from '../../office/xml.js';
import type { DocumentText } from './document-text.js';
import type { DocxNumbering } from './docx-numbering.js';
import { type DocxStyle, isOn } from './docx-styles.js';
import { childOf, elementsOf, textOf } from './xml-blocks.js';

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

/** A paragraph's own bold and the text boxes met in it. */
interface ParagraphState {
  readonly style: DocxStyle;
  readonly boxes: XmlElement[];
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

/** Writes a paragraph, a table or what holds them. */
export function writeBlock(writer: DocxWriter, block: XmlElement): void {
  switch (block.name) {
    case 'w:p':
      writeParagraph(writer, block);
      break;
    case 'w:tbl':
      writeRows(writer, block);
      break;
    case 'w:altChunk':
      writer.counts.embedded++;
      break;
    case 'w:commentRangeStart':
    case 'w:commentRangeEnd':
      writeInline(writer, block, { style: {}, boxes: [] });
      break;
    default:
      for (const child of contentOf(writer, block)) writeBlock(writer, child);
  }
}

function writeRows(writer: DocxWriter, table: XmlElement): void {
  const { out } = writer;
  for (const row of contentOf(writer, table)) {
    if (row.name !== 'w:tr') writeRows(writer, row);
    else if (childOf(childOf(row, 'w:trPr'), 'w:del')) writer.counts.deletions++;
    else {
      out.openRow();
      writeCells(writer, row);
      out.closeRow();
    }
  }
}

function writeCells(writer: DocxWriter, row: XmlElement): void {
  for (const cell of contentOf(writer, row)) {
    if (cell.name !== 'w:tc') {
      writeCells(writer, cell);
      continue;
    }
    writer.out.openCell();
    for (const child of contentOf(writer, cell)) writeBlock(writer, child);
    writer.out.closeCell();
  }
}

function writeParagraph(writer: DocxWriter, paragraph: XmlElement): void {
  const properties = childOf(paragraph, 'w:pPr');
  const style = writer.styles.get(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '') ?? {};
  const level = Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? 9);
  const state: ParagraphState = { style, boxes: [] };
  writeListLabel(writer, paragraph, style);
  for (const child of contentOf(writer, paragraph)) writeInline(writer, child, state);
  const isJoined = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
  if (isJoined) writer.counts.deletions++;
  else writer.out.endParagraph(level < 9 ? level + 1 : style.heading);
  for (const box of state.boxes) {
    writer.counts.textBoxes++;
    for (const child of contentOf(writer, box)) writeBlock(writer, child);
  }
}

/** The label that a list puts before the paragraph; one with a colon is parted by a blank, as typed. */
function writeListLabel(
  { out, numbering }: DocxWriter,
  paragraph: XmlElement,
  style: DocxStyle,
): void {
  const own = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
  const list = childOf(own, 'w:numId')?.attributes['w:val'] ?? style.list;
  if (list === undefined || style.heading !== undefined) return;
  const level = Number(childOf(own, 'w:ilvl')?.attributes['w:val'] ?? style.listLevel ?? 0);
  const label = numbering({ list, level })?.trim();
  if (label && textOf(paragraph).trim() !== '')
    out.write(/[:：]$/.test(label) ? `${label} ` : `${label}\t`);
}

/** What is read of an element: of alternatives the first, of a content control no placeholder. */
function contentOf(writer: DocxWriter, element: XmlElement): XmlElement[] {
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

function writeInline(writer: DocxWriter, element: XmlElement, state: ParagraphState): void {
  const { out, places } = writer;
  const id = element.attributes['w:id'] ?? '';
  switch (element.name) {
    case 'w:r':
      writeRun(writer, element, state);
      break;
    case 'w:commentRangeStart':
      places.push({ kind: 'comment', id, start: out.offset, end: out.offset });
      break;
    case 'w:commentRangeEnd':
      for (const place of places)
        if (place.kind === 'comment' && place.id === id) place.end = out.offset;
      break;
    case 'w:pPr':
    case 'w:rt':
      break;
    case '?:oMath':
      out.write(textOf(element));
      break;
    default:
      for (const child of contentOf(writer, element)) writeInline(writer, child, state);
  }
}

function writeRun(writer: DocxWriter, run: XmlElement, state: ParagraphState): void {
  const properties = childOf(run, 'w:rPr');
  const character = writer.styles.get(childOf(properties, 'w:rStyle')?.attributes['w:val'] ?? '');
  const flag = (name: string) => {
    const found = childOf(properties, name);
    return found && isOn(found.attributes);
  };
  const bold = flag('w:b') ?? flag('w:bCs') ?? character?.bold ?? state.style.bold ?? false;
  const hidden = flag('w:vanish') ?? character?.hidden ?? state.style.hidden ?? false;
  if (hidden && textOf(run).trim() !== '') writer.counts.hidden++;
  if (hidden) return;
  for (const child of elementsOf(run)) writeRunPart(writer, child, { bold, ...state });
}

/** Symbol fonts by which Word replaces arrows and faces that people type. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ e0: '→', df: '←', '4a': '☺', '4b': '😐', '4c': '☹', fc: '✓', fb: '✗', a7: '▪', b7: '•' },
};

function writeRunPart(
  writer: DocxWriter,
  part: XmlElement,
  state: ParagraphState & { readonly bold: boolean },
): void {
  const { out, places } = writer;
  const { attributes } = part;
  switch (part.name) {
    case 'w:t':
      out.write(textOf(part), state.bold);
      break;
    case 'w:tab':
    case 'w:ptab':
      out.write('\t', state.bold);
      break;
    case 'w:br':
    case 'w:cr':
      out.breakLine();
      break;
    case 'w:noBreakHyphen':
      out.write('-', state.bold);
      break;
    case 'w:sym':
      out.write(SYMBOLS[(attributes['w:char'] ?? '').slice(-2).toLowerCase()] ?? '□', state.bold);
      break;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
    case 'w:commentReference': {
      const kind = part.name.slice(2, -'Reference'.length) as DocxPlace['kind'];
      const id = attributes['w:id'] ?? '';
      if (!places.some((place) => place.kind === kind && place.id === id))
        places.push({ kind, id, start: out.offset, end: out.offset });
      break;
    }
    case 'w:ruby':
      writeInline(writer, childOf(part, 'w:rubyBase') ?? part, state);
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'mc:AlternateContent':
      collectBoxes(writer, part, state.boxes);
      break;
    default:
  }
}

function collectBoxes(writer: DocxWriter, element: XmlElement, boxes: XmlElement[]): void {
  if (element.name === 'w:txbxContent') boxes.push(element);
  else for (const child of contentOf(writer, element)) collectBoxes(writer, child, boxes);
}
