// Where the parts of a study lie on the disk. Nothing is written outside the study, not even
// through a link, and nothing that git runs by.

import { basename, join, relative, resolve } from 'node:path';
import { InputError } from '../io/errors.js';
import type { Content, Io } from '../io/io.js';
import { displayPath, TRANSCRIPTS } from './find-study.js';
import type { Study, StudyRoot } from './study.js';

export const PARTICIPANTS_FILE = 'participants.csv';
export const UNITS = 'units';
const TEXTS = 'texts';
export const CODINGS = 'codings';
export const CODEBOOKS = 'codebooks';

/** Absolute path of a transcript's file. */
export function transcriptFile(study: Study, path: string): string {
  return study.files?.get(path) ?? join(study.root, TRANSCRIPTS, path);
}

/** Path of a transcript's units below the study: `units/<path>.csv`. */
export function unitsPath(study: Study, path: string): string {
  return `${UNITS}/${storedName(study, path)}.csv`;
}

/** Path of the units that have no place any more: `units/<path>.unplaced.csv`. */
export function unplacedPath(study: Study, path: string): string {
  return `${UNITS}/${storedName(study, path)}.unplaced.csv`;
}

/** Path of a transcript's reading text below the study: `texts/<path>.txt`. */
export function textsPath(study: Study, path: string): string {
  return `${TEXTS}/${storedName(study, path)}.txt`;
}

/** Path of a coder's file below the study. */
export function codingsPath(coder: string): string {
  return `${CODINGS}/${coder}.csv`;
}

/** A file named on the command line may lie anywhere; what is written about it lies here. */
function storedName(study: Study, path: string): string {
  const plain = path.replace(/^(?:\.\/)+/, '');
  if (!study.files || !/^(?:[a-z]:)?\/|^(?:.*\/)?\.\.(?:\/|$)/i.test(plain)) return plain;
  return basename(plain);
}

/** How findings name a file of the study: as the user would write it from the current folder. */
export function fileName(io: Io, study: StudyRoot, path: string): string {
  return displayPath(io, join(study.root, path));
}

/** Path below the study of a file that findings name as the user would write it. */
export function studyPath(io: Io, study: StudyRoot, name: string): string {
  return relative(study.root, resolve(io.cwd, name)).replaceAll('\\', '/');
}

/** How findings name a transcript. */
export function transcriptName(io: Io, study: Study, path: string): string {
  return study.files ? path : displayPath(io, transcriptFile(study, path));
}

/**
 * Writes a file below the study's folder, and the folders above it. Leaves it alone where it holds
 * these bytes already, and refuses where a link leads out of the study.
 */
export function writeInStudy(
  io: Io,
  study: StudyRoot,
  path: string,
  content: Content,
): 'written' | 'unchanged' {
  const target = join(study.root, path);
  const bytes = bytesOf(content);
  if (isThere(io, study, path, bytes)) return 'unchanged';
  io.makeFolder(join(target, '..'));
  io.writeFile(target, bytes);
  return 'written';
}

/** The same without waiting for the disk, where that is possible; undefined where nothing is written. */
export function writeSoonInStudy(
  io: Io,
  study: StudyRoot,
  path: string,
  bytes: Uint8Array,
): Promise<void> | undefined {
  if (!io.writeSoon) {
    return writeInStudy(io, study, path, bytes) === 'written' ? Promise.resolve() : undefined;
  }
  const target = join(study.root, path);
  if (isThere(io, study, path, bytesOf(bytes))) return undefined;
  io.makeFolder(join(target, '..'));
  return io.writeSoon(target, bytes);
}

/** Whether a file holds these bytes; refuses a path that leads out of the study. */
function isThere(io: Io, study: StudyRoot, path: string, bytes: Buffer): boolean {
  refuseOutside(io, study, path);
  const target = join(study.root, path);
  const found = io.statFile(target);
  return found?.kind === 'file' && found.size === bytes.length && bytes.equals(io.readFile(target));
}

/**
 * Throws where a path, or a link on it, leads out of the study's folder, into the store of git, or from
 * elsewhere to a transcript.
 */
export function refuseOutside(io: Io, study: StudyRoot, path: string): void {
  const real = io.realPath(join(study.root, path));
  const below = pathBelow(io.realPath(study.root), real);
  const name = fileName(io, study, path);
  if (below === undefined) {
    throw new InputError(
      `${name} is linked to ${real}, outside the study; fga does not write there. Replace the link.`,
    );
  }
  if (isOfGit(below) || isOfGit(path)) {
    throw new InputError(`${name} is in the folder of git; fga does not write there.`);
  }
  if (below.startsWith(`${TRANSCRIPTS}/`) && !path.startsWith(`${TRANSCRIPTS}/`)) {
    throw new InputError(
      `${name} is linked to the transcript ${below}; fga does not write there. Replace the link.`,
    );
  }
}

/** A path as seen from a folder, separated by `/`; empty for the folder, undefined outside of it. Both are real paths. */
export function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(folder, path).replaceAll('\\', '/');
  return /^\.\.(?:\/|$)|^(?:[a-z]:)?\//i.test(below) ? undefined : below;
}

/** Whether a path leads into what git runs by, in any spelling that a disk takes for it. */
function isOfGit(below: string): boolean {
  const plain = below.replace(/\p{Cf}/gu, '').replaceAll('\\', '/');
  return /(?:^|\/)(?:\.git|git~\d)[. ]*(?::[^/]*)?(?:\/|$)/i.test(plain);
}

/** The bytes themselves where they are given, since a coding file may have hundreds of megabytes. */
function bytesOf(content: Content): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  if (!(content instanceof Uint8Array)) return Buffer.from([...content].join(''));
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
