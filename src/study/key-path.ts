// Where the key to the pseudonyms lies. Every command asks for it, so this file loads next to nothing.

import { join } from 'node:path';
import type { Io } from '../io/io.js';
import type { StudyRoot } from './study.js';

export const KEY = 'key';
/** The list of names. */
export const NAMES_FILE = `${KEY}/names.csv`;

/** Whether the study has a list of names. */
export function hasKey(io: Io, { root }: StudyRoot): boolean {
  return io.statFile(join(root, NAMES_FILE))?.kind === 'file';
}
