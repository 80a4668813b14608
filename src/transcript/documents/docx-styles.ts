// The styles of a Word document, as far as labels and headings show by them.

import { scanXml, type XmlAttributes } from '../../office/xml.js';

/** What a paragraph or character style says; undefined where it says nothing. */
export interface DocxStyle {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  /** Level of a heading, from 1. */
  readonly heading?: number;
  /** The list its paragraphs belong to, and how deep. */
  readonly list?: string;
  readonly listLevel?: number;
}

interface Written extends DocxStyle {
  readonly basedOn?: string;
}

/** Word's own switch: on where it has no value. */
export function isOn(attributes: XmlAttributes): boolean {
  return !/^(?:0|false|off|none)$/i.test(attributes['w:val'] ?? '');
}

/** Styles by id, each with what it has from those it is based on. */
export function parseDocxStyles(
  bytes: Uint8Array | undefined,
  file: string,
): ReadonlyMap<string, DocxStyle> {
  const written = new Map<string, Written>();
  let id: string | undefined;
  let style: { -readonly [Key in keyof Written]: Written[Key] } = {};
  if (bytes !== undefined)
    scanXml(
      bytes,
      { file, part: 'styles.xml' },
      {
        open(name, attributes) {
          const value = attributes['w:val'] ?? '';
          if (name === 'w:style') {
            id = attributes['w:styleId'];
            style = {};
          } else if (name === 'w:basedOn') style.basedOn = value;
          else if (name === 'w:name') {
            const level = /^heading (\d)$/i.exec(value)?.[1];
            if (level !== undefined || /^(?:sub)?title$/i.test(value))
              style.heading = Number(level ?? 1);
          } else if (name === 'w:outlineLvl' && Number(value) < 9)
            style.heading = Number(value) + 1;
          else if (name === 'w:b' || name === 'w:bCs') style.bold = isOn(attributes);
          else if (name === 'w:numId') style.list = value;
          else if (name === 'w:ilvl') style.listLevel = Number(value);
          else if (name === 'w:vanish') style.hidden = isOn(attributes);
        },
        close(name) {
          if (name === 'w:style' && id !== undefined) written.set(id, style);
        },
      },
    );
  return new Map([...written.keys()].map((each) => [each, resolved(each, written)]));
}

function resolved(id: string, written: ReadonlyMap<string, Written>): DocxStyle {
  let whole: DocxStyle = {};
  let next: string | undefined = id;
  for (let depth = 0; next !== undefined && depth < 20; depth++) {
    const { basedOn, ...own }: Written = written.get(next) ?? {};
    whole = { ...own, ...whole };
    next = basedOn;
  }
  return whole;
}
