// Writes a file so that there is always the old or the new one, whole, whatever happens meanwhile:
// into a temporary file beside it, flushed to the disk, then renamed.

import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from './io.js';
import { codeOf } from './node-errors.js';

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
  const temporary = join(dirname(target), `.fga-${randomUUID()}.tmp`);
  const file = openSync(temporary, 'wx', 0o666);
  try {
    writeInto(file, content, found && found.mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  flushFolder(dirname(target));
}

/**
 * Makes a file that nothing has the name of; false where something has. Others see it whole or not at
 * all, save on disks that know no hard links.
 */
export function createWhole(path: string, content: string): boolean {
  const temporary = join(dirname(path), `.fga-${randomUUID()}.tmp`);
  try {
    writeInto(openSync(temporary, 'wx', 0o666), content);
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST') return false;
    // Who takes over a dead program's lock just now has tidied this one away.
    if (code === 'ENOENT') return createDirectly(path, content);
    if (!NO_LINKS.has(code)) throw error;
    return createDirectly(path, content);
  } finally {
    removeIfThere(temporary);
  }
}

/** What systems say where a disk has no hard links. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EISDIR',
  'UNKNOWN',
]);

function createDirectly(path: string, content: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o666);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeInto(file, content);
    return true;
  } catch (error) {
    removeIfThere(path);
    throw error;
  }
}

/**
 * Adds a line with a single write, and a line break before it where the file does not end in one. What
 * was written of a line that did not fit is taken away again.
 */
export function appendWhole(path: string, line: string): void {
  const file = openSync(path, 'a+', 0o666);
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(file, last, 0, 1, size - 1);
    const isOpen = size > 0 && last[0] !== 0x0a;
    try {
      writeAll(file, Buffer.from(`${isOpen ? '\n' : ''}${line}\n`));
      fsyncSync(file);
    } catch (error) {
      ftruncateSync(file, size);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

/** Removes a file, or does nothing where there is none. What node has for it takes a millisecond to load. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') rmSync(path, { force: true });
  }
}

/** Whether the path is a link itself. */
export function isLink(path: string): boolean {
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

/** Writes all of it, in as many calls as the system wants. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Some systems cannot flush a folder; the rename has happened all the same. */
export function flushFolder(folder: string): void {
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
