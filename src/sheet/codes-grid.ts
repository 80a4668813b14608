// Finds the sheet for grouping codes in a file that people have edited: its header and its columns.

import type { Grid } from './grid.js';
import { plainWord } from './plain-word.js';

const FIELDS = ['code', 'definition', 'subcategory', 'category', 'id'] as const;
/** A column of the sheet. */
export type Field = (typeof FIELDS)[number];

/** A sheet of codes with its columns. */
export interface CodesGrid {
  readonly grid: Grid;
  readonly line: number;
  readonly fields: ReadonlyMap<Field, number>;
}

const SYNONYMS: Readonly<Record<string, Field>> = {
  name: 'code',
  codes: 'code',
  theme: 'category',
  subtheme: 'subcategory',
  'sub category': 'subcategory',
  'sub-category': 'subcategory',
};

const SEARCHED_ROWS = 20;

/** Undefined for a sheet that has no columns code (or id) and category. */
export function findCodesGrid(grid: Grid): CodesGrid | undefined {
  for (const { line, cells } of grid.rows.slice(0, SEARCHED_ROWS)) {
    const fields = new Map<Field, number>();
    for (const [at, cell] of cells.entries()) {
      const word = plainWord(cell);
      const field = FIELDS.find((each) => each === word) ?? SYNONYMS[word];
      if (field && !fields.has(field)) fields.set(field, at);
    }
    if (fields.has('category') && (fields.has('code') || fields.has('id')))
      return { grid, line, fields };
  }
  return undefined;
}
