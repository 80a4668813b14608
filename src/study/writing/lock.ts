// One writer at a time: a command that writes into a study holds `.fga.lock` in its folder meanwhile.

import { join } from 'node:path';
import type { Io } from '../../io/io.js';
import { findStudy, type StudySearch } from '../find-study.js';
import { removeLeftovers } from './leftovers.js';
import { giveBack, takeLock } from './lock-file.js';
import { finishPending, hasPending } from './pending-files.js';

/** The lock's file, below the study's folder. */
export const LOCK_FILE = '.fga.lock';
/**
 * Does work that writes into the study found by `search`, while no other fga writes there. What others
 * than fga have changed is noted in the log once the work is logged, unless the work does that itself
 * (`notices`). Outside a study it is the current folder that is locked. Throws where somebody else writes.
 */
export async function withStudyLock<Value>(
  io: Io,
  { notices = true, ...search }: StudySearch & { readonly notices?: boolean },
  command: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const root = findStudy(io, search) ?? (search.paths?.length ? io.cwd : undefined);
  // Without a study and without files there is nothing to write; the work says so.
  if (root === undefined) return work();
  return withFolderLock(io, root, command, async () => {
    const forget = notices ? await watch(io, root) : undefined;
    try {
      return await work();
    } finally {
      forget?.();
    }
  });
}

/** The same for a folder that is known; it is made where it is not there. */
export async function withFolderLock<Value>(
  io: Io,
  folder: string,
  command: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const release = lockFolder(io, folder, command);
  try {
    return await work();
  } finally {
    release();
  }
}

/** The reader of logs is loaded only where there is a log. */
async function watch(io: Io, root: string): Promise<(() => void) | undefined> {
  if (io.statFile(join(root, 'log'))?.kind !== 'folder') return undefined;
  const { watchEdits } = await import('../log/notice.js');
  return watchEdits(io, { root });
}

/** Takes the lock and returns how to give it back; for work that lasts as long as the program. */
export function lockFolder(io: Io, folder: string, command: string): () => void {
  const path = join(folder, LOCK_FILE);
  io.makeFolder(folder);
  const { release, wasLeft } = takeLock(io, path, { command, what: 'study' });
  if (wasLeft) removeLeftovers(io, folder);
  const forget = io.onSignal(release);
  try {
    finishPending(io, { root: folder });
  } catch (error) {
    forget();
    release();
    throw error;
  }
  return () => {
    forget();
    giveBack(io, release);
  };
}

/** Completes a change that was cut short before a study is read. Throws where somebody writes just now. */
export function settleStudy(io: Io, folder: string): void {
  if (hasPending(io, { root: folder })) lockFolder(io, folder, 'fga')();
}
