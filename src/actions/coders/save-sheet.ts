// Writes what an import has decided: units with their condensed texts, codebook, codings. Each file is
// the old one or the new one, and in this order none names anything that is not there yet.

import { join } from 'node:path';
import { CoderRows } from '../../coding/coder-rows.js';
import type { Coding } from '../../coding/coding.js';
import {
  CODING_COLUMNS,
  type CodingRow,
  codingRow,
  type RenderedCodings,
  renderHeader,
} from '../../coding/codings-file.js';
import { decodeCodings } from '../../coding/decode-codings.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { sheetFindings } from '../../sheet/findings.js';
import { ownWorkOf } from '../../sheet/own-work.js';
import type { Taken } from '../../sheet/take-judgement.js';
import { readStudyText } from '../../study/load/load.js';
import { saveCodings, saveUnits } from '../../study/load/save.js';
import { codingsPath, fileName, studyPath, unitsPath, writeInStudy } from '../../study/paths.js';
import { decodeForEditing } from '../../study/read-text.js';
import type { Study } from '../../study/study.js';
import { editCsv } from '../../table/edit-csv.js';
import { type CodePointMap, codePointMap } from '../../text/code-points.js';
import { renderUnits } from '../../unit/file/units-render.js';
import type { SheetImport } from './sheet-import.js';

/** What was written. */
export interface SavedSheet {
  /** Paths below the study. */
  readonly wrote: readonly string[];
  readonly condensed: number;
  readonly findings: readonly Finding[];
}

export async function saveSheetImport(
  io: Io,
  study: Study,
  made: SheetImport,
): Promise<SavedSheet> {
  const { coder, desk, book, taken } = made;
  const findings: Finding[] = [];
  const wrote: string[] = [];
  const touched = new Set(taken.filter(isChange).map(({ unit }) => unit.transcript));
  for (const { source, units } of desk.units.cut) {
    const { path } = source.transcript;
    const isWanted = touched.has(path);
    if (isWanted && saveUnits(io, study, path, renderUnits(units, source.transcript)))
      wrote.push(unitsPath(study, path));
  }
  let condensed = 0;
  for (const path of touched) {
    const changes = taken.filter(
      (each) => each.condensed !== undefined && each.unit.transcript === path,
    );
    if (changes.length === 0) continue;
    const done = saveCondensed(io, study, path, changes);
    findings.push(...done.findings);
    condensed += done.taken;
    if (done.taken > 0) wrote.push(unitsPath(study, path));
  }
  if (book.added.length > 0) {
    const path = studyPath(io, study, book.file);
    if (writeInStudy(io, study, path, book.text) === 'written') wrote.push(path);
  }
  const rendered = renderTouched(io, study, made);
  if (rendered.length > 0 && saveCodings(io, study, coder, { rendered }).isWritten)
    wrote.push(codingsPath(coder));
  return { wrote: [...new Set(wrote)], condensed, findings };
}

function isChange({ codings, condensed }: Taken): boolean {
  return codings !== undefined || condensed !== undefined;
}

/** Writes condensed texts into their cells of the units file; all else in it stays as somebody wrote it. */
function saveCondensed(
  io: Io,
  study: Study,
  path: string,
  changes: readonly Taken[],
): { readonly taken: number; readonly findings: readonly Finding[] } {
  const file = fileName(io, study, unitsPath(study, path));
  const { value: text } = decodeForEditing(
    io.readFile(join(study.root, unitsPath(study, path))),
    file,
  );
  const texts = new Map(changes.map(({ unit, condensed }) => [unit.id, condensed ?? '']));
  const edited = editCsv(text, ({ cell }) => {
    const condensed = texts.get(cell('unit')?.trim() ?? '');
    return condensed === undefined ? undefined : new Map([['condensed', condensed]]);
  });
  const taken = new Set<string>();
  editCsv(edited, ({ cell }) => {
    const id = cell('unit')?.trim() ?? '';
    if (texts.get(id) === cell('condensed')) taken.add(id);
    return undefined;
  });
  writeInStudy(io, study, unitsPath(study, path), edited);
  const left = texts.size - taken.size;
  const findings =
    left === 0 ? [] : [sheetFindings.make('condensed-kept', { file }, { file, count: left })];
  return { taken: taken.size, findings };
}

/** The rows of each transcript in which any unit has other codings now. */
function renderTouched(
  io: Io,
  study: Study,
  { coder, desk, taken }: SheetImport,
): RenderedCodings[] {
  const changed = taken.filter(({ codings }) => codings !== undefined);
  const touched = new Set(changed.map(({ unit }) => unit.transcript));
  const read = readStudyText(io, study, codingsPath(coder));
  const before = read ? decodeCodings(read.value, read.file).value.rows : [];
  const ownOf = ownWorkOf(desk.work);
  return [...touched].map((transcript) => {
    const own = before.filter(({ cells }) => cells.transcript === transcript);
    const rows = new CoderRows(
      own.map(({ cells }) => CODING_COLUMNS.map((column) => cells[column])),
    );
    let count = own.length;
    const positions = codePointMap(desk.units.texts.get(transcript)?.text ?? '');
    for (const one of changed.filter(({ unit }) => unit.transcript === transcript)) {
      const { codings, unfit } = ownOf(one.unit);
      const fresh = rowsOf(one, unfit, positions);
      rows.replace(transcript, one.unit.id, fresh);
      count += fresh.length - codings.length - unfit.length;
    }
    const bytes = rows.render().subarray(Buffer.byteLength(renderHeader()));
    return { transcript, count, bytes: new Uint8Array(bytes) };
  });
}

const MEMO = CODING_COLUMNS.indexOf('memo');

/** Rows that no longer fit go where the unit was coded anew; their memos stay. */
function rowsOf(
  { codings = [], added }: Taken,
  unfit: readonly CodingRow[],
  positions: CodePointMap,
): readonly CodingRow[] {
  const asRows = (each: readonly Coding[]) => each.map((coding) => codingRow(coding, positions));
  const [first, ...others] = codings;
  if (added === 0 || !first) return [...asRows(codings), ...unfit];
  const memos = [first.memo, ...unfit.map((row) => String(row[MEMO] ?? ''))];
  const memo = [...new Set(memos.filter((each) => each !== ''))].join('\n');
  return asRows([{ ...first, memo }, ...others]);
}
