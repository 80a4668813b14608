// Names of files as a study keeps them, from its own folder, so that they hold wherever fga is called
// from; and back to names as the user would write them.

import { join, relative, resolve } from 'node:path';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { displayPath } from './find-study.js';
import type { StudyRoot } from './study.js';

/** The name of a file from the study's folder; the path may be from the current folder. */
export function nameFromStudy(io: Io, { root }: StudyRoot, path: string): string {
  return relative(root, resolve(io.cwd, path)).replaceAll('\\', '/');
}

/** A finding to be kept in the study. */
export function findingForStudy(io: Io, study: StudyRoot, finding: Finding): Finding {
  return withFile(finding, (file) => nameFromStudy(io, study, file));
}

/** A finding that was kept in the study, for the user. */
export function findingFromStudy(io: Io, { root }: StudyRoot, finding: Finding): Finding {
  return withFile(finding, (file) => displayPath(io, join(root, file)));
}

function withFile(finding: Finding, nameOf: (file: string) => string): Finding {
  const { place } = finding;
  return place ? { ...finding, place: { ...place, file: nameOf(place.file) } } : finding;
}
