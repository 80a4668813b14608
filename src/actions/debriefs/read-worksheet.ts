// Reads a worksheet that people have filled in: Markdown, CSV or an Excel workbook, told by content.

import { parseWorksheet } from '../../agreement/debriefing/parse-worksheet.js';
import { parseWorksheetCsv } from '../../agreement/debriefing/record.js';
import { parseWorksheetRows } from '../../agreement/debriefing/worksheet-rows.js';
import type { WrittenWorksheet } from '../../agreement/debriefing/written.js';
import type { Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { isZip } from '../../office/signature.js';
import { decodeStudyText } from '../../study/read-text.js';
import { writtenLines } from '../../text/written-lines.js';

export async function readWorksheet(io: Io, path: string): Promise<Found<WrittenWorksheet>> {
  const bytes = path === '-' ? await io.readStdin() : io.readFile(path);
  const file = path === '-' ? 'stdin' : path;
  if (isZip(bytes)) return readWorkbook(bytes, file);
  const text = decodeStudyText(bytes, file);
  const isTable = isHeader(writtenLines(text.value)[0] ?? '');
  const parsed = isTable ? parseWorksheetCsv(text.value, file) : parseWorksheet(text.value, file);
  return { value: parsed.value, findings: [...text.findings, ...parsed.findings] };
}

/** Whether a line names columns. */
function isHeader(line: string): boolean {
  const names = line.split(/[,;\t]/).map((name) => name.trim().replaceAll('"', '').toLowerCase());
  return (
    ['unit', 'transcript', 'mark', 'decision'].filter((name) => names.includes(name)).length > 2
  );
}

/** The first sheet with the columns of a worksheet. */
async function readWorkbook(bytes: Uint8Array, file: string): Promise<Found<WrittenWorksheet>> {
  const { readXlsx } = await import('../../office/xlsx-read.js');
  const { value: workbook, findings } = readXlsx(bytes, file);
  if (!workbook) throw new InputError(`${file} cannot be read as a worksheet.`, { findings });
  const sheets = workbook.sheets.flatMap(({ rows }) => {
    const at = rows.findIndex(({ cells }) => isHeader(cells.join('\t')));
    const header = rows[at]?.cells;
    return header ? [{ header, rows: rows.slice(at + 1) }] : [];
  });
  const [{ header, rows } = { header: [], rows: [] }] = sheets;
  const placed = rows.map(({ line, cells }) => ({ cells, place: { file, line, column: 1 } }));
  const parsed = parseWorksheetRows(header, placed, file);
  return { value: parsed.value, findings: [...findings, ...parsed.findings] };
}
