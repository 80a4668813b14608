// Writes a file so that there is always the old or the new one, whole, whatever happens meanwhile:
// into a temporary file beside it, flushed to the disk, then renamed.

import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from './io.js';

/**
 * Keeps the mode of a file that is there, and writes to where a link points. What is no file (a
 * pipe, `/dev/null`) is written directly. Throws the errors of the operating system.
 */
export function writeWhole(path: string, content: Content): void {
  const target = isLink(path) ? realpathSync(path) : path;
  const found = statSync(target, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    writeInto(openSync(target, 'w'), content);
    return;
  }
  const temporary = join(dirname(target), `.fga-${crypto.randomUUID()}.tmp`);
  const file = openSync(temporary, 'wx', 0o666);
  try {
    writeInto(file, content, found && found.mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(dirname(target));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function writeInto(file: number, content: Content, mode?: number): void {
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    for (const bytes of batches(content)) writeAll(file, bytes);
    if (fstatSync(file).isFile()) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Pieces of about a megabyte, so that a large file needs few calls and little memory. */
function* batches(content: Content): Generator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else if (typeof content === 'string') yield Buffer.from(content);
  else {
    let batch = '';
    for (const piece of content) {
      batch += piece;
      if (batch.length < 1 << 20) continue;
      yield Buffer.from(batch);
      batch = '';
    }
    yield Buffer.from(batch);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Some systems cannot flush a folder; the rename has happened all the same. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Best effort: what could be lost is the new name, not a file.
  }
}
