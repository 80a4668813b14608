// Saves units and codings into the study. A coder's rows of other transcripts stay as they are, what
// a person wrote is never overwritten unasked, and where nothing changed nothing is written.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Coding, RULES_CODER } from '../coding/coding.js';
import {
  byTranscript,
  CODING_COLUMNS,
  type CodingRow,
  compareText,
  renderCodingRows,
  renderHeader,
  rowKey,
  sortedRows,
} from '../coding/codings-file.js';
import { decodeCodings, type WrittenCodings } from '../coding/decode-codings.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { codePointMap } from '../text/code-points.js';
import { CODINGS, codingsPath, fileName, unitsPath, writeInStudy } from './paths.js';
import { readText } from './read-text.js';
import type { Study } from './study.js';

/** What saving a coder's file did. Counts are of the transcripts that were given. */
export interface SavedCodings {
  /** The file as the user would write its name. */
  readonly file: string;
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  readonly isWritten: boolean;
}

export interface CodingsToSave {
  readonly codings: readonly Coding[];
  /** The transcripts that were coded, with their reading texts: their rows are replaced. */
  readonly texts: ReadonlyMap<string, { readonly text: string }>;
  /** Overwrite what a person has changed in the file of the rules. */
  readonly replace?: boolean;
}

/** Writes `units/<path>.csv`, as rendered; true where that changed anything. */
export function saveUnits(io: Io, study: Study, transcript: string, rendered: string): boolean {
  return writeInStudy(io, study, unitsPath(study, transcript), rendered) === 'written';
}

/**
 * Writes `codings/<coder>.csv`. Throws where the file holds something that would be lost: columns of
 * its own, or, in the file of the rules, changes made by hand.
 */
export function saveCodings(
  io: Io,
  study: Pick<Study, 'root'>,
  coder: string,
  { codings, texts, replace = false }: CodingsToSave,
): SavedCodings {
  const path = codingsPath(coder);
  const file = fileName(io, study, path);
  const before = readWritten(io, study, coder);
  if (before && !replace) refuseLoss(io, study, coder, before, file);
  const groups = new Map<string, CodingRow[]>();
  const old = new Set<string>();
  for (const { cells } of before?.rows ?? []) {
    const row = CODING_COLUMNS.map((column) => cells[column]);
    if (texts.has(cells.transcript)) old.add(rowKey(row));
    else addTo(groups, cells.transcript, row);
  }
  const fresh = new Set<string>();
  for (const [transcript, own] of byTranscript(codings)) {
    const rows = sortedRows(own, codePointMap(texts.get(transcript)?.text ?? ''));
    for (const row of rows) fresh.add(rowKey(row));
    groups.set(transcript, rows);
  }
  const pieces = [renderHeader()];
  for (const transcript of [...groups.keys()].sort(compareText)) {
    pieces.push(renderCodingRows(groups.get(transcript) ?? []));
  }
  const isWritten = writeRecorded(io, study, coder, pieces);
  const kept = [...fresh].filter((key) => old.has(key)).length;
  return { file, added: fresh.size - kept, removed: old.size - kept, kept, isWritten };
}

function addTo(groups: Map<string, CodingRow[]>, transcript: string, row: CodingRow): void {
  const group = groups.get(transcript);
  if (group) group.push(row);
  else groups.set(transcript, [row]);
}

function readWritten(
  io: Io,
  study: Pick<Study, 'root'>,
  coder: string,
): WrittenCodings | undefined {
  const path = join(study.root, codingsPath(coder));
  if (!io.statFile(path)) return undefined;
  const file = fileName(io, study, codingsPath(coder));
  return decodeCodings(readText(io, path, file).value, file).value;
}

function refuseLoss(
  io: Io,
  study: Pick<Study, 'root'>,
  coder: string,
  written: WrittenCodings,
  file: string,
): void {
  const [column] = [...written.missingColumns, ...written.unknownColumns];
  if (column !== undefined) {
    throw new InputError(
      `${file} does not have the columns of a coder file (${column || 'one without a name'}), and writing it would lose something. Mend it, or give --replace.`,
    );
  }
  const edit =
    coder === RULES_CODER ? handEdit(written, recordedHashes(io, study, coder)) : undefined;
  if (edit) {
    throw new InputError(
      `${file} was changed by hand (${edit}), and coding again would lose that. Save it under your own name, such as ${CODINGS}/anna.csv, to keep it; or give --replace to overwrite it.`,
    );
  }
}

/** What shows that a person worked in the file of the rules; undefined where nothing does. */
function handEdit(written: WrittenCodings, hashes: readonly string[]): string | undefined {
  for (const { line, cells, coding } of written.rows) {
    if (!coding) return `line ${line} cannot be read`;
    if (coding.source !== 'rule') return `line ${line} has the source ${coding.source}`;
    if (coding.status !== 'coded') return `line ${line} has the status ${coding.status}`;
    if (cells.memo !== '') return `line ${line} has a memo`;
  }
  if (hashes.length === 0) return undefined;
  const rows = written.rows.map(({ cells }) => CODING_COLUMNS.map((column) => cells[column]));
  const hash = hashOf([renderHeader(), renderCodingRows(rows)]);
  return hashes.includes(hash) ? undefined : 'rows differ from those fga wrote';
}

/** Beside the file of the rules lies the hash of what fga wrote, as `sha256sum` writes it. */
function recordPath(coder: string): string {
  return `${CODINGS}/.${coder}.csv.sha256`;
}

function recordedHashes(io: Io, study: Pick<Study, 'root'>, coder: string): readonly string[] {
  const path = join(study.root, recordPath(coder));
  if (!io.statFile(path)) return [];
  return (
    Buffer.from(io.readFile(path))
      .toString('utf8')
      .match(/^[0-9a-f]{64}/gm) ?? []
  );
}

function writeRecorded(
  io: Io,
  study: Pick<Study, 'root'>,
  coder: string,
  pieces: readonly string[],
): boolean {
  const write = () => writeInStudy(io, study, codingsPath(coder), pieces) === 'written';
  if (coder !== RULES_CODER) return write();
  const line = `${hashOf(pieces)}  ${coder}.csv\n`;
  // First both hashes, so that a crash between the two files leaves one that holds.
  const earlier = recordedHashes(io, study, coder).map((hash) => `${hash}  ${coder}.csv\n`);
  if (!earlier.includes(line)) {
    writeInStudy(io, study, recordPath(coder), [line, ...earlier.slice(0, 1)]);
  }
  const isWritten = write();
  writeInStudy(io, study, recordPath(coder), line);
  return isWritten;
}

function hashOf(pieces: readonly string[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
