// Reads the rows of a coding sheet: for each unit what its coder says about it, and for each cell that
// cannot be taken a finding and a leftover, so that nothing gets lost.

import type { Finding } from '../finding/finding.js';
import type { Unit } from '../unit/unit.js';
import { cellsOfCodes } from './cell-codes.js';
import type { CodeWords } from './code-words.js';
import type { CodingColumns } from './columns.js';
import { sheetFindings } from './findings.js';
import type { Grid } from './grid.js';
import type { Placing, RowPlace } from './place-rows.js';
import { type Leftover, SheetReport } from './report.js';
import { type CodingRowSource, cellIn, hasAnswer, readMark, silentParts } from './row-cells.js';
import type { StatePart, UnitState } from './state.js';

/** What one or several rows say about a unit. */
export interface Judgement {
  readonly unit: Unit;
  readonly state: UnitState;
  /** A cell could not be taken, so that nothing is taken away from the unit. */
  readonly isPartial: boolean;
  /** Parts that the sheet says nothing about: their columns are not in it, or a formula failed. */
  readonly silent: ReadonlySet<StatePart>;
  /** Codes that the sheet showed as suggestions of the rules. */
  readonly suggested: ReadonlySet<string>;
  readonly check: string;
  /** The first of the rows. */
  readonly source: CodingRowSource;
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
      if (line > columns.line)
        reading.add({ grid, line, columns, cells, headerLine: columns.line });
  return reading.result();
}

class Reading {
  readonly #reader: RowReader;
  readonly #judgements = new Map<Unit, Judgement>();
  readonly #others = new Map<Unit, CodingRowSource[]>();
  readonly #report = new SheetReport();
  readonly #newCodes = new Map<string, string>();
  #moved = 0;

  constructor(reader: RowReader) {
    this.#reader = reader;
  }

  add(source: CodingRowSource): void {
    const unit = this.#place(source);
    if (!unit) return;
    const own = this.#reader.ownCodes(unit);
    const codes = cellsOfCodes(source, { ...this.#reader, own });
    for (const [id, name] of codes.newCodes)
      if (!this.#newCodes.has(id)) this.#newCodes.set(id, name);
    const mark = readMark(source);
    const isUnclear = typeof mark !== 'boolean';
    const isRead = codes.ids.length > 0 || mark === true;
    const { silent, problems } = silentParts(source, isRead);
    const all = [...codes.problems, ...(isUnclear ? [mark] : []), ...problems];
    for (const problem of all) this.#report.add(source, problem);
    const [memo, condensed] = [cellIn(source, 'memo').trim(), cellIn(source, 'condensed').trim()];
    const judgement: Judgement = {
      unit,
      state: { codes: codes.ids, isRead, memo, condensed },
      isPartial: codes.isPartial || isUnclear,
      silent,
      suggested: new Set(codes.suggested),
      check: cellIn(source, 'check').trim(),
      source,
    };
    const earlier = this.#judgements.get(unit);
    this.#judgements.set(unit, earlier ? joinJudgements(earlier, judgement) : judgement);
    if (earlier) this.#others.set(unit, [...(this.#others.get(unit) ?? []), source]);
  }

  result(): SheetReading {
    for (const [unit, others] of this.#others) {
      const { source } = this.#judgements.get(unit) as Judgement;
      const column = source.columns.fields.get('unit') ?? 0;
      const args = { unit: unit.id, lines: others.map(({ line }) => `row ${line}`) };
      this.#report.add(source, { kind: 'rows-united', column, args, isLeft: false });
    }
    const { findings, leftovers } = this.#report;
    if (this.#moved > 0) {
      const [first] = this.#judgements.values();
      const place = first && { file: first.source.grid.file };
      findings.push(sheetFindings.make('unit-moved', place, { count: this.#moved }));
    }
    const judgements = [...this.#judgements.values()];
    return { judgements, leftovers, findings, newCodes: this.#newCodes };
  }

  /** The unit of a row. Where there is none, a row that says nothing is passed over. */
  #place(source: CodingRowSource): Unit | undefined {
    const row = {
      transcript: cellIn(source, 'transcript').trim(),
      unit: cellIn(source, 'unit').trim(),
      text: cellIn(source, 'text'),
    };
    const placing = this.#reader.place(row);
    const { fields } = source.columns;
    const args = { unit: row.unit, transcript: row.transcript };
    if (!('unit' in placing)) {
      const column = fields.get('unit') ?? fields.get('text') ?? 0;
      const kind = `unit-${placing.kind}` as const;
      if (hasAnswer(source)) this.#report.add(source, { kind, column, args, isLeft: true });
      return undefined;
    }
    if (placing.kind === 'moved') this.#moved += 1;
    if (placing.kind === 'edited') {
      const column = fields.get('text') ?? 0;
      this.#report.add(source, { kind: 'text-edited', column, args, isLeft: true });
    }
    return placing.unit;
  }
}

/** Rows for one unit are taken together. */
function joinJudgements(a: Judgement, b: Judgement): Judgement {
  const joined = (first: string, second: string) =>
    first === second || second === '' ? first : first === '' ? second : `${first}\n${second}`;
  return {
    ...a,
    state: {
      codes: [...new Set([...a.state.codes, ...b.state.codes])].sort(),
      isRead: a.state.isRead || b.state.isRead,
      memo: joined(a.state.memo, b.state.memo),
      condensed: joined(a.state.condensed, b.state.condensed),
    },
    isPartial: a.isPartial || b.isPartial,
    silent: new Set([...a.silent].filter((part) => b.silent.has(part))),
    suggested: new Set([...a.suggested, ...b.suggested]),
    check: a.check || b.check,
  };
}
