// Which transcripts of a study the paths of a command line mean.

import { join, resolve } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { nearestFile } from '../../text/nearest.js';
import { didYouMean } from '../../text/wording.js';
import { displayPath, TRANSCRIPTS } from '../find-study.js';
import type { Study } from '../study.js';

/**
 * The transcripts that paths of the command line mean: files, folders, the study itself; or paths
 * below `transcripts/`. All of them where no path is given.
 */
export function selectTranscripts(
  io: Io,
  study: Study,
  paths: readonly string[],
): readonly string[] {
  if (paths.length === 0 || study.files) return study.transcripts;
  const folder = join(study.root, TRANSCRIPTS);
  const chosen = paths.flatMap((path) => {
    const absolute = resolve(io.cwd, path);
    if (absolute === study.root) return study.transcripts;
    const below = absolute === folder ? '' : relativeTo(folder, absolute);
    const candidates = below === undefined ? [tidy(path)] : [below, tidy(path)];
    for (const wanted of candidates) {
      const found = study.transcripts.filter(
        (each) => wanted === '' || each === wanted || each.startsWith(`${wanted}/`),
      );
      if (found.length > 0) return found;
    }
    throw new InputError(noTranscript(io, study, path));
  });
  return study.transcripts.filter((path) => chosen.includes(path));
}

function tidy(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/^transcripts\//, '')
    .replace(/\/+$/, '');
}

function relativeTo(folder: string, path: string): string | undefined {
  const [from, to] = [folder, path].map((each) => each.replaceAll('\\', '/'));
  return to?.startsWith(`${from}/`) ? to.slice((from?.length ?? 0) + 1) : undefined;
}

function noTranscript(io: Io, study: Study, path: string): string {
  const exists = io.statFile(resolve(io.cwd, path)) !== undefined;
  if (exists && relativeTo(join(study.root, TRANSCRIPTS), resolve(io.cwd, path)) !== undefined) {
    return `${path} is not read as a transcript. fga check says why.`;
  }
  if (exists) {
    return `${path} is not below the study's transcripts/ (${displayPath(io, join(study.root, TRANSCRIPTS))}). Put it there, or work on it outside the study.`;
  }
  const near = nearestFile(tidy(path), study.transcripts);
  const list = near === undefined ? ' fga transcripts lists those of the study.' : '';
  return `There is no transcript ${path}.${didYouMean(near)}${list}`;
}
