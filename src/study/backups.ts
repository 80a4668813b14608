// What a command is about to replace is kept first, in `backups/<number>-<command>.zip`: a file for
// each command that rewrites, opened by any computer. Only the last of them stay, and git never sees them.

import { join } from 'node:path';
import { sha256 } from '../anchor/hash.js';
import type { Io } from '../io/io.js';
import { packZip } from '../office/zip-write.js';
import { kebab } from '../text/kebab.js';
import { writeInStudy } from './paths.js';
import { writingInto } from './unwritable-folder.js';

const BACKUPS = 'backups';

/** In each archive: which command it was, and what became of the files. */
export const BACKUP_RECORD = 'backup.json';

/** Older ones go. The newest stays however large it is. */
const MOST = 20;
const MOST_BYTES = 200 << 20;

/** A file of the study before a command and after it; undefined where there is none. */
export interface ReplacedFile {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly now: Uint8Array | undefined;
}

/** A backup as its name tells. */
export interface Backup {
  readonly number: number;
  /** As in `codebook-merge`. */
  readonly command: string;
  /** Below the study. */
  readonly path: string;
  readonly size: number;
}

interface Root {
  readonly root: string;
}

/**
 * Keeps files as they were, and removes the oldest backups where there are too many; undefined where a
 * command replaces nothing. The caller holds the lock.
 */
export function keepBackup(
  io: Io,
  study: Root,
  command: string,
  files: readonly ReplacedFile[],
): Backup | undefined {
  const kept = files.flatMap(({ path, before }) => (before ? [[path, before] as const] : []));
  if (kept.length === 0) return undefined;
  const number = (listBackups(io, study)[0]?.number ?? 0) + 1;
  const name = `${String(number).padStart(4, '0')}-${kebab(command)}.zip`;
  const record = {
    command,
    time: io.now().toISOString(),
    files: files.map(({ path, now }) => ({ path, now: now ? sha256(now) : null })),
  };
  const text = Buffer.from(`${JSON.stringify(record)}\n`);
  const bytes = packZip(new Map([[BACKUP_RECORD, text], ...kept]));
  // A study's own .gitignore may be older than backups are.
  writingInto(io, join(study.root, BACKUPS), () =>
    writeInStudy(io, study, `${BACKUPS}/.gitignore`, '*\n'),
  );
  writeInStudy(io, study, `${BACKUPS}/${name}`, bytes);
  prune(io, study);
  return { number, command: kebab(command), path: `${BACKUPS}/${name}`, size: bytes.length };
}

/** Removes what is too old or too much. */
function prune(io: Io, study: Root): void {
  let bytes = 0;
  for (const [at, { path, size }] of listBackups(io, study).entries()) {
    bytes += size;
    if (at > 0 && (at >= MOST || bytes > MOST_BYTES)) io.removeFile(join(study.root, path));
  }
}

/** Tells where the files are as they were. */
export function sayBackup(io: Io, { path, number }: Backup): void {
  io.stderr.write(
    `fga: the files as they were are in ${path}. To have them back: fga restore ${number}\n`,
  );
}

/** All backups, the newest first. */
export function listBackups(io: Io, { root }: Root): readonly Backup[] {
  const folder = join(root, BACKUPS);
  if (io.statFile(folder)?.kind !== 'folder') return [];
  return io
    .listFolder(folder)
    .flatMap(({ name, kind }): Backup[] => {
      const [, number, command] = /^(\d{4,9})-(.+)\.zip$/.exec(name) ?? [];
      if (kind !== 'file' || number === undefined || command === undefined) return [];
      const size = io.statFile(join(folder, name))?.size ?? 0;
      return [{ number: Number(number), command, path: `${BACKUPS}/${name}`, size }];
    })
    .sort((a, b) => b.number - a.number);
}
