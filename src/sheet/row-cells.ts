// One row of a coding sheet, its cells by the names of their columns, and what its marks mean.

import type { CodingColumns, CodingField } from './columns.js';
import { plainWord } from './plain-word.js';
import type { CellProblem, SheetRowPlace } from './report.js';
import type { StatePart } from './state.js';

export interface CodingRowSource extends SheetRowPlace {
  readonly columns: CodingColumns;
}

/** The cell of a column; '' where the sheet does not have it. */
export function cellIn({ columns, cells }: CodingRowSource, field: CodingField): string {
  return cells[columns.fields.get(field) ?? -1] ?? '';
}

/** Whether a row says anything of its own. */
export function hasAnswer(row: CodingRowSource): boolean {
  const codes = row.columns.codes.map((at) => row.cells[at] ?? '');
  return [...codes, cellIn(row, 'memo'), cellIn(row, 'read')].some((text) => text.trim() !== '');
}

const READ = new Set(
  'read|no code|no code applies|read, no code|none|yes|y|x|✓|✔|1|true|wahr|vrai|ja|oui|done|ok'.split(
    '|',
  ),
);
const NOT_READ = new Set('|no|n|0|false|falsch|faux|nein|non|not read|unread|-'.split('|'));

/** Whether the unit is marked as read; a word that says neither is a problem. */
export function readMark(row: CodingRowSource): boolean | CellProblem {
  const written = cellIn(row, 'read');
  const word = plainWord(written);
  if (NOT_READ.has(word)) return false;
  if (READ.has(word)) return true;
  const column = row.columns.fields.get('read') ?? 0;
  return { kind: 'unclear-read', column, args: { word: written.trim() }, isLeft: true };
}

/** What spreadsheet programs show where they cannot compute. */
const FAILED_FORMULA = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|ERROR!)$/;

/**
 * Parts that a row says nothing about: a column that was taken out of the sheet takes nothing out of
 * the study, and neither does a formula that failed.
 */
export function silentParts(row: CodingRowSource, isRead: boolean) {
  const { fields } = row.columns;
  const silent = new Set<StatePart>();
  const problems: CellProblem[] = [];
  for (const part of ['memo', 'condensed'] as const) {
    const column = fields.get(part);
    const word = cellIn(row, part).trim();
    const isFailed = FAILED_FORMULA.test(word);
    if (column === undefined || isFailed) silent.add(part);
    if (column !== undefined && isFailed)
      problems.push({ kind: 'failed-formula', column, args: { word }, isLeft: true });
  }
  if (!fields.has('read') && !isRead) silent.add('codes');
  return { silent, problems };
}
