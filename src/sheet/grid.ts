// A sheet as people send it back, whether it was a workbook or CSV: rows of texts with their places.

import type { Place } from '../finding/finding.js';
import { columnName, type SheetRow } from '../office/workbook.js';

export interface Grid {
  /** As the user would write its name. */
  readonly file: string;
  /** Name of the tab; absent in CSV. */
  readonly sheet?: string;
  /** The header is one of them; blank rows may be left out. */
  readonly rows: readonly SheetRow[];
}

/** Where a cell is: row and column, both counted from 1. */
export function cellAt({ file }: Grid, line: number, column: number): Place {
  return { file, line, column: Math.max(0, column) + 1 };
}

/** How sentences begin that are about a cell: `Coding!C12: `; nothing in CSV, where the place says it. */
export function cellWords({ sheet }: Grid, line: number, column: number): string {
  return sheet === undefined ? '' : `${sheet}!${columnName(Math.max(0, column))}${line}: `;
}
