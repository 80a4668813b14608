// All files of a study that may hold words of people, whatever wrote them.

import { join, sep } from 'node:path';
import type { Io } from '../../io/io.js';
import { KEY } from '../key-path.js';
import { pathBelow } from '../paths.js';
import { RULES_RECORD } from '../rules/rules-record-file.js';
import type { StudyRoot } from '../study.js';

/** Folders of other programs. */
const FOREIGN = /^(?:\.|node_modules$|__macosx$)/i;

/** What nobody looks into by hand: histories, and what fga itself keeps for a moment. */
const HISTORIES = /^(?:\.git|\.svn|\.hg|\.jj|node_modules|\.fga.*)$/i;

const MOST_LEVELS = 20;

/** Paths below the study, sorted; without the key, hidden files and what is linked from outside. */
export function listStudyFiles(io: Io, study: StudyRoot): readonly string[] {
  return filesWithout(FOREIGN, io, study);
}

/** The same with hidden files and folders of other programs, but no histories. */
export function listAllFiles(io: Io, study: StudyRoot): readonly string[] {
  return filesWithout(HISTORIES, io, study);
}

/** Paths of folders without anything in them; what was moved away leaves its folder. */
export function listEmptyFolders(io: Io, { root }: StudyRoot): readonly string[] {
  const empty: string[] = [];
  const home = io.realPath(root);
  const walk = (below: string, level: number) => {
    const entries = io.listFolder(join(root, below));
    if (entries.length === 0 && below !== '') empty.push(below);
    for (const { name, kind } of entries) {
      const path = below === '' ? name : `${below}/${name}`;
      if (kind !== 'folder' || path === KEY || HISTORIES.test(name) || level >= MOST_LEVELS)
        continue;
      if (pathBelow(home, io.realPath(join(root, path))) !== undefined) walk(path, level + 1);
    }
  };
  walk('', 0);
  return empty;
}

function filesWithout(foreign: RegExp, io: Io, { root }: StudyRoot): readonly string[] {
  const home = io.realPath(root);
  const paths: string[] = [];
  const walk = (below: string, level: number) => {
    for (const { name, kind } of io.listFolder(join(root, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      if (path === KEY || (foreign.test(name) && path !== RULES_RECORD)) continue;
      const real = io.realPath(join(root, path));
      if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) continue;
      if (kind === 'folder') {
        if (level < MOST_LEVELS) walk(path, level + 1);
      } else if (kind === 'file') paths.push(path);
    }
  };
  walk('', 0);
  return paths;
}
