// The kinds of table, by the names `fga table` takes.

import { categoryRows, tabulateCategories } from '../../analysis/categories.js';
import type { NoSuchCell } from '../../analysis/find-cell.js';
import { countedMatrixRows, tabulateMatrix } from '../../analysis/matrix.js';
import { tabulateParticipants } from '../../analysis/participants.js';
import { tabulateParticipation } from '../../analysis/participation.js';
import { chooseQuotes, tabulateQuotes } from '../../analysis/quotes.js';
import { smallAttendance, smallSources, smallSplits, toldBy } from '../../analysis/small-cells.js';
import { traceCell } from '../../analysis/trace.js';
import { traceParticipants } from '../../analysis/trace-participants.js';
import type { CodeLevel } from '../../codebook/codebook.js';
import type { StudyEvidence } from '../../study/evidence/evidence.js';
import type { Table } from '../../table/table.js';

/** Options of all kinds of table. */
export interface TableOptions {
  readonly counts?: boolean;
  readonly quotes?: boolean;
  readonly by?: string;
  readonly rows?: CodeLevel;
  readonly only?: readonly string[];
  readonly translated?: boolean;
  readonly source?: readonly string[];
  /** A cell: what stands behind it is made instead of the table. */
  readonly trace?: string;
}

/** What is given with each option, in the order in which they are named where one is out of place. */
export const TABLE_OPTIONS: Readonly<Record<keyof TableOptions, 'flag' | 'word' | 'words'>> = {
  counts: 'flag',
  quotes: 'flag',
  by: 'word',
  rows: 'word',
  only: 'words',
  translated: 'flag',
  source: 'words',
  trace: 'word',
};

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
  /** Its places that fewer people than `smallest` stand behind. */
  readonly small?: (
    evidence: StudyEvidence,
    options: TableOptions,
    smallest: number,
  ) => readonly string[];
  /** What stands behind a cell of it. */
  readonly trace?: (
    evidence: StudyEvidence,
    options: TableOptions,
    cell: string,
  ) => Table | NoSuchCell;
}

const PARTICIPANTS: TableKind = {
  name: 'participants',
  alias: '1',
  needsCodings: false,
  takes: ['trace'],
  tabulate: ({ attendance }) => tabulateParticipants(attendance),
  small: ({ attendance }, _options, smallest) => smallAttendance(attendance, smallest),
  trace: ({ attendance }, _options, cell) =>
    traceParticipants(attendance, tabulateParticipants(attendance), cell),
};

const CATEGORIES: TableKind = {
  name: 'categories',
  alias: '2',
  needsCodings: true,
  takes: ['counts', 'quotes', 'translated', 'by', 'source', 'trace'],
  tabulate: (evidence, options) => tabulateCategories(evidence, categoriesOptions(options)),
  small: (evidence, options, smallest) => {
    const { people } = evidence;
    const asked = categoriesOptions(options);
    const rows = categoryRows(evidence, asked);
    const quoted = options.quotes
      ? chooseQuotes(rows.map(({ coded }) => coded)).flatMap((quote, at) =>
          quote ? [{ quote, ...toldBy(asked.by, rows[at]?.coded ?? []) }] : [],
        )
      : [];
    return [
      ...smallSplits(rows, { by: asked.by, people, smallest }),
      ...smallSources(quoted, options.source ?? [], { people, smallest }),
    ];
  },
  trace: (evidence, options, cell) => {
    const asked = categoriesOptions(options);
    const look = (as: typeof asked) => {
      const table = tabulateCategories(evidence, as);
      return traceCell(evidence, { table, rows: categoryRows(evidence, as), by: as.by }, cell);
    };
    const found = look(asked);
    // The short table has no rows of subcategories, and people ask for one all the same.
    return 'missing' in found && found.missing === 'row' ? look({ ...asked, counts: true }) : found;
  },
};

/** A translation has nothing to stand beside without a quote. */
function categoriesOptions({
  counts = false,
  quotes = false,
  translated = false,
  by,
  source,
}: TableOptions) {
  return {
    counts,
    quotes: quotes || translated,
    translated,
    ...(by !== undefined && { by }),
    ...(source && { source }),
  };
}

const QUOTES: TableKind = {
  name: 'quotes',
  needsCodings: true,
  takes: ['only', 'translated', 'source'],
  tabulate: (evidence, { only = [], translated = false, source = [] }) =>
    tabulateQuotes(evidence, { only, translated, source }),
  // Every quote names its transcript, and so the session.
  small: ({ coded, people }, { source = [] }, smallest) =>
    source.length === 0
      ? []
      : smallSources(
          coded.map((quote) => ({ quote })),
          [...new Set([...source, 'session'])],
          { people, smallest },
        ),
};

const MATRIX: TableKind = {
  name: 'matrix',
  needsCodings: true,
  takes: ['rows', 'by', 'trace'],
  tabulate: (evidence, options) => tabulateMatrix(evidence, matrixOptions(options)),
  small: (evidence, options, smallest) => {
    const asked = matrixOptions(options);
    const rows = countedMatrixRows(evidence, asked);
    return smallSplits(rows, { by: asked.by, people: evidence.people, smallest });
  },
  trace: (evidence, options, cell) => {
    const asked = matrixOptions(options);
    const table = tabulateMatrix(evidence, asked);
    const rows = countedMatrixRows(evidence, asked);
    return traceCell(evidence, { table, rows, by: asked.by }, cell);
  },
};

function matrixOptions({ rows = 'subcategory', by = 'session' }: TableOptions) {
  return { rows, by } as const;
}

export const TABLE_KINDS: readonly TableKind[] = [
  PARTICIPANTS,
  CATEGORIES,
  QUOTES,
  MATRIX,
  {
    name: 'participation',
    needsCodings: false,
    takes: [],
    tabulate: ({ shares }) => tabulateParticipation(shares),
  },
];
