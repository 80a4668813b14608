// A file that is written while the program makes it: into a temporary file beside it, which gets the
// file's name once all is on the disk. Writing and waiting happen beside the program's own work.

import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fdatasync,
  fsync,
  lstatSync,
  openSync,
  renameSync,
  write as writeSome,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { GrowingFile } from './io.js';
import { attempt, attemptSoon } from './node-errors.js';
import { flushFolder, removeIfThere } from './write-file.js';

const write = promisify(writeSome);
const flush = promisify(fsync);
const flushData = promisify(fdatasync);

/** After so many bytes the disk is told to begin, so that little is left at the end. */
const FLUSH_EACH = 32 << 20;

/** Undefined where something has the name; `named` is how errors name the file. */
export function growWhole(path: string, named: string): GrowingFile | undefined {
  return attempt('write', named, () => {
    if (lstatSync(path, { throwIfNoEntry: false })) return undefined;
    return new GrowingTemporary(path, named);
  });
}

class GrowingTemporary implements GrowingFile {
  readonly #path: string;
  readonly #named: string;
  readonly #temporary: string;
  readonly #file: number;
  /** The last writing: they go one after the other. */
  #written: Promise<void> = Promise.resolve();
  #flushed: Promise<void> = Promise.resolve();
  #unflushed = 0;
  #isOpen = true;
  #isFinished = false;

  constructor(path: string, named: string) {
    this.#path = path;
    this.#named = named;
    this.#temporary = join(dirname(path), `.fga-${randomUUID()}.tmp`);
    this.#file = openSync(this.#temporary, 'wx', 0o666);
  }

  async add(bytes: Uint8Array): Promise<void> {
    const before = this.#written;
    this.#written = before.then(() => this.#write(bytes));
    // It may fail while nobody waits for it; the next step looks at it.
    this.#written.catch(() => {});
    await attemptSoon(this.#named, () => before);
  }

  async finish(): Promise<void> {
    await attemptSoon(this.#named, async () => {
      await this.#written;
      await this.#flushed;
      await flush(this.#file);
      this.#close();
      renameSync(this.#temporary, this.#path);
      this.#isFinished = true;
    });
    flushFolder(dirname(this.#path));
  }

  async discard(): Promise<void> {
    if (this.#isFinished) return;
    await Promise.allSettled([this.#written, this.#flushed]);
    this.remove();
  }

  remove(): void {
    this.#close();
    removeIfThere(this.#temporary);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await write(this.#file, bytes, done);
      done += bytesWritten;
    }
    this.#unflushed += bytes.length;
    if (this.#unflushed < FLUSH_EACH) return;
    this.#unflushed = 0;
    this.#flushed = this.#flushed.then(() => flushData(this.#file));
    this.#flushed.catch(() => {});
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
  }
}
