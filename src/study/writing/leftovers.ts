// Temporary files that a program left behind when it was killed while it wrote. Nothing refers to them:
// they go when its lock is taken over, and `fga check` names the others.

import { join } from 'node:path';
import { InputError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';

const LEFT = /^\.fga-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Folders that fga does not write into, or that hold what is not the study's. */
const FOREIGN = /^(?:\.|node_modules$)/;
const MOST_LEVELS = 8;

/** Paths below the folder. */
export function listLeftovers(io: Io, root: string): readonly string[] {
  const found: string[] = [];
  const walk = (below: string, level: number) => {
    for (const { name, kind } of io.listFolder(join(root, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      if (kind === 'file' && LEFT.test(name)) found.push(path);
      if (kind === 'folder' && !FOREIGN.test(name) && level < MOST_LEVELS) walk(path, level + 1);
    }
  };
  walk('', 0);
  return found;
}

/** Removes them; what cannot be looked at or removed stays. The caller holds the lock. */
export function removeLeftovers(io: Io, root: string): void {
  try {
    for (const path of listLeftovers(io, root)) io.removeFile(join(root, path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}
