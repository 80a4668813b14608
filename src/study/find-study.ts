// Finds the study a command works on: the folder that was named, or the nearest one above the given
// path or the current folder that has `fga.yaml` or `transcripts/`.

import { dirname, join, relative, resolve } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Io } from '../io/io.js';

export const STUDY_FILE = 'fga.yaml';
export const TRANSCRIPTS = 'transcripts';

/** Where to look: the folder given with `-C`, else the paths given to the command. */
export interface StudySearch {
  readonly folder?: string | undefined;
  readonly paths?: readonly string[];
}

/**
 * Absolute path of the study's folder; undefined outside any study. Throws where the named folder
 * is none, or where the paths belong to different studies.
 */
export function findStudy(io: Io, { folder, paths = [] }: StudySearch): string | undefined {
  if (folder !== undefined) return namedStudy(io, folder);
  const roots = new Set(paths.filter((path) => path !== '-').map((path) => studyAbove(io, path)));
  const found = [...roots].filter((root) => root !== undefined);
  if (found.length > 1) {
    const names = found.map((root) => displayPath(io, root)).join(', ');
    throw new InputError(
      `The paths belong to different studies (${names}). Work on one at a time.`,
    );
  }
  return found[0] ?? studyAbove(io, '.');
}

function namedStudy(io: Io, folder: string): string {
  const root = resolve(io.cwd, folder);
  const found = io.statFile(root);
  if (!found) throw new InputError(`There is no folder ${folder}.`);
  if (found.kind !== 'folder') throw new InputError(`${folder} is not a folder.`);
  if (isStudy(io, root)) return root;
  const above = studyAbove(io, root);
  const hint = above
    ? `The study above it is ${displayPath(io, above)}.`
    : `Make it one with: fga init ${folder}`;
  throw new InputError(
    `${folder} is not a study: it has neither fga.yaml nor transcripts/. ${hint}`,
  );
}

function studyAbove(io: Io, path: string): string | undefined {
  for (let folder = resolve(io.cwd, path); ; folder = dirname(folder)) {
    if (isStudy(io, folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether a folder is a study. */
export function isStudy(io: Io, folder: string): boolean {
  return (
    io.statFile(join(folder, STUDY_FILE))?.kind === 'file' ||
    io.statFile(join(folder, TRANSCRIPTS))?.kind === 'folder'
  );
}

/** A path as the user would write it from the current folder, separated by `/`. */
export function displayPath(io: Io, path: string): string {
  return relative(io.cwd, resolve(io.cwd, path)).replaceAll('\\', '/') || '.';
}
