// The reading texts of transcripts that are not plain text, stored in `texts/` when their units are
// cut: what units and codings refer to stays there to look up and compare, whatever happens to the
// transcript or to fga.

import { join } from 'node:path';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import type { Transcript } from '../../transcript/transcript.js';
import { studyFindings } from '../findings.js';
import { fileName, textsPath, unitsPath, writeInStudy } from '../paths.js';
import type { Study } from '../study.js';

/** What of a transcript is stored; plain text is its own reading text, and is not. */
export type StoredText = Pick<Transcript, 'path' | 'text' | 'isDerived'>;

/**
 * Stores the reading text beside units that were cut from it. Where the units were there before,
 * only a text that is missing is written: the one that is there is what they were cut from.
 */
export function saveReadingText(
  io: Io,
  study: Study,
  { path, text, isDerived }: StoredText,
  isCutNow: boolean,
): void {
  if (!isDerived) return;
  const target = textsPath(study, path);
  if (!isCutNow && io.statFile(join(study.root, target))) return;
  writeInStudy(io, study, target, text);
}

/** Whether a transcript with units reads as it did when they were cut; `file` names it. */
export function compareReadingText(
  io: Io,
  study: Study,
  { path, text, isDerived }: StoredText,
  file: string,
): Finding[] {
  if (!isDerived || io.statFile(join(study.root, unitsPath(study, path)))?.kind !== 'file')
    return [];
  const target = textsPath(study, path);
  if (io.statFile(join(study.root, target))?.kind !== 'file') return [];
  const now = Buffer.from(text);
  const stored = Buffer.from(io.readFile(join(study.root, target)));
  if (now.equals(stored)) return [];
  const [before, after] = [stored.toString('utf8').split('\n'), text.split('\n')];
  const line = after.findIndex((each, index) => each !== before[index]);
  const at = line === -1 ? after.length - 1 : line;
  const args = {
    stored: fileName(io, study, target),
    before: before[at] ?? '',
    after: after[at] ?? '',
    transcript: path,
  };
  return [studyFindings.make('reading-text-changed', { file, line: at + 1 }, args)];
}
