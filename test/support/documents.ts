// Small documents put together in code, with the peculiarities of the programs that write them; and
// what fga makes of a file, as text that a test can compare.

import { strToU8, zipSync } from 'fflate';
import { parseTranscriptFile } from '../../src/transcript/parse-transcript-file.js';
import type { TranscriptHints } from '../../src/transcript/reading-text.js';
import { describeTurns } from '../transcript/render-transcript.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** The parts of an archive by name, zipped. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A root element of Word's with its namespaces around some markup. */
export function wordXml(root: string, inner: string, namespace = WORD): string {
  const others = [
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  ].join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}" ${others}>${inner}</w:${root}>`;
}

/** A Word document with this body; `parts` are further parts, or other content for its own. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': wordXml('document', `<w:body>${body}</w:body>`),
    ...parts,
  });
}

/** A run of words; `bold` as Word marks it. */
export function run(words: string, properties = ''): string {
  const marks = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${marks}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of runs or of plain words. */
export function paragraph(...content: readonly string[]): string {
  return `<w:p>${content.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;
}

const OPEN_DOCUMENT = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** The content of an OpenDocument text. */
export function odtXml(body: string, styles = '', root = 'document-content'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${OPEN_DOCUMENT}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:${root}>`;
}

/** An OpenDocument text with this body and these automatic styles. */
export function odt(
  body: string,
  styles = '',
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': odtXml(body, styles),
    ...parts,
  });
}

/** Bytes of a text in one byte a character, as RTF and old pages are. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}

/** A PDF of one page per text; lines begin at their indent, in the font Helvetica. */
export function pdf(pages: readonly (readonly PdfText[])[], trailer = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, texts] of pages.entries()) {
    const drawn = texts
      .map(({ x, y, text, bold }) => {
        const plain = text.replace(/([\\()])/g, '\\$1');
        return `BT /${bold ? 'F2' : 'F1'} 11 Tf ${x} ${y} Td (${plain}) Tj ET`;
      })
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return latin(file);
}

export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly bold?: boolean;
}

/** Lines set below each other from the top of a page, 14 points apart. */
export function pdfLines(lines: readonly string[], x = 72, top = 760): PdfText[] {
  return lines.map((text, index) => ({ x, y: top - index * 14, text }));
}

export interface ReadFile {
  /** A line per turn. */
  readonly turns: string;
  /** Codes of the findings without those about labels and roles, `area/` included. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly text: string;
  readonly format: string;
  readonly remarks: readonly string[];
}

/** What fga makes of a file. */
export async function readFile(
  bytes: Uint8Array,
  path = 'talk',
  hints: TranscriptHints = {},
): Promise<ReadFile> {
  const { value, findings } = await parseTranscriptFile({ path, bytes }, hints);
  const { text, format, remarks = [] } = value;
  const own = findings.filter(({ code }) => !code.startsWith('transcript/'));
  return {
    turns: describeTurns(value),
    codes: own.map(({ code }) => code),
    messages: own.map(({ message }) => message),
    text,
    format,
    remarks: remarks.map(
      ({ kind, start, end, text: words, author }) =>
        `${kind}${author ? ` by ${author}` : ''} on “${text.slice(start, end)}”: ${words}`,
    ),
  };
}
