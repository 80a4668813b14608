// Version control keeps what is no longer in the files. Only looked at, never changed.

import { dirname, join } from 'node:path';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import { displayPath } from '../../study/find-study.js';
import type { StudyRoot } from '../../study/study.js';

/** A finding where the study lies in a repository that has commits. */
export function gitHistory(io: Io, { root }: StudyRoot): readonly Finding[] {
  for (let folder = root; ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    // A worktree and a submodule have a file there that points on.
    if (io.statFile(git)?.kind === 'file' || io.statFile(join(git, 'HEAD'))) {
      const name = displayPath(io, folder);
      return [
        pseudonymFindings.make('git-history', { file: displayPath(io, git) }, { folder: name }),
      ];
    }
    if (folder === dirname(folder)) return [];
  }
}
