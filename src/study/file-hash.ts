// Hashes of the study's files, by which its records know what they hold.

import { join } from 'node:path';
import { sha256 } from '../anchor/hash.js';
import type { Io } from '../io/io.js';
import type { StudyRoot } from './study.js';

/** The SHA-256 of a file below the study; undefined where there is none. */
export function fileSha256(io: Io, { root }: StudyRoot, path: string): string | undefined {
  const target = join(root, path);
  return io.statFile(target)?.kind === 'file' ? sha256(io.readFile(target)) : undefined;
}
