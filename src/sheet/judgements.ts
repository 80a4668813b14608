// Reads the rows of a coding sheet: for each unit what its coder says about it, and for each cell that
// cannot be taken a finding and a leftover, so that nothing gets lost.

import type { Finding } from '../finding/finding.js';
import type { Unit } from '../unit/unit.js';
import { cellsOfCodes } from './cell-codes.js';
import type { CodeWords } from './code-words.js';
import type { CodingColumns, CodingField } from './columns.js';
import { sheetFindings } from './findings.js';
import { cellAt, cellWords, type Grid } from './grid.js';
import type { Placing, RowPlace } from './place-rows.js';
import { plainWord } from './plain-word.js';
import type { UnitState } from './state.js';

/** What one or several rows say about a unit. */
export interface Judgement {
  readonly unit: Unit;
  readonly state: UnitState;
  /** A cell could not be taken, so that nothing is taken away from the unit. */
  readonly isPartial: boolean;
  /** Codes that the sheet showed as suggestions of the rules. */
  readonly suggested: ReadonlySet<string>;
  readonly check: string;
  /** The first of the rows. */
  readonly source: RowSource;
}

interface RowSource {
  readonly grid: Grid;
  readonly line: number;
  readonly columns: CodingColumns;
  readonly cells: readonly string[];
}

/** A row, or a cell of it, that was not taken. */
export interface Leftover {
  readonly source: Pick<RowSource, 'grid' | 'line' | 'cells'> & { readonly headerLine: number };
  readonly finding: Finding;
}

export interface SheetReading {
  readonly judgements: readonly Judgement[];
  readonly leftovers: readonly Leftover[];
  readonly findings: readonly Finding[];
  /** Names of codes that the codebook does not have, by the id they will have. */
  readonly newCodes: ReadonlyMap<string, string>;
}

/** What rows are read with. */
export interface RowReader {
  readonly words: CodeWords;
  readonly place: (row: RowPlace) => Placing;
  /** Words that are new codes although they are nearly others. */
  readonly forced: ReadonlySet<string>;
  /** Ids that this coder used on a unit although the codebook does not list them. */
  readonly ownCodes: (unit: Unit) => ReadonlySet<string>;
}

/** Reads all rows below the header. */
export function readJudgements(
  grids: readonly { readonly grid: Grid; readonly columns: CodingColumns }[],
  reader: RowReader,
): SheetReading {
  const reading = new Reading(reader);
  for (const { grid, columns } of grids)
    for (const { line, cells } of grid.rows)
      if (line > columns.line) reading.add({ grid, line, columns, cells });
  return reading.result();
}

type Kind = Parameters<typeof sheetFindings.make>[0];

class Reading {
  readonly #reader: RowReader;
  readonly #judgements = new Map<Unit, Judgement>();
  readonly #others = new Map<Unit, RowSource[]>();
  readonly #leftovers: Leftover[] = [];
  readonly #findings: Finding[] = [];
  readonly #newCodes = new Map<string, string>();
  #moved = 0;

  constructor(reader: RowReader) {
    this.#reader = reader;
  }

