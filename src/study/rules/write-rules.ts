// Writes the file of the rules and its record so that, whatever happens meanwhile, the record that is
// found afterwards knows the file that is found, or there is none.

import { join } from 'node:path';
import { sha256 } from '../../anchor/hash.js';
import { RULES_CODER } from '../../coding/coding.js';
import type { Io } from '../../io/io.js';
import { CODINGS, codingsPath, writeInStudy } from '../paths.js';
import type { StudyRoot } from '../study.js';
import { writingInto } from '../unwritable-folder.js';
import type { RulesRecord } from './rules-record.js';
import { RULES_RECORD, readRulesRecord, renderRulesRecord } from './rules-record-file.js';

/** True where the file of the rules changed. */
export function writeRules(
  io: Io,
  study: StudyRoot,
  content: Uint8Array,
  made: Omit<RulesRecord, 'rules'>,
): boolean {
  const rules = sha256(content);
  if (io.statFile(join(study.root, RULES_RECORD))) {
    const earlier = readRulesRecord(io, study)?.rules ?? [];
    if (!earlier.includes(rules)) {
      // Both hashes while the file is replaced; which rows it has is not certain until it is.
      const both = { rules: [rules, ...knownHash(io, study, earlier)], transcripts: new Map() };
      writeRecord(io, study, both);
    }
  }
  const isWritten = writeInStudy(io, study, codingsPath(RULES_CODER), content) === 'written';
  writeRecord(io, study, { rules: [rules], ...made });
  return isWritten;
}

/** Where it cannot be written the message names the folder: nobody knows this file. */
export function writeRecord(io: Io, study: StudyRoot, record: RulesRecord): void {
  const text = renderRulesRecord(record);
  writingInto(io, join(study.root, CODINGS), () => writeInStudy(io, study, RULES_RECORD, text));
}

/** The hash of the file as it lies there, where the record knows it. */
function knownHash(io: Io, study: StudyRoot, earlier: readonly string[]): string[] {
  const path = join(study.root, codingsPath(RULES_CODER));
  if (io.statFile(path)?.kind !== 'file') return [];
  const found = sha256(io.readFile(path));
  return earlier.includes(found) ? [found] : [];
}
