// Finds where a cell of a CSV file stands, so that a finding can point at it. Works on the text as
// written; only called for cells that something is to be said about.

import type { Place } from '../finding/finding.js';
import { writtenLines } from '../text/written-lines.js';
import { delimiterOf } from './delimiter.js';

/** Gives the place of a cell: by the line its row begins at, and its index in the row. */
export type CellPlacer = (line: number, cell: number) => Place;

/** Reads the lines only when the first place is asked for. */
export function cellPlacer(text: string, file: string): CellPlacer {
  let lines: readonly string[] | undefined;
  let delimiter = ',';
  return (line, cell) => {
    if (!lines) {
      lines = writtenLines(text);
      delimiter = delimiterOf(lines.find((each) => each.trim() !== '') ?? '');
    }
    const column = columnOf(lines, line, cell, delimiter);
    return { file, line: column.line, column: column.column };
  };
}

/** Walks over the quoted and bare cells before the one looked for, across lines where one is long. */
function columnOf(lines: readonly string[], line: number, cell: number, delimiter: string) {
  let at = line - 1;
  let row = lines[at] ?? '';
  let begin = 0;
  let quoted = false;
  for (let seen = 0, index = 0; seen < cell; index++) {
    if (index >= row.length) {
      if (!quoted || at + 1 >= lines.length) break;
      at += 1;
      row = lines[at] ?? '';
      index = -1;
    } else if (row[index] === '"') {
      quoted = !quoted;
    } else if (row[index] === delimiter && !quoted) {
      seen += 1;
      begin = index + 1;
      if (seen === cell) break;
    }
  }
  if (quoted) return { line, column: 1 };
  return { line: at + 1, column: [...row.slice(0, begin)].length + 1 };
}
