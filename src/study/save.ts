// Saves units and codings into the study. A coder's rows of other transcripts stay as they are, what
// a person wrote is never overwritten unasked, and where nothing changed nothing is written.

import { join } from 'node:path';
import { type Coding, RULES_CODER } from '../coding/coding.js';
import {
  byTranscript,
  CODING_COLUMNS,
  type CodingRow,
  codingRow,
  compareText,
  renderCodingRows,
  renderCodings,
  renderHeader,
  rowKey,
  sortedRows,
} from '../coding/codings-file.js';
import { decodeCodings, type WrittenCodings } from '../coding/decode-codings.js';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import { CODINGS, codingsPath, fileName, unitsPath, writeInStudy } from './paths.js';
import { decodeStudyText } from './read-text.js';
import { handEdit, writeRules } from './rules-record.js';
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
  const file = fileName(io, study, codingsPath(coder));
  const own = byTranscript(codings);
  const mapOf = (transcript: string) => codePointMap(texts.get(transcript)?.text ?? '');
  const alone = bytesOf(renderCodings(codings, mapOf));
  const path = join(study.root, codingsPath(coder));
  const found = io.statFile(path) && io.readFile(path);
  if (found && alone.equals(found)) {
    return { file, added: 0, removed: 0, kept: codings.length, isWritten: false };
  }
  const before = found && decodeCodings(decodeStudyText(found, file).value, file).value;
  if (found && before && !replace) refuseLoss(io, study, coder, { found, written: before, file });
  const others = new Map<string, CodingRow[]>();
  const old = new Set<string>();
  for (const { cells } of before?.rows ?? []) {
    const row = CODING_COLUMNS.map((column) => cells[column]);
    if (texts.has(cells.transcript)) old.add(rowKey(row));
    else addTo(others, cells.transcript, row);
  }
  const rowsOf = (transcript: string) => [
    ...(others.get(transcript) ?? []),
    ...sortedRows(own.get(transcript) ?? [], mapOf(transcript)),
  ];
  const transcripts = [...new Set([...others.keys(), ...own.keys()])].sort(compareText);
  const content = others.size === 0 ? alone : bytesOf(renderRows(transcripts, rowsOf));
  const isWritten =
    coder === RULES_CODER
      ? writeRules(io, study, content)
      : writeInStudy(io, study, codingsPath(coder), content) === 'written';
  const kept = old.size === 0 ? 0 : countKept(own, mapOf, old);
  return { file, added: codings.length - kept, removed: old.size - kept, kept, isWritten };
}

function bytesOf(pieces: Iterable<string>): Buffer {
  const buffers: Buffer[] = [];
  for (const piece of pieces) buffers.push(Buffer.from(piece));
  return Buffer.concat(buffers);
}

function* renderRows(
  transcripts: readonly string[],
  rowsOf: (transcript: string) => readonly CodingRow[],
): Generator<string> {
  yield renderHeader();
  for (const transcript of transcripts) yield* renderCodingRows(rowsOf(transcript));
}

function countKept(
  own: ReadonlyMap<string, readonly Coding[]>,
  mapOf: (transcript: string) => CodePointMap,
  old: ReadonlySet<string>,
): number {
  let kept = 0;
  for (const [transcript, codings] of own) {
    const map = mapOf(transcript);
    for (const coding of codings) if (old.has(rowKey(codingRow(coding, map)))) kept += 1;
  }
  return kept;
}

function addTo(groups: Map<string, CodingRow[]>, transcript: string, row: CodingRow): void {
  const group = groups.get(transcript);
  if (group) group.push(row);
  else groups.set(transcript, [row]);
}

function refuseLoss(
  io: Io,
  study: Pick<Study, 'root'>,
  coder: string,
  { found, written, file }: { found: Uint8Array; written: WrittenCodings; file: string },
): void {
  const [column] = [...written.missingColumns, ...written.unknownColumns];
  if (column !== undefined) {
    throw new InputError(
      `${file} does not have the columns of a coder file (${column || 'one without a name'}), and writing it would lose something. Mend it, or give --replace.`,
    );
  }
  const edit = coder === RULES_CODER ? handEdit(io, study, found, written) : undefined;
  if (edit) {
    throw new InputError(
      `${file} was changed by hand (${edit}), and coding again would lose that. Save it under your own name, such as ${CODINGS}/anna.csv, to keep it; or give --replace to overwrite it.`,
    );
  }
}
