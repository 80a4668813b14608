// What others than fga changed in a file, where what it was is still somewhere: in the backups of the
// study, or in git. A copy is taken only where it has the hash that the log recorded.

import { hash } from 'node:crypto';
import { join } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { readZip } from '../../office/zip.js';
import { listBackups } from '../backups.js';
import type { StudyRoot } from '../study.js';
import { compareContents } from './compare-contents.js';
import type { UnloggedEdit } from './unlogged-edit.js';

/** So many files are compared. */
const MOST_FILES = 12;
const MOST_BYTES = 32 << 20;

/** What the edits changed, by path: `2 codings added, 1 changed`; nothing for files that came or went. */
export function describeEdits(
  io: Io,
  study: StudyRoot,
  edits: readonly UnloggedEdit[],
): ReadonlyMap<string, string> {
  const edited = edits.filter(({ change }) => change === 'changed' || change === 'restored');
  return new Map(
    edited.slice(0, MOST_FILES).map((edit) => [edit.path, whatChanged(io, study, edit)]),
  );
}

/** What differs in one file; that it is not known, where no copy of what it was is left. */
function whatChanged(io: Io, study: StudyRoot, { path, before }: UnloggedEdit): string {
  try {
    const target = join(study.root, path);
    if ((io.statFile(target)?.size ?? 0) > MOST_BYTES) return NOT_KNOWN;
    const old = earlierContent(io, study, path, before);
    const now = io.readFile(target);
    return (old && compareContents(path, old, now)) ?? NOT_KNOWN;
  } catch (error) {
    if (error instanceof InputError) return NOT_KNOWN;
    throw error;
  }
}

const NOT_KNOWN = 'what changed is not known';

/** A file as the log last recorded it. */
function earlierContent(
  io: Io,
  study: StudyRoot,
  path: string,
  wanted: string,
): Uint8Array | undefined {
  const isWanted = (content: Uint8Array) => hash('sha256', content, 'hex').startsWith(wanted);
  for (const backup of listBackups(io, study)) {
    const zip = readZip(io.readFile(join(study.root, backup.path)), backup.path).value;
    const kept = zip?.has(path) ? zip.read(path).value : undefined;
    if (kept && isWanted(kept)) return kept;
  }
  for (const content of io.committed?.(join(study.root, path)) ?? [])
    if (isWanted(content)) return content;
  return undefined;
}
