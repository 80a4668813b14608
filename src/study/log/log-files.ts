// The files of the log as texts, for what rewrites them as a whole.

import { join } from 'node:path';
import type { Io } from '../../io/io.js';
import { fileName } from '../paths.js';
import { decodeStudyText } from '../read-text.js';
import type { StudyRoot } from '../study.js';
import { LOG } from './log.js';

/** Whether a path below the study is one of the log's files. */
export function isLogFile(path: string): boolean {
  return path.startsWith(`${LOG}/`) && path.endsWith('.jsonl');
}

/** Texts by path, of these paths. */
export function readLogFiles(
  io: Io,
  study: StudyRoot,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    paths.filter(isLogFile).map((path) => {
      const bytes = io.readFile(join(study.root, path));
      return [path, decodeStudyText(bytes, fileName(io, study, path)).value];
    }),
  );
}
