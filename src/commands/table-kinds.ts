// The kinds of table, by the names `fga table` takes.

import { tabulateCategories } from '../analysis/categories.js';
import { tabulateMatrix } from '../analysis/matrix.js';
import { tabulateParticipants } from '../analysis/participants.js';
import { tabulateParticipation } from '../analysis/participation.js';
import { tabulateQuotes } from '../analysis/quotes.js';
import type { StudyEvidence } from '../study/evidence.js';
import type { Table } from '../table/table.js';

/** Options of all kinds of table. */
export interface TableOptions {
  readonly counts?: boolean;
  readonly quotes?: boolean;
  readonly by?: string;
  readonly rows?: 'category' | 'subcategory' | 'code';
  readonly only?: readonly string[];
  readonly translated?: boolean;
}

export interface TableKind {
  /** The name on the command line and of the file. */
  readonly name: string;
  /** Other names, as papers number the tables. */
  readonly alias?: string;
  /** Whether it counts codings; the others need transcripts only. */
  readonly needsCodings: boolean;
  /** The options that change it. */
  readonly takes: readonly (keyof TableOptions)[];
  readonly tabulate: (evidence: StudyEvidence, options: TableOptions) => Table;
}

export const TABLE_KINDS: readonly TableKind[] = [
  {
    name: 'participants',
    alias: '1',
    needsCodings: false,
    takes: [],
    tabulate: ({ attendance }) => tabulateParticipants(attendance),
  },
  {
    name: 'categories',
    alias: '2',
    needsCodings: true,
    takes: ['counts', 'quotes', 'by'],
    tabulate: (evidence, options) =>
      tabulateCategories(evidence, {
        counts: options.counts ?? false,
        quotes: options.quotes ?? false,
        ...(options.by !== undefined && { by: options.by }),
      }),
  },
  {
    name: 'quotes',
    needsCodings: true,
    takes: ['only', 'translated'],
    tabulate: (evidence, options) =>
      tabulateQuotes(evidence, {
        only: options.only ?? [],
        translated: options.translated ?? false,
      }),
  },
  {
    name: 'matrix',
    needsCodings: true,
    takes: ['rows', 'by'],
    tabulate: (evidence, options) =>
      tabulateMatrix(evidence, {
        rows: options.rows ?? 'subcategory',
        by: options.by ?? 'session',
      }),
  },
  {
    name: 'participation',
    needsCodings: false,
    takes: [],
    tabulate: ({ shares }) => tabulateParticipation(shares),
  },
];
