// What several files are to become, stored in `.fga.pending.json` while it is carried out: a program
// that dies on the way has its work finished by the next one.

import { dirname, join, resolve } from 'node:path';
import { sha256 } from '../../anchor/hash.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { displayPath, TRANSCRIPTS } from '../find-study.js';
import { pathBelow, refuseOutside, writeInStudy } from '../paths.js';
import { writingInto } from '../unwritable-folder.js';

/** What is still to be done, below the study's folder. */
export const PENDING_FILE = '.fga.pending.json';

/** A study whose files change together. */
export interface ChangingStudy {
  readonly root: string;
  /** Transcripts too may be written and removed: true for the one command that exchanges them. */
  readonly exchangesTranscripts?: boolean;
}

/** A file as it is stored while it is pending. */
export interface PendingFile {
  readonly path: string;
  /** Its bytes in Base64; null where it goes. */
  readonly now: string | null;
  /** Hash of what it replaces; absent where there was no file. */
  readonly was?: string;
  /** Present where nobody but the owner may read it. */
  readonly isOwners?: true;
}

function hashOf(io: Io, study: ChangingStudy, path: string): string | undefined {
  const content = contentOf(io, study, path);
  return content && sha256(content);
}

/** The bytes of a file below the study; undefined where there is none. */
export function contentOf(io: Io, { root }: ChangingStudy, path: string): Uint8Array | undefined {
  const target = join(root, path);
  return io.statFile(target)?.kind === 'file' ? io.readFile(target) : undefined;
}

/** Whether a program was ended while it wrote; the study is whole once `finishPending` has run. */
export function hasPending(io: Io, study: ChangingStudy): boolean {
  return io.statFile(join(study.root, PENDING_FILE))?.kind === 'file';
}

/** Finishes what a program left half done; the caller holds the study's lock. */
export function finishPending(io: Io, study: ChangingStudy): void {
  if (!hasPending(io, study)) return;
  const pending = readPending(io, join(study.root, PENDING_FILE));
  carryOut(io, { root: study.root, exchangesTranscripts: pending.transcripts }, pending.files);
  io.stderr.write('fga: a change that had been cut short is completed now.\n');
}

/** Writes and removes what differs, then forgets what was stored. */
export function carryOut(io: Io, study: ChangingStudy, files: readonly PendingFile[]): void {
  for (const file of files) {
    const content = file.now === null ? undefined : Buffer.from(file.now, 'base64');
    if (isNeeded(io, study, file.path, content)) replace(io, study, file, content);
    if (content && file.isOwners) io.protect(join(study.root, file.path));
  }
  writingInto(io, study.root, () => io.removeFile(join(study.root, PENDING_FILE)));
}

function replace(
  io: Io,
  study: ChangingStudy,
  { path, was }: PendingFile,
  now: Uint8Array | undefined,
) {
  // Somebody has changed the file since: theirs is kept beside it.
  if (hashOf(io, study, path) !== was) {
    const theirs = io.statFile(join(study.root, path)) && io.readFile(join(study.root, path));
    if (theirs) writeInStudy(io, study, `${path}.bak`, theirs);
  }
  if (now) writeInStudy(io, study, path, now);
  else io.removeFile(writable(io, study, path));
}

/** Whether a file is not yet what it is to be. */
export function isNeeded(
  io: Io,
  { root }: ChangingStudy,
  path: string,
  content: Uint8Array | undefined,
): boolean {
  const found = io.statFile(join(root, path));
  if (!content) return found !== undefined;
  return found?.kind !== 'file' || !Buffer.from(content).equals(io.readFile(join(root, path)));
}

/** The absolute path of a file that may be changed: below the study, and no transcript unless they are meant. */
export function writable(
  io: Io,
  { root, exchangesTranscripts = false }: ChangingStudy,
  path: string,
): string {
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
