// Puts files back as they were before a command that rewrote them, from its backup.

import { join } from 'node:path';
import { sha256 } from '../anchor/hash.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { BACKUP_RECORD, type Backup, listBackups } from '../study/backups.js';
import { fileSha256 } from '../study/file-hash.js';
import { fileName } from '../study/paths.js';
import type { Study } from '../study/study.js';
import { saveTogether } from '../study/writing/all-or-nothing.js';

/** What putting a backup back would do. */
export interface Restoration {
  readonly backup: Backup;
  /** As the user wrote it. */
  readonly command: string;
  readonly time: string;
  /** Contents by path; undefined: the command made the file, so it goes. */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>;
  /** Paths of files that are not as the command left them. */
  readonly changedSince: readonly string[];
}

/** Reads a backup. Throws where there is none of that number, or it is damaged. */
export async function planRestoring(io: Io, study: Study, number: number): Promise<Restoration> {
  const backups = listBackups(io, study);
  const backup = backups.find((each) => each.number === number);
  if (!backup) throw new UsageError(noBackup(number, backups));
  const file = fileName(io, study, backup.path);
  const { readZip } = await import('../office/zip.js');
  const zip = readZip(io.readFile(join(study.root, backup.path)), file);
  const read = (name: string) => zip.value?.read(name).value;
  const record = decodeRecord(read(BACKUP_RECORD));
  if (!record) throw new InputError(damaged(file), { findings: zip.findings });
  const files = new Map<string, Uint8Array | undefined>();
  for (const { path } of record.files) {
    const content = read(path);
    if (!content && zip.value?.has(path)) throw new InputError(damaged(file));
    files.set(path, content);
  }
  const changedSince = record.files.flatMap(({ path, now }) => {
    const before = files.get(path);
    const known = [now, before ? sha256(before) : null];
    return known.includes(fileSha256(io, study, path) ?? null) ? [] : [path];
  });
  return { backup, command: record.command, time: record.time, files, changedSince };
}

/** Puts the files back, all or none; what stands there now is kept in its turn. */
export function restore(io: Io, study: Study, { files }: Restoration): readonly string[] {
  return saveTogether(io, { root: study.root, keep: 'restore' }, files);
}

function noBackup(number: number, backups: readonly Backup[]): string {
  if (backups.length === 0) return 'There is no backup in this study.';
  const numbers = backups.map((each) => each.number).join(', ');
  return `There is no backup ${number}. There are: ${numbers}. What they are: fga restore`;
}

function damaged(file: string): string {
  return `${file} is damaged, or no backup that fga made; nothing was changed.`;
}

interface BackupRecord {
  readonly command: string;
  readonly time: string;
  readonly files: readonly { readonly path: string; readonly now: string | null }[];
}

function decodeRecord(bytes: Uint8Array | undefined): BackupRecord | undefined {
  try {
    const value = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as BackupRecord;
    const isWhole = typeof value.command === 'string' && typeof value.time === 'string';
    const isFile = ({ path, now }: BackupRecord['files'][number]) =>
      typeof path === 'string' && (now === null || typeof now === 'string');
    return isWhole && value.files.every(isFile) ? value : undefined;
  } catch {
    return undefined;
  }
}
