// Tells the files of office programs apart by what their archive holds, never by their names.

import type { Zip } from './zip.js';

export type OfficeKind =
  | 'docx'
  | 'xlsx'
  | 'xlsb'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'epub'
  | 'numbers'
  | 'pages';

const OPENDOCUMENT: Readonly<Record<string, OfficeKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.text-web': 'odt',
  'application/vnd.oasis.opendocument.text-master': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.spreadsheet-template': 'ods',
  'application/epub+zip': 'epub',
};

/** In words, for findings. */
export const OFFICE_WORDS: Readonly<Record<OfficeKind, string>> = {
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  xlsb: 'a binary Excel workbook (.xlsb)',
  pptx: 'a PowerPoint presentation',
  odt: 'an OpenDocument text',
  ods: 'an OpenDocument spreadsheet',
  epub: 'an e-book',
  numbers: 'a Numbers spreadsheet',
  pages: 'a Pages document',
};

/** Undefined for an archive of no known program. */
export function officeKind(zip: Zip): OfficeKind | undefined {
  if (zip.has('mimetype')) {
    const type = zip.read('mimetype').value;
    const kind = OPENDOCUMENT[new TextDecoder().decode(type).trim()];
    if (kind) return kind;
  }
  if (zip.has('xl/workbook.xml')) return 'xlsx';
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('ppt/presentation.xml')) return 'pptx';
  if (zip.has('Index/Document.iwa')) {
    return zip.names.some((name) => /^Index\/(Tables|CalculationEngine)/.test(name))
      ? 'numbers'
      : 'pages';
  }
  return kindByTypes(zip);
}

/** Some programs name the main part otherwise; the list of content types tells what it is. */
function kindByTypes(zip: Zip): OfficeKind | undefined {
  const types = new TextDecoder().decode(zip.read('[Content_Types].xml').value);
  const main = /(spreadsheetml|wordprocessingml|presentationml)\.[\w.]*main\+xml/.exec(types)?.[1];
  if (main === 'spreadsheetml') return 'xlsx';
  if (main === 'wordprocessingml') return 'docx';
  return main === 'presentationml' ? 'pptx' : undefined;
}
