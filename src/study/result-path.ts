// Keeps results away from the files that are the study: what people said, coded and wrote down must
// not be lost to a slip behind `-o`.

import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { displayPath, isStudy, TRANSCRIPTS } from './find-study.js';

/** Folders in which every file means something to fga. */
const FOLDERS =
  /^(?:transcripts|units|texts|codings|codebooks|memos|log|key|backups|\.git)(?:\/|$)/i;

/** Single files that do; a result is never YAML. */
const FILES =
  /^(?:(?:participants|double-coding|(?:debriefs|member-checks)\/[^/]+)\.csv|reporting\.md|\.(?:git|fga)[^/]*|.*\.ya?ml)$/i;

/** Throws where a result was to be written over files of a study, or among them. */
export function refuseStudyFile(io: Io, target: string): void {
  if (target === '-') return;
  const path = io.realPath(resolve(io.cwd, target));
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

/** The nearest study above a path. */
function studyOf(io: Io, path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (isStudy(io, folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
