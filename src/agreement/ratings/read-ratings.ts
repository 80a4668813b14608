// The body of a ratings file as numbers: every different cell text gets one, in the order in which
// they appear. Rows that do not fit the header and units that occur twice are findings.

import type { Finding, Place } from '../../finding/finding.js';
import { tableFindings } from '../../table/findings.js';
import { scanCsv } from '../../table/scan-csv.js';
import { agreementFindings } from '../findings.js';
import { createInterner } from './intern.js';
import { MISSING } from './ratings.js';
import type { Header } from './ratings-header.js';
import { createRepeats } from './repeats.js';

/** A column that is read as a coder's. */
interface CoderColumn {
  readonly column: number;
  readonly name: string;
  readonly isNamed: boolean;
}

export interface RawRatings {
  readonly columns: readonly CoderColumn[];
  readonly units: number;
  /** The number of each cell's text, unit after unit; `MISSING` where it is blank. */
  readonly ids: Int32Array;
  readonly texts: readonly string[];
  /** The offset at which each text occurs first. */
  readonly places: readonly number[];
  /** The number of each unit's cluster, where there is a column of them; one without is its own. */
  readonly clusters?: Int32Array;
  readonly findings: readonly Finding[];
}

interface ReadOptions {
  readonly separator: string;
  readonly header: Header;
  /** The columns of the unit and of its cluster, or -1. */
  readonly unit: number;
  readonly cluster: number;
  readonly placeAt: (offset: number) => Place;
}

export function readRatings(text: string, options: ReadOptions): RawRatings {
  const { separator, header, unit, cluster, placeAt } = options;
  const columns = coderColumns(header, [unit, cluster]);
  const coderOf = new Int32Array(header.cells.length).fill(-1);
  for (const [coder, { column }] of columns.entries()) coderOf[column] = coder;
  const width = columns.length;
  const cells = createInterner();
  const unitNames = createRepeats();
  const clusterNames = createInterner({ isCounted: true });
  const clusters: number[] = [];
  const odd = oddRows();
  let ids = new Int32Array(1024 * Math.max(width, 1)).fill(MISSING);
  let units = 0;
  let isBlank = true;
  scanCsv(
    text,
    separator,
    {
      cell: (column, source, start, end, place) => {
        if (start < end) isBlank = false;
        if (column === unit) {
          if (start < end && unitNames.isRepeated(source, start, end)) {
            odd.add('twice', place, source.slice(start, end));
          }
          return;
        }
        if (column === cluster) {
          if (start < end) clusters[units] = clusterNames.intern(source, start, end, place);
          return;
        }
        const coder = coderOf[column] ?? -1;
        if (coder === -1 || start === end) return;
        ids[units * width + coder] = cells.intern(source, start, end, place);
      },
      row: (count, place) => {
        if (count > header.cells.length) odd.add('long', place, count);
        else if (count < header.cells.length && !isBlank) odd.add('short', place, count);
        // Spreadsheets leave such rows below and between; without a name they are no unit.
        const isNone = isBlank && unit !== -1;
        isBlank = true;
        if (isNone) return;
        units += 1;
        if ((units + 1) * width > ids.length) ids = enlarged(ids);
      },
      brokenQuote: (place) => odd.add('broken', place, ''),
    },
    header.next,
  );
  const findings = [...duplicateCoders(columns, header, placeAt), ...odd.findings(header, placeAt)];
  const { texts, places } = cells;
  return {
    columns,
    units,
    ids: ids.subarray(0, units * width),
    texts,
    places,
    ...(cluster !== -1 && { clusters: numbered(clusters, units, clusterNames.size()) }),
    findings,
  };
}

/** Units that name no cluster get numbers of their own. */
function numbered(clusters: readonly number[], units: number, named: number): Int32Array {
  let next = named;
  return Int32Array.from({ length: units }, (_, unit) => {
    const own = clusters[unit];
    if (own !== undefined) return own;
    next += 1;
    return next - 1;
  });
}

function coderColumns({ cells }: Header, others: readonly number[]): CoderColumn[] {
  return cells.flatMap((cell, column) =>
    others.includes(column)
      ? []
      : [{ column, name: cell === '' ? `column ${column + 1}` : cell, isNamed: cell !== '' }],
  );
}

function enlarged(ids: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(ids.length * 2).fill(MISSING, ids.length);
  larger.set(ids);
  return larger;
}

function duplicateCoders(
  columns: readonly CoderColumn[],
  { places }: Header,
  placeAt: (offset: number) => Place,
): Finding[] {
  return columns
    .filter(({ name }, at) => columns.findIndex((other) => other.name === name) < at)
    .map(({ name, column }) =>
      agreementFindings.make('duplicate-coder', placeAt(places[column] ?? 0), { coder: name }),
    );
}

type Oddity = 'long' | 'short' | 'twice' | 'broken';

/** Collects odd rows by kind: the first of each with its place, the others as a number. */
function oddRows() {
  const first = new Map<Oddity, { place: number; detail: string | number; count: number }>();
  return {
    add: (kind: Oddity, place: number, detail: string | number) => {
      const known = first.get(kind);
      if (known) known.count += 1;
      else first.set(kind, { place, detail, count: 1 });
    },
    findings: (header: Header, placeAt: (offset: number) => Place): Finding[] =>
      [...first].map(([kind, { place, detail, count }]) =>
        oddFinding(kind, placeAt(place), { detail, count, columns: header.cells.length }),
      ),
  };
}

interface OddFacts {
  readonly detail: string | number;
  readonly count: number;
  readonly columns: number;
}

function oddFinding(kind: Oddity, place: Place, { detail, count, columns }: OddFacts): Finding {
  const args = { cells: Number(detail), columns, count };
  switch (kind) {
    case 'long':
      return agreementFindings.make('long-row', place, args);
    case 'short':
      return agreementFindings.make('short-row', place, args);
    case 'twice':
      return agreementFindings.make('duplicate-unit', place, { unit: String(detail), count });
    case 'broken':
      return tableFindings.make('broken-quotes', place, undefined);
  }
}