  add(source: RowSource): void {
    const cell = cellReader(source);
    const row = { transcript: cell('transcript'), unit: cell('unit').trim(), text: cell('text') };
    if (!hasAnswer(source, cell)) {
      // A row of nothing but its unit is blank: not read.
      const placing = this.#reader.place(row);
      if (!('unit' in placing)) return;
    }
    const unit = this.#place(source, row);
    if (!unit) return;
    const own = this.#reader.ownCodes(unit);
    const codes = cellsOfCodes(source, { ...this.#reader, own });
    for (const { column, kind, args, isLeft } of codes.problems)
      this.#report(source, { kind, column, args, isLeft });
    for (const [id, name] of codes.newCodes)
      if (!this.#newCodes.has(id)) this.#newCodes.set(id, name);
    const isMarked = this.#isRead(source, cell('read'));
    const isRead = codes.ids.length > 0 || isMarked === true;
    const state = {
      codes: codes.ids,
      isRead,
      memo: cell('memo').trim(),
      condensed: cell('condensed').trim(),
    };
    const isPartial = codes.isPartial || isMarked === 'unclear';
    const suggested = new Set(codes.suggested);
    const check = cell('check').trim();
    this.#keep({ unit, state, isPartial, suggested, check, source });
  }

  result(): SheetReading {
    for (const [unit, others] of this.#others) {
      const { source } = this.#judgements.get(unit) as Judgement;
      const lines = others.map(({ line }) => `row ${line}`);
      const column = source.columns.fields.get('unit') ?? 0;
      const args = { unit: unit.id, lines };
      this.#report(source, { kind: 'rows-united', column, args, isLeft: false });
    }
    if (this.#moved > 0) {
      const [first] = this.#judgements.values();
      const place = first && { file: first.source.grid.file };
      this.#findings.push(sheetFindings.make('unit-moved', place, { count: this.#moved }));
    }
    return {
      judgements: [...this.#judgements.values()],
      leftovers: this.#leftovers,
      findings: this.#findings,
      newCodes: this.#newCodes,
    };
  }

  #place(source: RowSource, row: RowPlace): Unit | undefined {
    const placing = this.#reader.place(row);
    const { fields } = source.columns;
    const column = fields.get('unit') ?? fields.get('text') ?? 0;
    const args = { unit: row.unit, transcript: row.transcript.trim() };
    switch (placing.kind) {
      case 'edited':
        this.#report(source, {
          kind: 'text-edited',
          column: fields.get('text') ?? 0,
          args,
          isLeft: true,
        });
        return placing.unit;
      case 'moved':
        this.#moved += 1;
        return placing.unit;
      case 'stands':
        return placing.unit;
      default:
        this.#report(source, { kind: `unit-${placing.kind}`, column, args, isLeft: true });
        return undefined;
    }
  }

  #isRead(source: RowSource, written: string): boolean | 'unclear' {
    const word = plainWord(written);
    if (NOT_READ.has(word)) return false;
    if (READ.has(word)) return true;
    const column = source.columns.fields.get('read') ?? 0;
    this.#report(source, {
      kind: 'unclear-read',
      column,
      args: { word: written.trim() },
      isLeft: true,
    });
    return 'unclear';
  }

  #report(
    source: RowSource,
    problem: { kind: Kind; column: number; args: object; isLeft: boolean },
  ): void {
    const { grid, line, cells, columns } = source;
    const { kind, column, args, isLeft } = problem;
    const at = cellWords(grid, line, column);
    const finding = sheetFindings.make(kind, cellAt(grid, line, column), { at, ...args } as never);
    this.#findings.push(finding);
    if (isLeft)
      this.#leftovers.push({ source: { grid, line, cells, headerLine: columns.line }, finding });
  }

  /** Rows for one unit are taken together. */
  #keep(judgement: Judgement): void {
    const { unit, state, source } = judgement;
    const earlier = this.#judgements.get(unit);
    if (!earlier) {
      this.#judgements.set(unit, judgement);
      return;
    }
    this.#others.set(unit, [...(this.#others.get(unit) ?? []), source]);
    const joined = (a: string, b: string) =>
      a === b || b === '' ? a : a === '' ? b : `${a}\n${b}`;
    this.#judgements.set(unit, {
      ...earlier,
      state: {
        codes: [...new Set([...earlier.state.codes, ...state.codes])].sort(),
        isRead: earlier.state.isRead || state.isRead,
        memo: joined(earlier.state.memo, state.memo),
        condensed: joined(earlier.state.condensed, state.condensed),
      },
      isPartial: earlier.isPartial || judgement.isPartial,
      suggested: new Set([...earlier.suggested, ...judgement.suggested]),
      check: earlier.check || judgement.check,
    });
  }
}

const READ = new Set([
  'read',
  'no code',
  'yes',
  'y',
  'x',
  '✓',
  '✔',
  '✗',
  '1',
  'true',
  'wahr',
  'vrai',
  'ja',
  'none',
  'done',
  'ok',
  'no code applies',
  'read, no code',
]);
const NOT_READ = new Set([
  '',
  'no',
  'n',
  '0',
  'false',
  'falsch',
  'faux',
  'nein',
  'not read',
  'unread',
  '-',
]);

function cellReader({ columns, cells }: RowSource): (field: CodingField) => string {
  return (field) => cells[columns.fields.get(field) ?? -1] ?? '';
}

/** Whether a row says anything of its own. */
function hasAnswer({ columns, cells }: RowSource, cell: (field: CodingField) => string): boolean {
  const written = [...columns.codes.map((at) => cells[at] ?? ''), cell('memo'), cell('read')];
  return written.some((text) => text.trim() !== '');
}
