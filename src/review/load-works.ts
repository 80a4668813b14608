// What a coder has decided so far: the coder's file, row by row, and what waits beside it. Rows that
// belong to no unit of the review are kept as they are.

import { join } from 'node:path';
import { CoderRows } from '../coding/coder-rows.js';
import type { Coding } from '../coding/coding.js';
import { CODING_COLUMNS, type CodingRow } from '../coding/codings-file.js';
import { decodeCodings, type WrittenCoding } from '../coding/decode-codings.js';
import { type CodingsContext, codingJudge } from '../coding/judge-coding.js';
import { underCodeNow } from '../coding/parse-codings.js';
import type { Finding } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { codingsPath, fileName } from '../study/paths.js';
import { decodeStudyText } from '../study/read-text.js';
import type { StudyRoot } from '../study/study.js';
import { unitKey } from '../unit/unit-key.js';
import type { ReviewUnit, Work, WorkRow } from './model.js';
import { loadNotes, type ReviewNotes } from './notes-file.js';

/** A coder's file as it stands on the disk. */
export interface CoderFileContent {
  /** Undefined where there is no file. */
  readonly bytes: Uint8Array | undefined;
  readonly written: readonly WrittenCoding[];
  readonly notes: ReviewNotes;
  readonly findings: readonly Finding[];
}

export interface LoadedWorks {
  readonly bytes: Uint8Array | undefined;
  readonly rows: CoderRows;
  readonly works: ReadonlyMap<string, Work>;
}

export interface WorksContext {
  readonly units: ReadonlyMap<string, ReviewUnit>;
  readonly texts: CodingsContext['texts'];
  /** What a code is now that was renamed or merged since. */
  readonly codeNow?: (code: string) => string;
}

/** Throws where writing the file again would lose something. */
export function readCoderFile(io: Io, study: StudyRoot, coder: string): CoderFileContent {
  const file = fileName(io, study, codingsPath(coder));
  const path = join(study.root, codingsPath(coder));
  const bytes = io.statFile(path) ? io.readFile(path) : undefined;
  const read = bytes ? decodeStudyText(bytes, file) : { value: '', findings: [] };
  const { value: written, findings } = decodeCodings(read.value, file);
  refuseLoss(file, [...written.missingColumns, ...written.unknownColumns], findings);
  const notes = loadNotes(io, study, coder);
  return { bytes, written: written.rows, notes, findings: [...read.findings, ...findings] };
}

/** Puts the rows of a coder's file to their units, each judged by what stands there now. */
export function placeWorks(
  { bytes, written, notes }: CoderFileContent,
  { units, texts, ...renamed }: WorksContext,
): LoadedWorks {
  const judge = codingJudge({ texts });
  const works = new Map<string, Work>();
  const all: CodingRow[] = [];
  for (const row of written) {
    const cells = cellsOf(row);
    all.push(cells);
    const unit = units.get(unitKey(row.cells.transcript, row.cells.unit));
    if (!unit) continue;
    const before = works.get(unit.key) ?? untouched(unit);
    const now = underCodeNow(row, renamed);
    const next = workRow(now, now === row ? cells : cellsOf(now), judge);
    works.set(unit.key, { ...before, rows: [...before.rows, next] });
  }
  for (const { key, memo } of notes.memos) {
    const unit = units.get(key);
    if (!unit) continue;
    const work = works.get(key) ?? untouched(unit);
    // Where a program was ended in between, the memo has found its row already.
    const isPlaced = work.rows.some((row) => row.memo.split('\n').includes(memo));
    if (!isPlaced) works.set(key, { ...work, memo });
  }
  return { bytes, rows: new CoderRows(all), works };
}

function cellsOf({ cells }: WrittenCoding): CodingRow {
  return CODING_COLUMNS.map((column) => cells[column]);
}

function untouched({ unit }: ReviewUnit): Work {
  return { rows: [], memo: '', condensed: unit.condensed };
}

function refuseLoss(file: string, columns: readonly string[], findings: readonly Finding[]): void {
  const [column] = columns;
  const isBroken = findings.some(({ code }) => code.startsWith('table/'));
  if (column === undefined && !isBroken) return;
  const what =
    column === undefined
      ? 'has rows that cannot be read as they stand'
      : `does not have the columns of a coder file (${column || 'one without a name'})`;
  throw new InputError(
    `${file} ${what}, and writing it would lose something. Mend it, or move it away and begin anew.`,
    { findings },
  );
}

function workRow(
  { coding, cells: written }: WrittenCoding,
  cells: CodingRow,
  judge: ReturnType<typeof codingJudge>,
): WorkRow {
  const verdict = coding ? judge(coding) : 'unreadable';
  const { code, memo } = written;
  const { status, source } = (coding ?? written) as Pick<Coding, 'status' | 'source'>;
  const plain = { code, status, source, memo, cells };
  return typeof verdict === 'string' ? { ...plain, misfit: verdict } : plain;
}
