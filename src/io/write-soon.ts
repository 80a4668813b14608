// Writes a file as `write-file.ts` does, whole or not at all, but lets the program go on while the disk
// is waited for: with many files that is most of the time.

import { randomUUID } from 'node:crypto';
import { closeSync, fchmodSync, fsync, openSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isLink, removeIfThere, writeAll, writeWhole } from './write-file.js';

const flush = promisify(fsync);

/** Settled once the file is there for good. Throws the errors of the operating system. */
export async function writeWholeSoon(path: string, content: Uint8Array): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (isLink(path) || (found && !found.isFile())) {
    writeWhole(path, content);
    return;
  }
  const temporary = join(dirname(path), `.fga-${randomUUID()}.tmp`);
  const file = openSync(temporary, 'wx', 0o666);
  try {
    await closing(file, async () => {
      if (found) fchmodSync(file, found.mode & 0o7777);
      writeAll(file, content);
      await flush(file);
    });
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  await flushFolder(dirname(path));
}

async function closing(file: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    closeSync(file);
  }
}

/** Some systems cannot flush a folder; the rename has happened all the same. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = openSync(folder, 'r');
    await closing(handle, () => flush(handle));
  } catch {
    // Best effort: what could be lost is the new name, not a file.
  }
}
