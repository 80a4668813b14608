// Keeps results away from the files that are the study: what people said, coded and wrote down must
// not be lost to a slip behind `-o`.

import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { displayPath, isStudy, TRANSCRIPTS } from './find-study.js';
import { pathBelow } from './paths.js';

/** Folders in which every file means something to fga. */
const FOLDERS =
  /^(?:transcripts|units|texts|codings|codebooks|memos|log|key|backups|\.git)(?:\/|$)/i;

/** Single files that do; a result is never YAML. */
const FILES =
  /^(?:(?:participants|double-coding|(?:debriefs|member-checks)\/[^/]+)\.csv|reporting\.md|\.(?:git|fga)[^/]*|.*\.ya?ml)$/i;

/**
 * Throws where a result was to be written over files of a study, or among them, or where a link in a
 * study would lead it elsewhere: who sent the study may have laid it.
 */
export function refuseStudyFile(io: Io, target: string): void {
  if (target === '-') return;
  const named = resolve(io.cwd, target);
  const path = io.realPath(named);
  const home = studyOf(io, named);
  if (home !== undefined && pathBelow(io.realPath(home), path) === undefined) {
    throw new InputError(
      `${displayPath(io, target)} is linked to ${path}, outside the study; fga does not write there. Replace the link, or name that place itself.`,
    );
  }
  const root = studyOf(io, path);
  if (root === undefined) return;
  const below = relative(root, path).replaceAll('\\', '/');
  const isOriginal = io.statFile(join(root, TRANSCRIPTS, below))?.kind === 'file';
  if (!FOLDERS.test(below) && !FILES.test(below) && !isOriginal) return;
  const place = extname(path) === '' ? 'out' : `out/${basename(path)}`;
  throw new InputError(
    `${displayPath(io, target)} is ${isOriginal ? 'the original of a transcript' : `kept for files of the study itself (${below.replace(/\/.*$/s, '/')})`}, so no result is written there. Give another place: -o ${place}`,
  );
}

/** Throws where one of several results in a folder would be led out of it by a link, or is a file of a study. */
export function refuseLinkedResults(io: Io, folder: string, files: readonly string[]): void {
  const home = io.realPath(resolve(io.cwd, folder));
  for (const file of files) {
    const path = join(folder, file);
    refuseStudyFile(io, path);
    const real = io.realPath(resolve(io.cwd, path));
    if (pathBelow(home, real) !== undefined) continue;
    throw new InputError(
      `${displayPath(io, path)} is linked to ${real}, outside ${folder}; fga does not write there. Replace the link.`,
    );
  }
}

/** The nearest study above a path. */
function studyOf(io: Io, path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (isStudy(io, folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
