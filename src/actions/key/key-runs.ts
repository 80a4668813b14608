// What was done each time the study was anonymised, `key/runs/<number>/`: which files became which,
// the files as they were, and where in the transcripts words were replaced. By it all is undone.

import { join } from 'node:path';
import type { TextEdit } from '../../anchor/carry-by-edits.js';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { Name } from '../../pseudonym/name.js';
import { fileSha256 } from '../../study/file-hash.js';
import { KEY } from '../../study/key-path.js';
import { fileName } from '../../study/paths.js';
import type { StudyRoot } from '../../study/study.js';
import { renderJson } from '../../text/json.js';
import { writeKey } from './key.js';

const RUNS = `${KEY}/runs`;

/** One file: its path and hash before and after; without `target` it was taken away. */
interface RunFile {
  readonly path: string;
  readonly before: string;
  readonly target?: string;
  readonly after?: string;
}

/** A transcript's reading text: what was replaced in it. */
export interface RunText {
  readonly path: string;
  readonly target: string;
  readonly session: string;
  readonly edits: readonly TextEdit[];
}

export interface Run {
  readonly number: number;
  readonly language: string;
  readonly files: readonly RunFile[];
  readonly texts: readonly RunText[];
  /** The names by which it was done. */
  readonly names: readonly Name[];
  /** It has been undone. */
  readonly isUndone: boolean;
}

/** Path below the study of a file as it was before a run. */
export function originalPath(number: number, path: string): string {
  return `${RUNS}/${String(number).padStart(4, '0')}/files/${path}`;
}

/** Path below the study of a file as the run wrote it. */
export function writtenPath(number: number, target: string): string {
  return `${RUNS}/${String(number).padStart(4, '0')}/written/${target}`;
}

function recordPath(number: number): string {
  return `${RUNS}/${String(number).padStart(4, '0')}/run.json`;
}

/** Keeps the record of a run in the key. */
export function saveRun(io: Io, study: StudyRoot, run: Run): void {
  writeKey(io, study, recordPath(run.number), `${renderJson(run, 1)}\n`);
}

/** All runs in order. A record that cannot be read stops everything: what it keeps could be lost. */
export function loadRuns(io: Io, study: StudyRoot): readonly Run[] {
  const folder = join(study.root, RUNS);
  if (io.statFile(folder)?.kind !== 'folder') return [];
  const numbers = io
    .listFolder(folder)
    .flatMap(({ name }) => (/^\d{4}$/.test(name) ? [Number(name)] : []));
  return numbers.flatMap((number) => {
    const path = join(study.root, recordPath(number));
    // Without a record a run was cut short before anything was changed.
    if (io.statFile(path)?.kind !== 'file') return [];
    return [
      decodeRun(
        Buffer.from(io.readFile(path)).toString('utf8'),
        fileName(io, study, recordPath(number)),
      ),
    ];
  });
}

function decodeRun(text: string, file: string): Run {
  try {
    const run = JSON.parse(text) as Run;
    const isWhole =
      Number.isSafeInteger(run.number) &&
      [run.files, run.texts, run.names].every(Array.isArray) &&
      run.files.every(({ path, target = '' }) => isInside(path) && isInside(target));
    if (isWhole) return run;
  } catch {
    // Said below.
  }
  throw new InputError(
    `${file} cannot be read. It tells how to get the names back: take it from a backup.`,
  );
}

function isInside(path: unknown): boolean {
  return typeof path === 'string' && !/^(?:[a-z]:)?[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(path);
}

/** Whether the study holds what the run made of it: else it was cut short before, or undone. */
export function isCarriedOut(io: Io, study: StudyRoot, run: Run): boolean {
  if (run.isUndone) return false;
  return !run.files.every(({ path, before }) => fileSha256(io, study, path) === before);
}

/** The runs that the study stands on now. */
export function standingRuns(io: Io, study: StudyRoot): readonly Run[] {
  return loadRuns(io, study).filter((run) => isCarriedOut(io, study, run));
}
