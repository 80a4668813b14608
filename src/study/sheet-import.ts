// Takes a coding sheet into the study: reads it, decides unit by unit, and only then writes: units,
// codebook, codings, in this order, so that whatever is cut short refers to nothing that is not there,
// and importing again brings it to the same end.

import type { Finding, Found } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { codeWords } from '../sheet/code-words.js';
import { type CodingColumns, findCodingColumns } from '../sheet/columns.js';
import { sheetFindings } from '../sheet/findings.js';
import { cellAt, cellWords, type Grid } from '../sheet/grid.js';
import { type Judgement, type Leftover, readJudgements } from '../sheet/judgements.js';
import { ownWorkOf } from '../sheet/own-work.js';
import { rowPlacer } from '../sheet/place-rows.js';
import { plainWord } from '../sheet/plain-word.js';
import type { StatePart, UnitState } from '../sheet/state.js';
import { type Taken, takeJudgement } from '../sheet/take-judgement.js';
import { oneLine } from '../text/visible.js';
import { type CodingDesk, loadCodingDesk } from './coding-desk.js';
import { addNewCodes, type ExtendedBook } from './new-codes.js';
import type { Study } from './study.js';

export interface SheetImportOptions {
  readonly coder: string;
  readonly codebook?: string;
  /** Words that are new codes although they are nearly others. */
  readonly forced: readonly string[];
}

/** What an import would do; nothing is written yet. */
export interface SheetImport {
  readonly coder: string;
  readonly desk: CodingDesk;
  readonly book: ExtendedBook;
  readonly taken: readonly Taken[];
  readonly leftovers: readonly Leftover[];
  /** How many units the sheet has rows for. */
  readonly units: number;
}

export interface CodingGrid {
  readonly grid: Grid;
  readonly columns: CodingColumns;
}

/** The sheets of a file that codings can be read from, and who they were exported for. */
export function findCodingGrids(grids: readonly Grid[]): readonly CodingGrid[] {
  return grids.flatMap((grid) => {
    const columns = findCodingColumns(grid);
    return columns ? [{ grid, columns }] : [];
  });
}

/** Reads the sheets and decides what comes of every row. */
export async function planSheetImport(
  io: Io,
  study: Study,
  grids: readonly CodingGrid[],
  options: SheetImportOptions,
): Promise<Found<SheetImport>> {
  const { coder } = options;
  const { value: desk, findings: loaded } = await loadCodingDesk(io, study, options);
  const { units, book, work } = desk;
  const words = codeWords(book.codebook, coder);
  const ownOf = ownWorkOf(work);
  const reading = readJudgements(grids, {
    words,
    place: rowPlacer(units.units.map(({ unit }) => unit)),
    forced: new Set(options.forced.map(plainWord)),
    ownCodes: (unit) => new Set(ownOf(unit).codings.map(({ code }) => code)),
  });
  const extended = await addNewCodes(book, reading.newCodes, coder);
  const findings: Finding[] = [...loaded, ...extraColumns(grids), ...reading.findings];
  const leftovers = [...reading.leftovers];
  const taken = reading.judgements.map((read) => {
    const judgement = withIds(read, extended.value.idOf);
    const text = units.texts.get(judgement.unit.transcript)?.text ?? '';
    const options = { version: extended.value.version, text };
    const one = takeJudgement(judgement, ownOf(judgement.unit), options);
    const doubts = doubtsOf(judgement, one, words.labelOf);
    findings.push(...doubts.map(({ finding }) => finding));
    leftovers.push(...doubts.filter(({ isLeft }) => isLeft));
    return one;
  });
  const blank = taken.filter(({ isBlankButCoded }) => isBlankButCoded).length;
  if (blank > 0) {
    const place = { file: grids[0]?.grid.file ?? '' };
    findings.push(sheetFindings.make('blank-but-coded', place, { count: blank }));
  }
  const value = {
    coder,
    desk,
    book: extended.value,
    taken,
    leftovers,
    units: reading.judgements.length,
  };
  return { value, findings: [...findings, ...extended.findings] };
}

/** New codes have their final ids once they are in the codebook. */
function withIds(judgement: Judgement, idOf: (id: string) => string): Judgement {
  const codes = [...new Set(judgement.state.codes.map(idOf))].sort();
  return { ...judgement, state: { ...judgement.state, codes } };
}

function extraColumns(grids: readonly CodingGrid[]): Finding[] {
  return grids.flatMap(({ grid, columns }) => {
    const names = columns.others.filter((name) => !OWN_LEFTOVERS.has(plainWord(name)));
    if (names.length === 0) return [];
    return [sheetFindings.make('extra-columns', cellAt(grid, columns.line, 0), { names })];
  });
}

/** Columns that the file of leftovers adds. */
const OWN_LEFTOVERS = new Set(['problem', 'sheet', 'row']);

interface Doubt extends Leftover {
  readonly isLeft: boolean;
}

/** What is to be said about a unit once it is decided. */
function doubtsOf(
  { unit, source }: Judgement,
  taken: Taken,
  labelOf: (id: string) => string,
): readonly Doubt[] {
  const { grid, line, columns, cells } = source;
  const row = { grid, line, cells, headerLine: columns.line };
  const doubts: Doubt[] = [];
  if (taken.isMemoUnread) {
    const column = columns.fields.get('memo') ?? 0;
    const args = { at: cellWords(grid, line, column), unit: unit.id };
    const finding = sheetFindings.make('memo-unread', cellAt(grid, line, column), args);
    doubts.push({ source: row, finding, isLeft: true });
  }
  for (const part of taken.conflicts) {
    const column = (part === 'codes' ? columns.codes[0] : columns.fields.get(part)) ?? 0;
    const [study, sheet] = [taken.before, taken.after].map((state) =>
      partWords(state, part, labelOf),
    );
    const at = cellWords(grid, line, column);
    const args = { at, unit: unit.id, part, study: study ?? '', sheet: sheet ?? '' };
    const finding = sheetFindings.make('changed-since', cellAt(grid, line, column), args);
    doubts.push({ source: row, finding, isLeft: part !== 'codes' });
  }
  return doubts;
}

function partWords(state: UnitState, part: StatePart, labelOf: (id: string) => string): string {
  if (part !== 'codes') return oneLine(state[part]);
  const none = state.isRead ? 'read, no code' : 'not read';
  return state.codes.length > 0 ? state.codes.map(labelOf).join('; ') : none;
}

/** Throws where none of the sheets can be read as one of codings. */
export function requireCodingGrids(file: string, grids: readonly Grid[]): readonly CodingGrid[] {
  const found = findCodingGrids(grids);
  if (found.length > 0) return found;
  const wanted = '“unit” and “code 1”';
  const findings = [sheetFindings.make('no-columns', { file, line: 1 }, { wanted })];
  throw new InputError(`${file} is no coding sheet.`, { findings });
}
