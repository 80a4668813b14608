// Zip archives: a Word document, an OpenDocument text and workbooks of Excel and LibreOffice are read, whatever the file's name says;
// for anything else the finding says what it is and what to do.

import type { Found } from '../../finding/finding.js';
import { OFFICE_WORDS, officeKind } from '../../office/kind.js';
import { readZip, ZIP_LIMITS } from '../../office/zip.js';
import type { FormatSource } from '../formats/format.js';
import type { SourceText } from '../source-text.js';
import { documentFindings } from './document-findings.js';

/** The text of ten hours of talk has some megabytes, formatting included. */
const LIMITS = { ...ZIP_LIMITS, entryBytes: 96 << 20, totalBytes: 160 << 20 };

export async function parseZip({
  path,
  bytes,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  const { value: zip, findings } = readZip(bytes, path, LIMITS);
  if (zip === undefined) return { value: undefined, findings };
  const kind = officeKind(zip);
  if (kind === 'xlsx')
    return (await import('../formats/xlsx.js')).parseXlsxTranscript(bytes, path, LIMITS);
  if (kind === 'ods') {
    const read = (await import('../formats/xlsx.js')).parseOdsTranscript(zip, path);
    return { value: read.value, findings: [...findings, ...read.findings] };
  }
  const read =
    kind === 'docx'
      ? (await import('../formats/docx.js')).parseDocx(zip, path)
      : kind === 'odt'
        ? (await import('../formats/odt.js')).parseOdt(zip, path)
        : refused(path, kind);
  return { value: read.value, findings: [...findings, ...read.findings] };
}

const ADVICE: Readonly<Record<string, string>> = {
  pages: 'Export it from Pages as a Word document (File > Export To > Word).',
  epub: 'Copy its text into a Word document or a plain text file.',
  numbers: 'Export it from Numbers as CSV (File > Export To > CSV).',
  pptx: 'Copy the words into a Word document or a plain text file.',
};

function refused(path: string, kind: ReturnType<typeof officeKind>): Found<undefined> {
  const what = kind === undefined ? 'a zip archive of other files' : OFFICE_WORDS[kind];
  const usual =
    kind === undefined
      ? 'Unpack it, and put the transcripts that are in it into transcripts/.'
      : 'Save it as a Word document or as plain text.';
  const args = { what, advice: ADVICE[kind ?? ''] ?? usual };
  return {
    value: undefined,
    findings: [documentFindings.make('not-a-transcript', { file: path }, args)],
  };
}
