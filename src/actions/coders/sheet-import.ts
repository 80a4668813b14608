// Takes a coding sheet into the study: reads it, decides unit by unit, and only then writes: units,
// codebook, codings, in this order, so that whatever is cut short refers to nothing that is not there,
// and importing again brings it to the same end.

import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { codeWords } from '../../sheet/code-words.js';
import { type CodingColumns, findCodingColumns } from '../../sheet/columns.js';
import { sheetFindings } from '../../sheet/findings.js';
import { cellAt, type Grid } from '../../sheet/grid.js';
import { type Judgement, readJudgements } from '../../sheet/judgements.js';
import { ownWorkOf } from '../../sheet/own-work.js';
import { rowPlacer } from '../../sheet/place-rows.js';
import { plainWord } from '../../sheet/plain-word.js';
import { type Leftover, SheetReport } from '../../sheet/report.js';
import type { StatePart, UnitState } from '../../sheet/state.js';
import { type Taken, takeJudgement } from '../../sheet/take-judgement.js';
import { type CodingDesk, loadCodingDesk, usedCodes } from '../../study/coders/coding-desk.js';
import { addNewCodes, type ExtendedBook } from '../../study/coders/new-codes.js';
import type { Study } from '../../study/study.js';
import { oneLine } from '../../text/visible.js';

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
  const words = codeWords(book.codebook, coder, usedCodes(work));
  const ownOf = ownWorkOf(work);
  const reading = readJudgements(grids, {
    words,
    place: rowPlacer(units.units.map(({ unit }) => unit)),
    forced: new Set(options.forced.map(plainWord)),
    ownCodes: (unit) => new Set(ownOf(unit).codings.map(({ code }) => code)),
  });
  const extended = await addNewCodes(book, reading.newCodes, coder);
  const findings: Finding[] = [...loaded, ...extraColumns(grids), ...reading.findings];
  const report = new SheetReport();
  const taken = reading.judgements.map((read) => {
    const judgement = withIds(read, extended.value.idOf);
    const text = units.texts.get(judgement.unit.transcript)?.text ?? '';
    const options = { version: extended.value.version, text };
    const one = takeJudgement(judgement, ownOf(judgement.unit), options);
    reportDoubts(report, judgement, one, words.labelOf);
    return one;
  });
  findings.push(...report.findings);
  const leftovers = [...reading.leftovers, ...report.leftovers];
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

/** What is to be said about a unit once it is decided. */
function reportDoubts(
  report: SheetReport,
  { unit, source }: Judgement,
  taken: Taken,
  labelOf: (id: string) => string,
): void {
  const { fields, codes } = source.columns;
  if (taken.isMemoUnread) {
    const column = fields.get('memo') ?? 0;
    report.add(source, { kind: 'memo-unread', column, args: { unit: unit.id }, isLeft: true });
  }
  for (const part of taken.conflicts) {
    const column = (part === 'codes' ? codes[0] : fields.get(part)) ?? 0;
    const study = partWords(taken.before, part, labelOf);
    const sheet = partWords(taken.after, part, labelOf);
    const args = { unit: unit.id, part, study, sheet };
    report.add(source, { kind: 'changed-since', column, args, isLeft: part !== 'codes' });
  }
}

function partWords(state: UnitState, part: StatePart, labelOf: (id: string) => string): string {
  if (part !== 'codes') return oneLine(state[part]);
  const none = state.isRead ? 'read, no code' : 'not read';
  return state.codes.length > 0 ? state.codes.map(labelOf).join('; ') : none;
}

/** Throws where none of the sheets can be read as one of codings. */
export function requireCodingGrids(file: string, grids: readonly Grid[]): readonly CodingGrid[] {
  if (grids.some(isCodingFile)) {
    throw new InputError(
      `${file} is a coding file of fga, no sheet. Put it into codings/ under the name of its coder; fga diff and fga agree read it where it lies.`,
    );
  }
  const found = findCodingGrids(grids);
  if (found.length > 0) return found;
  const wanted = '“unit” and “code 1” (or, for grouping codes, “code” and “category”)';
  const findings = [sheetFindings.make('no-columns', { file, line: 1 }, { wanted })];
  throw new InputError(`${file} is no coding sheet.`, { findings });
}

/** Coding files have the places of their quotes. */
function isCodingFile({ rows }: Grid): boolean {
  const names = new Set(rows[0]?.cells.map(plainWord));
  return ['transcript', 'unit', 'start', 'end', 'code', 'quote'].every((name) => names.has(name));
}
