// What is to be said of one written table: whether it still follows from the study, and if not, which
// cells differ and what of the study has changed them.

import { hashText } from '../anchor/hash.js';
import type { WrittenCells } from './cells.js';
import type { Change } from './change.js';
import { type CellDifference, compareCells } from './compare-cells.js';
import { type Explained, explainDifferences } from './explain.js';
import type { Basis, TableRecord } from './manifest.js';

/**
 * follows: written again it would say the same · changed: it would not, since the study has changed ·
 * edited: the file does not say what fga wrote into it · missing: the file is gone · unmade: what it
 * was made from is gone, so it cannot be made again.
 */
type VerdictState = 'follows' | 'changed' | 'edited' | 'missing' | 'unmade';

export interface Verdict {
  readonly file: string;
  readonly state: VerdictState;
  /** Other bytes with the same cells, as after a spreadsheet saved it. */
  readonly isResaved: boolean;
  /** Cells of the file that are not as fga wrote them. */
  readonly edits: readonly CellDifference[];
  /** Rows that come out otherwise today, each with what is behind it. */
  readonly rows: readonly Explained[];
  /** Changes that may have to do with any row. */
  readonly general: readonly Change[];
  /** How many changes of the study make no difference to this table. */
  readonly without: number;
  /** Why it cannot be made again. */
  readonly reason?: string;
  readonly coder?: string;
  readonly codebook?: string;
  /** The version it was written with, and the one that judged it. */
  readonly fga: { readonly written: string; readonly now: string };
  readonly arguments: readonly string[];
}

/** What is known of a table today. */
export interface TableToday {
  /** The file as it stands; undefined where it is gone. */
  readonly file?: { readonly hash: string; readonly cells: WrittenCells };
  /** The table as it comes out; or why it does not. */
  readonly made:
    | { readonly text: string; readonly cells: WrittenCells }
    | { readonly reason: string };
  readonly changes: readonly Change[];
  /** Version of fga. */
  readonly fga: string;
}

export function judgeTable(record: TableRecord, basis: Basis, today: TableToday): Verdict {
  const { file, made, changes } = today;
  const common = {
    file: record.file,
    isResaved: false,
    edits: [],
    rows: [],
    general: [],
    without: 0,
    ...(basis.coder !== undefined && { coder: basis.coder }),
    ...(basis.codebook && { codebook: basis.codebook.version }),
    fga: { written: record.fga, now: today.fga },
    arguments: record.arguments,
  };
  if ('reason' in made) {
    const edits = file ? compareCells(record.cells, file.cells, undefined) : [];
    return { ...common, state: file ? 'unmade' : 'missing', edits, reason: made.reason };
  }
  // A program that was ended between table and manifest leaves an older record beside a right table.
  if (file?.hash === hashText(made.text))
    return {
      ...common,
      state: 'follows',
      without: changes.filter(({ kind }) => kind !== 'file').length,
    };
  const edits = file ? compareCells(record.cells, file.cells, made.cells) : [];
  const isIntact = file !== undefined && edits.length === 0;
  const differences = compareCells(record.cells, made.cells, isIntact ? file.cells : file?.cells);
  const rest = explainDifferences(record, differences, changes, [made.cells, file?.cells]);
  const isResaved = isIntact && file.hash !== record.hash;
  const state = !file
    ? 'missing'
    : differences.length > 0
      ? 'changed'
      : edits.length > 0
        ? 'edited'
        : 'follows';
  return { ...common, ...rest, state, isResaved, edits };
}
