// Tells whether a person has changed the file of the rules: by what its rows hold, and by the hash of
// what fga wrote, which lies beside it (`codings/.rules.csv.sha256`, as `sha256sum` writes it).

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { RULES_CODER } from '../coding/coding.js';
import { CODING_COLUMNS, renderCodingRows, renderHeader } from '../coding/codings-file.js';
import type { WrittenCodings } from '../coding/decode-codings.js';
import type { Io } from '../io/io.js';
import { CODINGS, codingsPath, writeInStudy } from './paths.js';
import type { Study } from './study.js';

type Root = Pick<Study, 'root'>;
const RECORD = `${CODINGS}/.${RULES_CODER}.csv.sha256`;

/** What shows that a person worked in the file of the rules; undefined where nothing does. */
export function handEdit(
  io: Io,
  study: Root,
  found: Uint8Array,
  written: WrittenCodings,
): string | undefined {
  const hashes = recordedHashes(io, study);
  if (hashes.includes(hashOf(found))) return undefined;
  for (const { line, cells, coding } of written.rows) {
    if (!coding) return `line ${line} cannot be read`;
    if (coding.source !== 'rule') return `line ${line} has the source ${coding.source}`;
    if (coding.status !== 'coded') return `line ${line} has the status ${coding.status}`;
    if (cells.memo !== '') return `line ${line} has a memo`;
  }
  if (hashes.length === 0) return undefined;
  // A spreadsheet that only saved the file again changed its form, not its rows.
  const rows = written.rows.map(({ cells }) => CODING_COLUMNS.map((column) => cells[column]));
  const plain = Buffer.from([renderHeader(), ...renderCodingRows(rows)].join(''));
  return hashes.includes(hashOf(plain)) ? undefined : 'rows differ from those fga wrote';
}

/** Writes the file of the rules and the record of it; true where the file changed. */
export function writeRules(io: Io, study: Root, content: Uint8Array): boolean {
  const line = recordLine(hashOf(content));
  // First both hashes, so that a crash between the two files leaves one that holds.
  const earlier = recordedHashes(io, study).map(recordLine);
  if (!earlier.includes(line)) {
    writeInStudy(io, study, RECORD, [line, ...earlier.slice(0, 1)]);
  }
  const isWritten = writeInStudy(io, study, codingsPath(RULES_CODER), content) === 'written';
  writeInStudy(io, study, RECORD, line);
  return isWritten;
}

function recordLine(hash: string): string {
  return `${hash}  ${RULES_CODER}.csv\n`;
}

function recordedHashes(io: Io, study: Root): readonly string[] {
  const path = join(study.root, RECORD);
  if (!io.statFile(path)) return [];
  return (
    Buffer.from(io.readFile(path))
      .toString('utf8')
      .match(/^[0-9a-f]{64}/gm) ?? []
  );
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
