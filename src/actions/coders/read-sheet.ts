// Reads a file that a person filled in with a spreadsheet program, told by its content: a workbook, or
// CSV with whatever separator and encoding the program has chosen.

import { resolve } from 'node:path';
import type { Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { isOle, isZip } from '../../office/signature.js';
import { sheetFindings } from '../../sheet/findings.js';
import type { Grid } from '../../sheet/grid.js';
import { displayPath } from '../../study/find-study.js';
import { decodeStudyText } from '../../study/read-text.js';
import { parseCsv } from '../../table/csv.js';
import { binaryKind } from '../../transcript/decode/binary.js';

/** The visible sheets of a file; throws where it cannot be read whole, with the reasons as findings. */
export async function readSheetFile(io: Io, path: string): Promise<Found<readonly Grid[]>> {
  const bytes = path === '-' ? await io.readStdin() : io.readFile(resolve(io.cwd, path));
  return readSheetBytes(bytes, path === '-' ? '-' : displayPath(io, path));
}

/** The same of bytes that are read already; `file` is what findings call it. */
export async function readSheetBytes(
  bytes: Uint8Array,
  file: string,
): Promise<Found<readonly Grid[]>> {
  if (isArchive(bytes)) return readWorkbook(bytes, file);
  const kind = binaryKind(bytes);
  if (kind !== undefined) {
    const findings = [sheetFindings.make('not-a-sheet', { file }, { found: kind })];
    throw new InputError(`${file} cannot be read as a sheet.`, { findings });
  }
  const { value: text, findings } = decodeStudyText(bytes, file);
  const separator = /^(?:\ufeff)?sep=(.)\r?\n/i.exec(text);
  const plain = separator ? text.slice(separator[0].length) : text;
  const skipped = separator ? 1 : 0;
  const { value: csv, findings: broken } = parseCsv(plain, file);
  const rows = [
    { line: 1 + skipped, cells: csv.header },
    ...csv.rows.map(({ line, cells }) => ({ line: line + skipped, cells })),
  ];
  return { value: [{ file, rows }], findings: [...findings, ...broken] };
}

/** Zip archives and the older container of Microsoft’s programs. */
export function isArchive(bytes: Uint8Array): boolean {
  return isZip(bytes) || isOle(bytes);
}

async function readWorkbook(bytes: Uint8Array, file: string): Promise<Found<readonly Grid[]>> {
  const { readXlsx } = await import('../../office/xlsx-read.js');
  const { value, findings } = readXlsx(bytes, file);
  if (!value || findings.some(({ severity }) => severity === 'error'))
    throw new InputError(`${file} cannot be read as a sheet.`, { findings });
  const visible = value.sheets.filter(({ isHidden }) => !isHidden);
  return { value: visible.map(({ name, rows }) => ({ file, sheet: name, rows })), findings };
}
