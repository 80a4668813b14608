// Reads OpenDocument spreadsheets (.ods): each cell's text as the program shows it. Runs of equal cells
// and rows are written once with their number, blank ones by the million; those are not unrolled.

import type { Finding, Found } from '../finding/finding.js';
import { officeFindings } from './findings.js';
import type { Sheet, SheetRow, Workbook } from './workbook.js';
import { scanXml, type XmlAttributes } from './xml.js';
import type { Zip } from './zip.js';

/** A filled cell or row that is repeated more often is filling, not data. */
const MOST = 100;

interface OpenSheet extends Sheet {
  readonly rows: SheetRow[];
}

/** All sheets of an opened archive; undefined with findings where it has no content. */
export function readOds(zip: Zip, file: string): Found<Workbook | undefined> {
  const manifest = zip.read('META-INF/manifest.xml').value;
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    return { value: undefined, findings: [officeFindings.make('encrypted', { file }, {})] };
  const part = 'content.xml';
  const body = zip.read(part);
  if (body.value === undefined) return { value: undefined, findings: body.findings };
  const sheets: OpenSheet[] = [];
  const findings: Finding[] = scanXml(body.value, { file, part }, cellVisitor(sheets));
  return { value: { sheets }, findings };
}

/** Collects the rows of each table. */
function cellVisitor(sheets: OpenSheet[]) {
  let line = 1;
  let cells: string[] = [];
  let paragraphs: string[] | undefined;
  let isNote = false;
  const repeats = { row: 1, cell: 1 };
  return {
    open(name: string, attributes: XmlAttributes) {
      if (name === 'table:table') {
        line = 1;
        sheets.push({ name: attributes['table:name'] ?? '', isHidden: false, rows: [] });
      } else if (name === 'table:table-row') {
        cells = [];
        repeats.row = times(attributes['table:number-rows-repeated']);
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        paragraphs = [];
        repeats.cell = times(attributes['table:number-columns-repeated']);
      } else if (name === 'office:annotation') isNote = true;
      else if (isNote || !paragraphs) return;
      else if (name === 'text:p') paragraphs.push('');
      else if (name === 'text:s' || name === 'text:tab') add(' ');
      else if (name === 'text:line-break') add('\n');
    },
    text: (written: string) => {
      if (!isNote) add(written);
    },
    close(name: string) {
      if (name === 'office:annotation') isNote = false;
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        const text = (paragraphs ?? []).join('\n');
        paragraphs = undefined;
        const count = text === '' ? Math.min(repeats.cell, 1024) : Math.min(repeats.cell, MOST);
        for (let at = 0; at < count; at++) cells.push(text);
      } else if (name === 'table:table-row') {
        const isBlank = cells.every((cell) => cell === '');
        for (let at = 0; !isBlank && at < Math.min(repeats.row, MOST); at++)
          sheets.at(-1)?.rows.push({ line: line + at, cells });
        line += repeats.row;
      }
    },
  };

  function add(written: string): void {
    if (paragraphs && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += written;
  }
}

function times(written: string | undefined): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
