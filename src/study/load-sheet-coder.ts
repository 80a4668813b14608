// Reads what a coder has said from a coding sheet that was not imported, for a comparison.

import type { CodeLevels } from '../agreement/code-levels.js';
import {
  type CoderReading,
  type StudyUnit,
  type UnitReading,
  unitKey,
} from '../agreement/coder-reading.js';
import type { Found } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { codeWords } from '../sheet/code-words.js';
import { readJudgements } from '../sheet/judgements.js';
import { rowPlacer } from '../sheet/place-rows.js';
import type { CoderSource } from './coders.js';
import { loadOwnBook } from './coding-desk.js';
import { displayPath } from './find-study.js';
import { doubts } from './load-coder.js';
import { isArchive, readSheetBytes } from './read-sheet.js';
import { requireCodingGrids } from './sheet-import.js';
import type { Study } from './study.js';

export interface SheetContext {
  readonly units: readonly StudyUnit[];
  readonly levels: CodeLevels;
  readonly codebook: string | undefined;
}

/** Undefined for a coding file, which is no sheet. */
export async function loadSheetCoder(
  io: Io,
  study: Study,
  { name, path }: CoderSource,
  { units, levels, codebook }: SheetContext,
): Promise<Found<CoderReading> | undefined> {
  const bytes = io.readFile(path);
  if (!isArchive(bytes) && isCodingFile(bytes)) return undefined;
  const file = displayPath(io, path);
  const sheet = await readSheetBytes(bytes, file);
  const grids = requireCodingGrids(file, sheet.value);
  const book = await loadOwnBook(io, study, codebook);
  const coder = grids[0]?.columns.coder || name;
  const read = readJudgements(grids, {
    words: codeWords(book.value.codebook, coder),
    place: rowPlacer(units.map(({ unit }) => unit)),
    forced: new Set(),
    ownCodes: () => new Set(),
  });
  const readings = new Map<string, UnitReading>();
  const unfit = new Set<string>();
  for (const { unit, state, isPartial, suggested } of read.judgements) {
    const key = unitKey(unit.transcript, unit.id);
    if (isPartial) unfit.add(key);
    else if (state.isRead) {
      readings.set(key, {
        codes: state.codes,
        suggested: state.codes.filter((code) => suggested.has(code)).length,
        isDebriefed: false,
        memos: state.memo === '' ? [] : [state.memo],
      });
    }
  }
  const value = { coder: name, isRules: false, isConsensus: false, readings, unfit };
  const findings = [...sheet.findings, ...read.findings, ...doubts(value, levels, file)];
  return { value, findings };
}

/** A coding file has the places of its quotes; no sheet has. */
function isCodingFile(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 1000)).replaceAll('\0', '');
  const [line = ''] = head.split(/\r\n|\n|\r/);
  const names = line
    .toLowerCase()
    .split(/[,;\t]/)
    .map((name) => name.replace(/["'\ufeff]/g, '').trim());
  const isSheet = names.some((name) => /^code ?\d+$/.test(name) || name === 'text');
  return !isSheet || (names.includes('start') && names.includes('end'));
}
