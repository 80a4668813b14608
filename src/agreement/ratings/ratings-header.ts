// The first line of a ratings file: the names of the coders, and perhaps the column of the unit.

import type { Found, Place } from '../../finding/finding.js';
import { scanRow } from '../../table/scan-csv.js';
import { nearest } from '../../text/nearest.js';
import { agreementFindings } from '../findings.js';

export interface HeaderOptions {
  /** The heading of the column that names the units; else the first one if headed unit, id or item. */
  readonly unitColumn?: string;
  /** The heading of the column that says which units belong together. */
  readonly clusterColumn?: string;
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
): Found<number> {
  if (unitColumn !== undefined) {
    return columnNamed(unitColumn, header, placeAt, 'unknown-unit-column');
  }
  const isFirst = UNIT_HEADINGS.includes(header.cells[0]?.toLowerCase() ?? '');
  return { value: isFirst ? 0 : -1, findings: [] };
}

/** The place of the column of clusters, or -1. */
export function clusterColumnOf(
  header: Header,
  { clusterColumn }: HeaderOptions,
  placeAt: (offset: number) => Place,
): Found<number> {
  if (clusterColumn === undefined) return { value: -1, findings: [] };
  return columnNamed(clusterColumn, header, placeAt, 'unknown-cluster-column');
}

/** By its heading, else by it in any case; -1 with a finding where there is none. */
function columnNamed(
  heading: string,
  { cells }: Header,
  placeAt: (offset: number) => Place,
  unknown: 'unknown-unit-column' | 'unknown-cluster-column',
): Found<number> {
  const exact = cells.indexOf(heading);
  const wanted = heading.toLowerCase();
  const value = exact === -1 ? cells.findIndex((cell) => cell.toLowerCase() === wanted) : exact;
  if (value !== -1) return { value, findings: [] };
  const args = { column: heading, nearest: nearest(heading, cells) };
  return { value, findings: [agreementFindings.make(unknown, placeAt(0), args)] };
}
