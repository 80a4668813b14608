// Compound files (OLE) of the Office programs before 2007, and of newer ones where a password
// encrypts them. They are not read, but it is said which of these they are and what to do.

import type { Found } from '../../finding/finding.js';
import { officeFindings } from '../../office/findings.js';
import type { FormatSource } from '../formats/format.js';
import type { SourceText } from '../source-text.js';
import { documentFindings } from './document-findings.js';

/** Streams by which the programs are known; names are UTF-16 in the folder of the file. */
const STREAMS: readonly (readonly [stream: string, what: string, advice: string])[] = [
  [
    'WordDocument',
    'a Word document of the old kind (.doc)',
    'Open it in Word or LibreOffice and save it as .docx.',
  ],
  [
    'Workbook',
    'an Excel workbook of the old kind (.xls)',
    'Open it in Excel or LibreOffice and save it as .xlsx.',
  ],
  [
    'Book',
    'an Excel workbook of the old kind (.xls)',
    'Open it in Excel or LibreOffice and save it as .xlsx.',
  ],
  ['PowerPoint Document', 'a presentation (.ppt)', 'Copy the words into a Word document.'],
  [
    '__properties_version1.0',
    'an e-mail saved by Outlook (.msg)',
    'Copy its text into a Word document or a plain text file.',
  ],
];

export async function parseOle({
  path,
  bytes,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return { value: undefined, findings: [officeFindings.make('encrypted', { file: path }, {})] };
  const found = STREAMS.find(([stream]) => holds(stream));
  const [, what, advice] = found ?? [
    '',
    'a file of an old Office program (.doc, .xls)',
    'Open it in its program and save it as .docx or as plain text.',
  ];
  return {
    value: undefined,
    findings: [documentFindings.make('not-a-transcript', { file: path }, { what, advice })],
  };
}
