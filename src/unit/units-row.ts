// A row of a units file and where its cells stand in the file, for findings.

import type { Place } from '../finding/finding.js';
import type { CsvRow } from '../table/csv.js';
import type { CodePointMap } from '../text/code-points.js';
import type { Transcript } from '../transcript/transcript.js';
import type { UnitColumn } from './units-columns.js';
import type { voiceFinder } from './voices.js';

/** What a row is read with. */
export interface UnitsReading {
  readonly file: string;
  /** The file's text, split into lines. */
  readonly lines: readonly string[];
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
  const { file, lines } = reading;
  const cell = reading.columns.get(column);
  if (cell === undefined) return { file, line: row.line };
  const delimiter = delimiterOf(lines[0] ?? '');
  let [line, offset, index, isQuoted] = [row.line, 0, 0, false];
  while (index < cell && line <= lines.length) {
    const character = lines[line - 1]?.[offset];
    offset += 1;
    if (character === undefined) [line, offset] = [line + 1, 0];
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) index += 1;
  }
  return { file, line, column: [...(lines[line - 1] ?? '').slice(0, offset)].length + 1 };
}

/** Comma, semicolon or tab, whichever the header line has most of. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
