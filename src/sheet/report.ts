// Gathers what is to be said about the cells of a sheet, and the rows that were not taken whole.

import type { Finding } from '../finding/finding.js';
import { sheetFindings } from './findings.js';
import { cellAt, cellWords, type Grid } from './grid.js';

/** A row with its place. */
export interface SheetRowPlace {
  readonly grid: Grid;
  readonly line: number;
  readonly cells: readonly string[];
  readonly headerLine: number;
}

/** A row, or a cell of it, that was not taken. */
export interface Leftover {
  readonly source: SheetRowPlace;
  readonly finding: Finding;
}

export interface CellProblem {
  readonly kind: Parameters<typeof sheetFindings.make>[0];
  /** Counted from 0. */
  readonly column: number;
  /** What the sentence needs beside the cell's name. */
  readonly args: object;
  /** Whether something of the row was not taken. */
  readonly isLeft: boolean;
}

export class SheetReport {
  readonly findings: Finding[] = [];
  readonly leftovers: Leftover[] = [];

  add(source: SheetRowPlace, { kind, column, args, isLeft }: CellProblem): void {
    const { grid, line } = source;
    const at = cellWords(grid, line, column);
    const finding = sheetFindings.make(kind, cellAt(grid, line, column), { at, ...args } as never);
    this.findings.push(finding);
    if (isLeft) this.leftovers.push({ source, finding });
  }
}
