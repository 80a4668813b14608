// The parts of an Excel workbook that its sheets refer to: where the sheets are, the table of texts,
// the formats of numbers.

import type { Finding } from '../finding/finding.js';
import { officeFindings } from './findings.js';
import { builtInFormat } from './number-format.js';
import { scanXml, type XmlVisitor } from './xml.js';
import type { Zip } from './zip.js';

/** What every part of one workbook is read with. */
export interface XlsxSource {
  readonly zip: Zip;
  readonly file: string;
  readonly findings: Finding[];
}

export interface XlsxParts {
  readonly sheets: readonly { readonly name: string; readonly part: string; isHidden: boolean }[];
  readonly texts: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

/** Reads the workbook's own parts. Optional ones may be absent. */
export function readXlsxParts(source: XlsxSource): XlsxParts {
  const main = targets(source, '').find(({ type }) => type === 'officeDocument')?.part;
  const workbook = main ?? 'xl/workbook.xml';
  const related = targets(source, workbook);
  const sheets: { name: string; part: string; isHidden: boolean }[] = [];
  let is1904 = false;
  scanPart(source, workbook, {
    open(name, attributes) {
      if (name === 'x:workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'x:sheet') return;
      const target = related.find(({ id }) => id === attributes['r:id']);
      if (target?.type !== 'worksheet') return;
      const isHidden = (attributes.state ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.name ?? '', part: target.part, isHidden });
    },
  });
  const partOf = (type: string) => related.find((each) => each.type === type)?.part;
  return {
    sheets,
    is1904,
    texts: readTexts(source, partOf('sharedStrings')),
    formats: readFormats(source, partOf('styles')),
  };
}

/** Walks over a part; a part that is not there is a finding. */
export function scanPart(source: XlsxSource, part: string, visitor: XmlVisitor): void {
  const { value, findings } = source.zip.read(part);
  source.findings.push(...findings);
  if (value) source.findings.push(...scanXml(value, { file: source.file, part }, visitor));
  else if (findings.length === 0)
    source.findings.push(officeFindings.make('missing-part', { file: source.file }, { part }));
}

interface Target {
  readonly id: string;
  /** The last word of its address, the same in all versions of the standard. */
  readonly type: string;
  readonly part: string;
}

/** What a part refers to, with names resolved. '' is the archive itself. */
function targets(source: XlsxSource, part: string): readonly Target[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Target[] = [];
  if (!source.zip.has(rels)) return found;
  scanPart(source, rels, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'rel:Relationship' || mode === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolved(path) });
    },
  });
  return found;
}

function resolved(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

function readTexts(source: XlsxSource, part: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined || !source.zip.has(part)) return texts;
  let text = '';
  const inside = textCollector((piece) => {
    text += piece;
  });
  scanPart(source, part, {
    open(name) {
      if (name === 'x:si') text = '';
      inside.open(name);
    },
    close(name) {
      if (name === 'x:si') texts.push(unescaped(text));
      inside.close(name);
    },
    text: inside.text,
  });
  return texts;
}

/** Collects the texts of rich text, without the reading aids that East Asian cells have. */
export function textCollector(take: (text: string) => void) {
  let [isText, isAid] = [false, false];
  return {
    open(name: string) {
      if (name === 'x:t') isText = true;
      if (name === 'x:rPh') isAid = true;
    },
    close(name: string) {
      if (name === 'x:t') isText = false;
      if (name === 'x:rPh') isAid = false;
    },
    text(text: string) {
      if (isText && !isAid) take(text);
    },
  };
}

/** Characters that XML cannot hold are written `_x000D_`; newlines become `\n`. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\r\n?/g, '\n');
}

function readFormats(source: XlsxSource, part: string | undefined): readonly string[] {
  const formats: string[] = [];
  if (part === undefined || !source.zip.has(part)) return formats;
  const own = new Map<number, string>();
  let isCellStyle = false;
  scanPart(source, part, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'x:numFmt') own.set(id, attributes.formatCode ?? '');
      else if (name === 'x:cellXfs') isCellStyle = true;
      else if (name === 'x:xf' && isCellStyle) formats.push(own.get(id) ?? builtInFormat(id));
    },
    close(name) {
      if (name === 'x:cellXfs') isCellStyle = false;
    },
  });
  return formats;
}
