// Changes to several files of a study that belong together: all of them happen or none. What is to be
// written is stored first as a whole (`pending-files.ts`), then carried out.

import { join } from 'node:path';
import { sha256 } from '../../anchor/hash.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { keepBackup, sayBackup } from '../backups.js';
import { displayPath } from '../find-study.js';
import { refuseOutside } from '../paths.js';
import { writingInto } from '../unwritable-folder.js';
import {
  type ChangingStudy,
  carryOut,
  contentOf,
  isNeeded,
  PENDING_FILE,
  type PendingFile,
  writable,
} from './pending-files.js';
import { bytesOf, stagingIo } from './staging-io.js';

/** New contents by path below the study; undefined: the file goes. */
type FileChanges = ReadonlyMap<string, Uint8Array | undefined>;

/** Paths of files that nobody but their owner may read. */
type OwnersFiles = ReadonlySet<string>;

interface Root extends ChangingStudy {
  /** The command as a backup of what is replaced is named for it; without it nothing is kept. */
  readonly keep?: string;
}

/**
 * Does work that writes into a study so that nothing is written while it runs and everything at its
 * end. What it throws leaves the study as it was. The caller holds the study's lock.
 */
export async function allOrNothing<Value>(
  io: Io,
  study: Root,
  work: (io: Io) => Value | Promise<Value>,
  { transcripts = false }: { readonly transcripts?: boolean } = {},
): Promise<{ readonly value: Value; readonly written: readonly string[] }> {
  const changes = new Map<string, Uint8Array | undefined>();
  const owners = new Set<string>();
  const value = await work(stagingIo(io, study.root, changes, owners));
  const root = { ...study, exchangesTranscripts: transcripts };
  const written = saveTogether(io, root, changes, owners);
  return { value, written };
}

/** A file to be written, as a text; its path is below the study. */
export interface IntendedWrite {
  readonly path: string;
  readonly text: string;
}

/** Writes all files or none, under the study's lock; gives the paths that changed. */
export function writeTogether(
  io: Io,
  study: Root,
  writes: readonly IntendedWrite[],
): readonly string[] {
  return saveTogether(io, study, new Map(writes.map(({ path, text }) => [path, bytesOf(text)])));
}

/** Writes and removes files, all or none; gives the paths that changed. */
export function saveTogether(
  io: Io,
  study: Root,
  changes: FileChanges,
  owners: OwnersFiles = new Set(),
): readonly string[] {
  const needed = [...changes].filter(([path, content]) => isNeeded(io, study, path, content));
  if (needed.length === 0) return [];
  // A link out of the study is refused before anything is stored.
  for (const [path, content] of needed) {
    writable(io, study, path);
    if (content) refuseOccupied(io, study, path);
  }
  refuseOutside(io, study, PENDING_FILE);
  const replaced = needed.map(([path, now]) => ({ path, before: contentOf(io, study, path), now }));
  const files = replaced.map(({ path, before, now }): PendingFile => {
    const stored = now ? Buffer.from(now).toString('base64') : null;
    const was = before && { was: sha256(before) };
    return { path, now: stored, ...was, ...(owners.has(path) && { isOwners: true as const }) };
  });
  const { keep, exchangesTranscripts = false } = study;
  const backup = saying(NOTHING_CHANGED, () => {
    const kept = keep === undefined ? undefined : keepBackup(io, study, keep, replaced);
    const pending = { files, ...(exchangesTranscripts && { transcripts: true }) };
    const path = join(study.root, PENDING_FILE);
    writingInto(io, study.root, () => {
      io.writeFile(path, `${JSON.stringify(pending)}\n`);
      if (files.some(({ isOwners }) => isOwners)) io.protect(path);
    });
    return kept;
  });
  saying(COMPLETED_LATER, () => carryOut(io, study, files));
  if (backup) sayBackup(io, backup);
  return needed.map(([path]) => path);
}

/** Throws where a folder has the name of a file that is to be written, or a file that of a folder above it. */
function refuseOccupied(io: Io, { root }: Root, path: string): void {
  const parts = path.split('/');
  for (const [at] of parts.entries()) {
    const above = parts.slice(0, at + 1).join('/');
    const wanted = at === parts.length - 1 ? 'file' : 'folder';
    const there = io.statFile(join(root, above))?.kind ?? wanted;
    if (there === wanted) continue;
    const what = wanted === 'file' ? 'is no file' : 'is no folder';
    throw new InputError(
      `${displayPath(io, join(root, above))} ${what}, so ${displayPath(io, join(root, path))} cannot be written. Rename what has its name, then run the command again. ${NOTHING_CHANGED}`,
    );
  }
}

const NOTHING_CHANGED = 'Nothing was changed.';
const COMPLETED_LATER =
  'The change is stored whole, and the next fga command in this study completes it.';

/** Does work on the disk; where it fails, the message also tells how the study stands. */
function saying<Value>(state: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${error.message} ${state}`, { cause: error });
  }
}
