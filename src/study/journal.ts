// A change of several files that is made whole or not at all: what is to be written is first written
// down in one file, `.fga.journal`. Where a run is cut short, the next command completes what it says.

import { join } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { fileName, refuseOutside, writeInStudy } from './paths.js';
import { sha256 } from './rules-record.js';

/** The journal's file, below the study's folder. */
const JOURNAL_FILE = '.fga.journal';

/** A file to be written, as a text; `before` is what it is now, as its SHA-256. */
export interface IntendedWrite {
  readonly path: string;
  readonly text: string;
}

interface JournalEntry extends IntendedWrite {
  readonly before: string;
}

interface Journal {
  readonly command: string;
  readonly writes: readonly JournalEntry[];
}

/** Writes all files or none. Must be called while the study is locked; gives the paths it changed. */
export function writeTogether(
  io: Io,
  study: { readonly root: string },
  command: string,
  intended: readonly IntendedWrite[],
): readonly string[] {
  for (const { path } of intended) refuseOutside(io, study, path);
  const all = intended.map((write) => ({ ...write, before: hashOf(io, study, write.path) }));
  const writes = all.filter(({ text, before }) => before !== sha256(text));
  if (writes.length === 0) return [];
  const path = join(study.root, JOURNAL_FILE);
  io.writeFile(path, `${JSON.stringify({ command, writes } satisfies Journal)}\n`);
  for (const write of writes) writeInStudy(io, study, write.path, write.text);
  io.removeFile(path);
  return writes.map((write) => write.path);
}

/** Whether a change was cut short. */
export function hasJournal(io: Io, root: string): boolean {
  return io.statFile(join(root, JOURNAL_FILE))?.kind === 'file';
}

/**
 * Completes a change that was cut short. Must be called while the study is locked. Throws where one of
 * the files was changed since by somebody else; then nothing is written.
 */
export function completeJournal(io: Io, root: string): void {
  if (!hasJournal(io, root)) return;
  const study = { root };
  const path = join(root, JOURNAL_FILE);
  const journal = parseJournal(Buffer.from(io.readFile(path)).toString('utf8'));
  const name = fileName(io, study, JOURNAL_FILE);
  if (!journal) {
    throw new InputError(
      `${name} holds a change of several files that was cut short, and cannot be read. Put the files back as git or your backup has them, and remove ${name}.`,
    );
  }
  const changed = journal.writes.find((write) => {
    const found = hashOf(io, study, write.path);
    return found !== write.before && found !== sha256(write.text);
  });
  if (changed) {
    throw new InputError(
      `${journal.command} was cut short, and ${fileName(io, study, changed.path)} has been changed since. Put that file back as it was and run any fga command, which completes the work; or, to give it up, put all files back as git or your backup has them and remove ${name}.`,
    );
  }
  for (const write of journal.writes) writeInStudy(io, study, write.path, write.text);
  io.removeFile(path);
  io.stderr.write(`fga: ${journal.command} had been cut short, and is completed now.\n`);
}

/** Empty where there is no file. */
function hashOf(io: Io, { root }: { readonly root: string }, path: string): string {
  const absolute = join(root, path);
  return io.statFile(absolute)?.kind === 'file' ? sha256(io.readFile(absolute)) : '';
}

function parseJournal(text: string): Journal | undefined {
  try {
    const { command, writes } = JSON.parse(text) as Partial<Journal>;
    if (typeof command !== 'string' || !Array.isArray(writes)) return undefined;
    const isGood = (writes as readonly JournalEntry[]).every((write) =>
      [write.path, write.text, write.before].every((each) => typeof each === 'string'),
    );
    return isGood ? { command, writes } : undefined;
  } catch {
    return undefined;
  }
}
