// Reads Excel workbooks (.xlsx) of any producer: Excel, LibreOffice, Google Sheets, Numbers, scripts.
// What cannot be read is a finding with what to do in the program the file comes from.

import type { Finding, Found, Place } from '../finding/finding.js';
import { officeFindings } from './findings.js';
import { OFFICE_WORDS, officeKind } from './kind.js';
import type { Workbook } from './workbook.js';
import { readXlsxParts } from './xlsx-parts.js';
import { readXlsxRows } from './xlsx-rows.js';
import { readZip, type Zip, type ZipLimits } from './zip.js';

const OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** All sheets; undefined with findings where the file is no workbook that can be read. */
export function readXlsx(
  bytes: Uint8Array,
  file: string,
  limits?: ZipLimits,
): Found<Workbook | undefined> {
  if (OLD.every((byte, at) => bytes[at] === byte)) {
    return { value: undefined, findings: [oldFile(bytes, { file })] };
  }
  const { value: zip, findings: opening } = readZip(bytes, file, limits);
  if (!zip) return { value: undefined, findings: opening };
  const kind = officeKind(zip);
  if (kind !== 'xlsx')
    return { value: undefined, findings: [...opening, otherKind(zip, { file })] };
  const findings: Finding[] = [...opening];
  const source = { zip, file, findings };
  const parts = readXlsxParts(source);
  if (zip.names.some((name) => /^xl\/(?:threaded)?comments/i.test(name)))
    findings.push(officeFindings.make('cell-notes', { file }, {}));
  const sheets = parts.sheets.map(({ name, part, isHidden }) => {
    const rows = readXlsxRows(source, { name, part }, parts);
    return { name, isHidden, rows };
  });
  return { value: { sheets }, findings };
}

const WANTED = 'an Excel workbook (.xlsx) or as CSV';

/** Excel 97 and files with a password have the same beginning. */
function oldFile(bytes: Uint8Array, place: Place): Finding {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? officeFindings.make('encrypted', place, {})
    : officeFindings.make('old-format', place, {
        format: 'an old Excel or Word file (.xls, .doc)',
        wanted: WANTED,
      });
}

function otherKind(zip: Zip, place: Place): Finding {
  const kind = officeKind(zip);
  if (kind === 'xlsb' || kind === 'numbers' || kind === 'ods')
    return officeFindings.make('old-format', place, { format: OFFICE_WORDS[kind], wanted: WANTED });
  const found = kind ? OFFICE_WORDS[kind] : 'an archive of another kind';
  return officeFindings.make('other-kind', place, { found, wanted: 'a spreadsheet' });
}
