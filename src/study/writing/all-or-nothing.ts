// Changes to several files of a study that belong together: all of them happen or none. What is to be
// written is stored first as a whole, in `.fga.pending.json`; a program that dies on the way has its
// work finished by the next one.

import { dirname, join, relative, resolve } from 'node:path';
import { sha256 } from '../../anchor/hash.js';
import { InputError } from '../../io/errors.js';
import type { Content, Io } from '../../io/io.js';
import { displayPath, TRANSCRIPTS } from '../find-study.js';
import { pathBelow, refuseOutside, writeInStudy } from '../paths.js';
import { keepBackup, sayBackup } from './backups.js';

/** What is still to be done, below the study's folder. */
const PENDING_FILE = '.fga.pending.json';

/** New contents by path below the study; undefined: the file goes. */
type FileChanges = ReadonlyMap<string, Uint8Array | undefined>;

/** Paths of files that nobody but their owner may read. */
type OwnersFiles = ReadonlySet<string>;

interface Root {
  readonly root: string;
  /** Transcripts too may be written and removed: true for the one command that exchanges them. */
  readonly exchangesTranscripts?: boolean;
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
  for (const [path] of needed) writable(io, study, path);
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
    io.writeFile(path, `${JSON.stringify(pending)}\n`);
    if (files.some(({ isOwners }) => isOwners)) io.protect(path);
    return kept;
  });
  saying(COMPLETED_LATER, () => carryOut(io, study, files));
  if (backup) sayBackup(io, backup);
  return needed.map(([path]) => path);
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

/** A file as it is stored while it is pending. */
interface PendingFile {
  readonly path: string;
  /** Its bytes in Base64; null where it goes. */
  readonly now: string | null;
  /** Hash of what it replaces; absent where there was no file. */
  readonly was?: string;
  /** Present where nobody but the owner may read it. */
  readonly isOwners?: true;
}

function hashOf(io: Io, study: Root, path: string): string | undefined {
  const content = contentOf(io, study, path);
  return content && sha256(content);
}

function contentOf(io: Io, { root }: Root, path: string): Uint8Array | undefined {
  const target = join(root, path);
  return io.statFile(target)?.kind === 'file' ? io.readFile(target) : undefined;
}

/** Whether a program was ended while it wrote; the study is whole once `finishPending` has run. */
export function hasPending(io: Io, study: Root): boolean {
  return io.statFile(join(study.root, PENDING_FILE))?.kind === 'file';
}

/** Finishes what a program left half done; the caller holds the study's lock. */
export function finishPending(io: Io, study: Root): void {
  if (!hasPending(io, study)) return;
  const pending = readPending(io, join(study.root, PENDING_FILE));
  carryOut(io, { root: study.root, exchangesTranscripts: pending.transcripts }, pending.files);
  io.stderr.write('fga: a change that had been cut short is completed now.\n');
}

function carryOut(io: Io, study: Root, files: readonly PendingFile[]): void {
  for (const file of files) {
    const content = file.now === null ? undefined : Buffer.from(file.now, 'base64');
    if (isNeeded(io, study, file.path, content)) replace(io, study, file, content);
    if (content && file.isOwners) io.protect(join(study.root, file.path));
  }
  io.removeFile(join(study.root, PENDING_FILE));
}

function replace(io: Io, study: Root, { path, was }: PendingFile, now: Uint8Array | undefined) {
  // Somebody has changed the file since: theirs is kept beside it.
  if (hashOf(io, study, path) !== was) {
    const theirs = io.statFile(join(study.root, path)) && io.readFile(join(study.root, path));
    if (theirs) writeInStudy(io, study, `${path}.bak`, theirs);
  }
  if (now) writeInStudy(io, study, path, now);
  else io.removeFile(writable(io, study, path));
}

function isNeeded(io: Io, { root }: Root, path: string, content: Uint8Array | undefined): boolean {
  const found = io.statFile(join(root, path));
  if (!content) return found !== undefined;
  return found?.kind !== 'file' || !Buffer.from(content).equals(io.readFile(join(root, path)));
}

/** The absolute path of a file that may be changed: below the study, and no transcript unless they are meant. */
function writable(io: Io, { root, exchangesTranscripts = false }: Root, path: string): string {
  const target = resolve(root, path);
  const inside = pathBelow(root, target);
  const isTranscript = inside?.startsWith(`${TRANSCRIPTS}/`);
  if (!inside || (isTranscript && !exchangesTranscripts)) {
    throw new InputError(
      `${displayPath(io, target)} is not to be written: it is outside the study, or a transcript.`,
    );
  }
  refuseOutside(io, { root }, inside);
  return target;
}

function readPending(
  io: Io,
  path: string,
): { readonly files: readonly PendingFile[]; readonly transcripts: boolean } {
  const file = displayPath(io, path);
  const broken = () =>
    new InputError(
      `${file} cannot be read: it holds what a command was about to write. Take it from a backup, or remove it: then the study stays as it is.`,
    );
  try {
    const read = JSON.parse(Buffer.from(io.readFile(path)).toString('utf8')) as {
      files: readonly PendingFile[];
      transcripts?: unknown;
    };
    const { files } = read;
    const transcripts = read.transcripts === true;
    for (const { path: name, now } of files) {
      if (typeof name !== 'string' || (now !== null && typeof now !== 'string')) throw broken();
      writable(io, { root: dirname(path), exchangesTranscripts: transcripts }, name);
    }
    return { files, transcripts };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw broken();
  }
}

/** An Io that keeps what is written below the root, and shows it to who reads. */
function stagingIo(
  io: Io,
  root: string,
  changes: Map<string, Uint8Array | undefined>,
  owners: Set<string>,
): Io {
  const nameOf = (path: string) => relative(root, resolve(io.cwd, path)).replaceAll('\\', '/');
  return {
    ...io,
    statFile: (path) => {
      const name = nameOf(path);
      if (!changes.has(name)) return io.statFile(path);
      const content = changes.get(name);
      return content && { kind: 'file', size: content.length };
    },
    readFile: (path) => changes.get(nameOf(path)) ?? io.readFile(path),
    makeFolder: () => {},
    writeSoon: undefined,
    growFile: undefined,
    writeFile: (path, content) => {
      changes.set(nameOf(path), bytesOf(content));
    },
    removeFile: (path) => {
      changes.set(nameOf(path), undefined);
    },
    // The key's folder is there for good; a file is protected once it is.
    protect: (path) => {
      if (changes.has(nameOf(path))) owners.add(nameOf(path));
      else io.protect(path);
    },
  };
}

function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : [...content].join(''));
}
