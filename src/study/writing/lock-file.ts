// The file by which a program says that it is writing in a folder. One whose program has died on this
// machine is taken over; all others are left to people.

import { dirname } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { displayPath } from '../find-study.js';
import { writingInto } from '../unwritable-folder.js';

/** Who writes: what the file holds, as JSON. */
interface Lock {
  readonly command: string;
  readonly process: number;
  readonly host: string;
  readonly since: string;
}

/** For whom a lock is taken, and what is locked by it. */
export interface Locking {
  /** `fga code` */
  readonly command: string;
  readonly what: 'study' | 'folder';
}

export interface HeldLock {
  readonly release: () => void;
  /** Whether a program that has died left it behind. */
  readonly wasLeft: boolean;
}

/** Somebody else holds the lock. */
export class LockedError extends InputError {}

/** Makes the file; throws where a living program has made it. */
export function takeLock(io: Io, path: string, { command, what }: Locking): HeldLock {
  const own = lockText(io, command);
  const isFree = writingInto(io, dirname(path), () => {
    if (io.createFile(path, own)) return true;
    takeOver(io, path, own, what);
    return false;
  });
  const release = () => {
    // Somebody may have removed it by hand, and another program have locked since.
    if (readText(io, path) === own) io.removeFile(path);
  };
  return { release, wasLeft: !isFree };
}

/** Releases a lock once the work is done; where the file cannot be removed, only says so. */
export function giveBack(io: Io, release: () => void): void {
  try {
    release();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.stderr.write(`fga: ${error.message} The work is done; remove the file by hand.\n`);
  }
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
function takeOver(io: Io, path: string, own: string, what: Locking['what']): void {
  // Held for the moment in which a dead program's lock is taken over.
  const takeover = `${path}.takeover`;
  const held = () => new LockedError(heldText(io, path, undefined, what));
  refuseLiving(io, path, what);
  if (!io.createFile(takeover, own)) {
    refuseLiving(io, takeover, what);
    io.removeFile(takeover);
    if (!io.createFile(takeover, own)) throw held();
  }
  try {
    refuseLiving(io, path, what);
    io.removeFile(path);
    if (!io.createFile(path, own)) throw held();
  } finally {
    io.removeFile(takeover);
  }
}

/** Throws unless the lock's program has died, or the lock is gone meanwhile. */
function refuseLiving(io: Io, path: string, what: Locking['what']): void {
  const text = readText(io, path);
  if (text === undefined) return;
  const lock = parseLock(text);
  const isDead =
    lock !== undefined &&
    lock.host === io.machine.host &&
    (lock.process === io.machine.process ||
      !io.machine.isRunning(lock.process, new Date(lock.since)));
  if (!isDead) throw new LockedError(heldText(io, path, lock, what));
}

function heldText(io: Io, path: string, lock: Lock | undefined, what: Locking['what']): string {
  const file = displayPath(io, path);
  if (!lock) {
    return `Another fga is about to write into this ${what} (${file} cannot be read). Try again; if no other fga runs, remove ${file}.`;
  }
  const { command, process, host, since } = lock;
  const isHere = host === io.machine.host;
  const where = isHere ? `process ${process}` : `process ${process} on ${host}`;
  const time = `${since.slice(0, 16).replace('T', ' ')} UTC`;
  return `${command} (${where}) has been writing into this ${what} since ${time}, and two programs at once would undo each other's work. Wait for it to end, or end it; if it does not run any more, remove ${file}.`;
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
