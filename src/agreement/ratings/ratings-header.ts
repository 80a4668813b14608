// The first line of a ratings file: the names of the coders, and perhaps the column of the unit.

import type { Finding, Place } from '../../finding/finding.js';
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
  findings: Finding[],
): number {
  if (unitColumn === undefined) {
    return UNIT_HEADINGS.includes(header.cells[0]?.toLowerCase() ?? '') ? 0 : -1;
  }
  const found = columnNamed(unitColumn, header);
  if (found === -1) {
    const args = { column: unitColumn, nearest: nearest(unitColumn, header.cells) };
    findings.push(agreementFindings.make('unknown-unit-column', placeAt(0), args));
  }
  return found;
}

/** The place of the column of clusters, or -1. */
export function clusterColumnOf(
  header: Header,
  { clusterColumn }: HeaderOptions,
  placeAt: (offset: number) => Place,
  findings: Finding[],
): number {
  if (clusterColumn === undefined) return -1;
  const found = columnNamed(clusterColumn, header);
  if (found === -1) {
    const args = { column: clusterColumn, nearest: nearest(clusterColumn, header.cells) };
    findings.push(agreementFindings.make('unknown-cluster-column', placeAt(0), args));
  }
  return found;
}

/** By its heading, else by it in any case. */
function columnNamed(heading: string, { cells }: Header): number {
  const exact = cells.indexOf(heading);
  const wanted = heading.toLowerCase();
  return exact === -1 ? cells.findIndex((cell) => cell.toLowerCase() === wanted) : exact;
}
