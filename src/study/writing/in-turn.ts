// Programs that write into one folder at the same moment take turns, where each of them needs but a
// moment: who finds another at work waits, and does not end.

import { join } from 'node:path';
import type { Io } from '../../io/io.js';
import { giveBack, type HeldLock, LockedError, takeLock } from './lock-file.js';

/** Beside the lock of a study, which a review may hold for hours in the same folder. */
const TURN_FILE = '.fga.lock.tables';

/** Five seconds in all. */
const TRIES = 100;
const MILLISECONDS = 50;

/** Does work while nobody else does any in the folder. Throws where another takes far too long. */
export async function inTurn<Value>(
  io: Io,
  folder: string,
  command: string,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  // Where there is no folder, the work says so best.
  if (io.statFile(folder)?.kind !== 'folder') return work();
  const { release } = await waitForLock(io, folder, command);
  const forget = io.onSignal(release);
  try {
    return await work();
  } finally {
    forget();
    giveBack(io, release);
  }
}

async function waitForLock(io: Io, folder: string, command: string): Promise<HeldLock> {
  for (let tries = 1; ; tries += 1) {
    try {
      return takeLock(io, join(folder, TURN_FILE), { command, what: 'folder' });
    } catch (error) {
      if (!(error instanceof LockedError) || tries === TRIES) throw error;
      await io.machine.pause(MILLISECONDS);
    }
  }
}
