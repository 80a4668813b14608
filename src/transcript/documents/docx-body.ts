// Writes the words of a Word document: paragraphs with the labels of lists, tables, and text boxes,
// which are read once, after the paragraph they hang on.

import type { XmlElement } from '../../office/xml.js';
import { type ParagraphState, writeInline } from './docx-runs.js';
import type { DocxStyle } from './docx-styles.js';
import { contentOf, type DocxWriter } from './docx-writer.js';
import { childOf, textOf } from './xml-blocks.js';

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
