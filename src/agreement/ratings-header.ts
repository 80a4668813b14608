// The first line of a ratings file: the names of the coders, and perhaps the column of the unit.

import type { Finding, Place } from '../finding/finding.js';
import { scanRow } from '../table/scan-csv.js';
import { nearest } from '../text/nearest.js';
import { agreementFindings } from './findings.js';

export interface HeaderOptions {
  /** The heading of the column that names the units; else the first one if headed unit, id or item. */
  readonly unitColumn?: string;
}

/** The first row with text, and where the next one begins. */
export interface Header {
  readonly cells: readonly string[];
  readonly places: readonly number[];
  readonly next: number;
}

/** Cells without spaces around them; none where the text is blank. */
export function readHeader(text: string, separator: string): Header {
  const cells: string[] = [];
  const places: number[] = [];
  let next = 0;
  const visitor = {
    cell: (_: number, source: string, start: number, end: number, place: number) => {
      cells.push(source.slice(start, end));
      places.push(place);
    },
    row: () => undefined,
    brokenQuote: () => undefined,
  };
  while (cells.length === 0 && next < text.length) {
    next = scanRow(text, separator.charCodeAt(0), visitor, next);
  }
  return { cells, places, next };
}

const UNIT_HEADINGS: readonly string[] = ['unit', 'id', 'item'];

/** The place of the column that names the units, or -1. */
export function unitColumnOf(
  header: Header,
  { unitColumn }: HeaderOptions,
  placeAt: (offset: number) => Place,
  findings: Finding[],
): number {
  const folded = header.cells.map((cell) => cell.toLowerCase());
  if (unitColumn === undefined) return UNIT_HEADINGS.includes(folded[0] ?? '') ? 0 : -1;
  const exact = header.cells.indexOf(unitColumn);
  const found = exact === -1 ? folded.indexOf(unitColumn.toLowerCase()) : exact;
  if (found === -1) {
    const args = { column: unitColumn, nearest: nearest(unitColumn, header.cells) };
    findings.push(agreementFindings.make('unknown-unit-column', placeAt(0), args));
  }
  return found;
}
