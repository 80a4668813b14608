// What the reader of an RTF file keeps in mind, and how control words that format change it.

import type { Remark } from '../transcript.js';
import { type DocumentText, documentText } from './document-text.js';
import { type Group, OUTERMOST } from './rtf-groups.js';
import { type RtfRow, rtfRow } from './rtf-row.js';
import { headingLevel, type RtfTables, rtfTables } from './rtf-tables.js';

export interface RtfCounts {
  insertions: number;
  deletions: number;
  hidden: number;
}

export interface RtfState {
  readonly out: DocumentText;
  readonly row: RtfRow;
  readonly tables: RtfTables;
  readonly counts: RtfCounts;
  readonly remarks: Remark[];
  /** What the pages have on top and at the bottom. */
  readonly pages: string[];
  group: Group;
  /** The level of the paragraph where it is a heading. */
  heading: number | undefined;
  documentPage: number;
  /** Of the comment that follows. */
  author: string | undefined;
}

export function rtfState(): RtfState {
  const out = documentText();
  return {
    ...{ out, row: rtfRow(out), tables: rtfTables(), remarks: [], pages: [] },
    counts: { insertions: 0, deletions: 0, hidden: 0 },
    ...{ group: { ...OUTERMOST }, heading: undefined, documentPage: 1252, author: undefined },
  };
}

/** The text that a group's words go to; undefined where they are no text. */
function textOf({ group: { target }, out }: RtfState): DocumentText | undefined {
  if (target.kind === 'body') return out;
  return target.kind === 'aside' ? target.out : undefined;
}

/** A control word within text; one that is not known changes nothing. */
export function applyFormat(state: RtfState, name: string, value: number | undefined): void {
  CHANGES.get(name)?.(state, value);
}

type Change = (state: RtfState, value: number | undefined) => void;

const endParagraph: Change = (state) => {
  const into = textOf(state);
  into?.endParagraph(into === state.out ? state.heading : undefined);
};

const breakLine: Change = (state) => textOf(state)?.breakLine();

const endCell: Change = ({ group, row }) => {
  if (group.target.kind === 'body') row.endCell();
};

const endRow: Change = ({ group, row }) => {
  if (group.target.kind === 'body') row.end();
};

const setBold: Change = ({ group }, value) => {
  group.bold = value !== 0;
};

const CHANGES: ReadonlyMap<string, Change> = new Map(
  Object.entries<Change>({
    ...{ par: endParagraph, sect: endParagraph, b: setBold, ab: setBold },
    ...{ line: breakLine, page: breakLine, column: breakLine },
    ...{ cell: endCell, nestcell: endCell, row: endRow, nestrow: endRow },
    intbl: ({ row }) => {
      row.isIn = true;
    },
    pard: (state) => {
      state.heading = undefined;
      state.row.isIn = false;
    },
    s: (state, value = 0) => {
      state.heading = state.tables.headingOf(value);
    },
    outlinelevel: (state, value = 9) => {
      state.heading = headingLevel(value);
    },
    plain: ({ group }) => {
      const { bold, hidden, deleted, inserted, page } = OUTERMOST;
      Object.assign(group, { bold, hidden, deleted, inserted, page });
    },
    v: ({ group }, value) => {
      group.hidden = value !== 0;
    },
    deleted: ({ group, counts }, value) => {
      if (value !== 0 && !group.deleted) counts.deletions++;
      group.deleted = value !== 0;
    },
    revised: ({ group, counts }, value) => {
      if (value !== 0 && !group.inserted) counts.insertions++;
      group.inserted = value !== 0;
    },
    ftnalt: ({ group }) => {
      if (group.target.kind === 'aside') group.target = { ...group.target, of: 'endnote' };
    },
    uc: ({ group }, value = 1) => {
      group.fallback = Math.max(0, value);
    },
    f: ({ group, tables }, value = 0) => {
      group.page = tables.pageOf(value);
    },
    ansicpg: (state, value = 1252) => {
      state.documentPage = value;
    },
    mac: (state) => {
      state.documentPage = 10000;
    },
  }),
);
