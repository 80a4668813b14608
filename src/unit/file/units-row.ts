// A row of a units file and where its cells stand in the file, for findings.

import type { Place } from '../../finding/finding.js';
import type { CellPlacer } from '../../table/cell-place.js';
import type { CsvRow } from '../../table/csv.js';
import type { CodePointMap } from '../../text/code-points.js';
import type { Transcript } from '../../transcript/transcript.js';
import type { voiceFinder } from '../voices.js';
import type { UnitColumn } from './units-columns.js';

/** What a row is read with. */
export interface UnitsReading {
  readonly file: string;
  readonly placeOf: CellPlacer;
  readonly transcript: Transcript;
  readonly positions: CodePointMap;
  readonly voiceOf: ReturnType<typeof voiceFinder>;
  /** Index of each column by its name. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A row's cell by its column; empty where the file has no such column. */
export function cellOf(reading: UnitsReading, row: CsvRow, column: UnitColumn): string {
  const index = reading.columns.get(column);
  return index === undefined ? '' : (row.cells[index] ?? '');
}

/** The place of a cell; that of the row where the file has no such column. */
export function placeOf(reading: UnitsReading, row: CsvRow, column: UnitColumn): Place {
  const cell = reading.columns.get(column);
  if (cell === undefined) return { file: reading.file, line: row.line };
  return reading.placeOf(row.line, cell);
}
