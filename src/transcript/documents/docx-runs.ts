// Writes what stands in a paragraph of a Word document: runs of words with their bold, the places of
// comments and notes. Hidden text and field codes are left out; text boxes wait for the paragraph's end.

import type { XmlElement } from '../../office/xml.js';
import { type DocxStyle, isOn } from './docx-styles.js';
import { contentOf, type DocxPlace, type DocxWriter } from './docx-writer.js';
import { childOf, elementsOf, textOf } from './xml-blocks.js';

/** A paragraph's own bold and the text boxes met in it. */
export interface ParagraphState {
  readonly style: DocxStyle;
  readonly boxes: XmlElement[];
}

export function writeInline(writer: DocxWriter, element: XmlElement, state: ParagraphState): void {
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
