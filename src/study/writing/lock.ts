// One writer at a time: a command that writes into a study holds `.fga.lock` in its folder meanwhile.
// A lock whose program has died on this machine is taken over; all others are left to people.

import { join } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { displayPath, findStudy, type StudySearch } from '../find-study.js';
import { finishPending, hasPending } from './all-or-nothing.js';
import { removeLeftovers } from './leftovers.js';

/** The lock's file, below the study's folder. */
export const LOCK_FILE = '.fga.lock';
/** Held for the moment in which a dead program's lock is taken over. */
const TAKEOVER_FILE = '.fga.lock.takeover';

/** Who writes: what the file holds, as JSON. */
interface Lock {
  readonly command: string;
  readonly process: number;
  readonly host: string;
  readonly since: string;
}

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
  const own = lockText(io, command);
  io.makeFolder(folder);
  if (!io.createFile(path, own)) takeOver(io, folder, own);
  const release = () => {
    // Somebody may have removed it by hand, and another program have locked since.
    if (readText(io, path) === own) io.removeFile(path);
  };
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
    try {
      release();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.stderr.write(`fga: ${error.message} The work is done; remove the file by hand.\n`);
    }
  };
}

/** Completes a change that was cut short before a study is read. Throws where somebody writes just now. */
export function settleStudy(io: Io, folder: string): void {
  if (hasPending(io, { root: folder })) lockFolder(io, folder, 'fga')();
}

function lockText(io: Io, command: string): string {
  const { host, process } = io.machine;
  const lock: Lock = { command, process, host, since: io.now().toISOString() };
  return `${JSON.stringify(lock)}\n`;
}

/**
 * Replaces a lock that its program has left behind. Two programs that see it at once do this one
 * after the other, so that neither removes the other's new lock.
 */
function takeOver(io: Io, folder: string, own: string): void {
  const [path, takeover] = [join(folder, LOCK_FILE), join(folder, TAKEOVER_FILE)];
  refuseLiving(io, path);
  if (!io.createFile(takeover, own)) {
    refuseLiving(io, takeover);
    io.removeFile(takeover);
    if (!io.createFile(takeover, own)) throw new InputError(heldText(io, path, undefined));
  }
  try {
    refuseLiving(io, path);
    io.removeFile(path);
    if (!io.createFile(path, own)) throw new InputError(heldText(io, path, undefined));
    removeLeftovers(io, folder);
  } finally {
    io.removeFile(takeover);
  }
}

/** Throws unless the lock's program has died, or the lock is gone meanwhile. */
function refuseLiving(io: Io, path: string): void {
  const text = readText(io, path);
  if (text === undefined) return;
  const lock = parseLock(text);
  const isDead =
    lock !== undefined &&
    lock.host === io.machine.host &&
    (lock.process === io.machine.process ||
      !io.machine.isRunning(lock.process, new Date(lock.since)));
  if (!isDead) throw new InputError(heldText(io, path, lock));
}

function heldText(io: Io, path: string, lock: Lock | undefined): string {
  const file = displayPath(io, path);
  if (!lock) {
    return `Another fga is about to write into this study (${file} cannot be read). Try again; if no other fga runs, remove ${file}.`;
  }
  const { command, process, host, since } = lock;
  const isHere = host === io.machine.host;
  const where = isHere ? `process ${process}` : `process ${process} on ${host}`;
  const time = `${since.slice(0, 16).replace('T', ' ')} UTC`;
  return `${command} (${where}) has been writing into this study since ${time}, and two programs at once would undo each other's work. Wait for it to end, or end it; if it does not run any more, remove ${file}.`;
}

/** Undefined where the file is gone. */
function readText(io: Io, path: string): string | undefined {
  if (io.statFile(path)?.kind !== 'file') return undefined;
  try {
    return Buffer.from(io.readFile(path)).toString('utf8');
  } catch (error) {
    if (error instanceof InputError && !io.statFile(path)) return undefined;
    throw error;
  }
}

function parseLock(text: string): Lock | undefined {
  try {
    const { command, process, host, since } = JSON.parse(text) as Record<string, unknown>;
    const isTime = typeof since === 'string' && !Number.isNaN(Date.parse(since));
    if (typeof process !== 'number' || typeof host !== 'string' || !isTime) return undefined;
    return { command: String(command), process, host, since };
  } catch {
    return undefined;
  }
}
