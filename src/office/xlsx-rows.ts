// The rows of one sheet of an Excel workbook. Places of cells may be left out by their program, and
// are then counted; merged cells count for each of their rows.

import { officeFindings } from './findings.js';
import { shownNumber } from './number-format.js';
import { cellPlace, columnName, type SheetRow } from './workbook.js';
import {
  scanPart,
  textCollector,
  unescaped,
  type XlsxParts,
  type XlsxSource,
} from './xlsx-parts.js';
import type { XmlAttributes } from './xml.js';

const MOST_COLUMNS = 512;
const MOST_ROWS = 1_048_576;
/** Cells that merged ranges may fill. */
const MOST_FILLED = 1_000_000;

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | undefined;
  text: string;
}

type GrowingRow = { readonly line: number; readonly cells: string[] };

/** Reads a sheet; what is odd about it is added to the findings of the source. */
export function readXlsxRows(
  source: XlsxSource,
  sheet: { readonly name: string; readonly part: string },
  parts: XlsxParts,
): readonly SheetRow[] {
  const rows: GrowingRow[] = [];
  let isTooWide = false;
  const merged = scanCells(source, sheet.part, (line, cell) => {
    if (cell.formula && cell.value === undefined && cell.text === '') {
      const args = { cell: `${columnName(cell.column)}${line}`, sheet: sheet.name };
      const place = { file: source.file, line, column: cell.column + 1 };
      source.findings.push(officeFindings.make('formula-without-value', place, args));
    }
    const shown = shownCell(cell, parts);
    if (shown === '') return;
    if (cell.column >= MOST_COLUMNS) isTooWide = true;
    else {
      if (rows.at(-1)?.line !== line) rows.push({ line, cells: [] });
      setCell(rows.at(-1)?.cells ?? [], cell.column, shown);
    }
  });
  if (isTooWide) {
    const args = { sheet: sheet.name, most: MOST_COLUMNS };
    source.findings.push(officeFindings.make('too-wide', { file: source.file }, args));
  }
  fillMerged(rows, merged);
  return rows;
}

/** Gives every cell with its row, and returns the merged ranges. */
function scanCells(
  source: XlsxSource,
  part: string,
  take: (line: number, cell: Cell) => void,
): readonly string[] {
  const merged: string[] = [];
  let [line, next] = [0, 0];
  let cell: Cell | undefined;
  let isValue = false;
  const inline = textCollector((text) => {
    if (cell) cell.text += text;
  });
  scanPart(source, part, {
    open(name, attributes) {
      inline.open(name);
      if (name === 'x:row') {
        line = lineOf(attributes.r, line);
        next = 0;
      } else if (name === 'x:c') {
        cell = newCell(attributes, next);
        next = cell.column + 1;
      } else if (name === 'x:v') isValue = true;
      else if (name === 'x:f' && cell) cell.formula = true;
      else if (name === 'x:mergeCell') merged.push(attributes.ref ?? '');
    },
    close(name) {
      inline.close(name);
      if (name === 'x:v') isValue = false;
      if (name !== 'x:c' || !cell) return;
      take(line, cell);
      cell = undefined;
    },
    text(text) {
      if (isValue && cell) cell.value = (cell.value ?? '') + text;
      else inline.text(text);
    },
  });
  return merged;
}

/** As given where that is possible, else the next. */
function lineOf(given: string | undefined, last: number): number {
  const line = Number(given);
  return Number.isInteger(line) && line > last && line <= MOST_ROWS ? line : last + 1;
}

function newCell({ r: name, t: type = 'n', s: style = '0' }: XmlAttributes, next: number): Cell {
  const column = cellPlace(name ?? '')?.column ?? next;
  return { column, type, style: Number(style), formula: false, value: undefined, text: '' };
}

function setCell(cells: string[], column: number, text: string): void {
  while (cells.length <= column) cells.push('');
  cells[column] = text;
}

/** The cell as its program shows it. */
function shownCell({ type, style, value, text }: Cell, parts: XlsxParts): string {
  if (type === 'inlineStr' || value === undefined) return unescaped(text);
  switch (type) {
    case 's':
      return parts.texts[Number(value)] ?? '';
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
    case 'n':
      return shownNumber(value, parts.formats[style] ?? '', parts.is1904);
    default:
      return unescaped(value);
  }
}

/** Down its first column, a merged cell holds for every row; to the right it is one cell. */
function fillMerged(rows: readonly GrowingRow[], ranges: readonly string[]) {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let filled = 0;
  for (const range of ranges) {
    const [from, to] = range.split(':').map(cellPlace);
    if (!from || !to) continue;
    const text = byLine.get(from.row)?.cells[from.column] ?? '';
    if (text === '') continue;
    for (let line = from.row + 1; line <= to.row && filled < MOST_FILLED; line += 1) {
      filled += 1;
      const cells = byLine.get(line)?.cells;
      if (cells && !cells[from.column]) setCell(cells, from.column, text);
    }
  }
}
