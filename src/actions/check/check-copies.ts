// Copies that a synchronised folder or a file manager made of the study's own files, as findings.

import { join } from 'node:path';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { originalOf } from '../../study/copies.js';
import { studyFindings } from '../../study/findings.js';
import { CODEBOOKS, CODINGS, fileName, UNITS } from '../../study/paths.js';
import type { Study } from '../../study/study.js';

/** Folders of files with one writer each; transcripts are compared by their words instead. */
const FOLDERS = ['', CODINGS, CODEBOOKS, UNITS, 'debriefs', 'log', 'member-checks'];
const KINDS = /\.(?:csv|ya?ml|jsonl|md)$/i;

export function checkCopies(io: Io, study: Study): readonly Finding[] {
  return FOLDERS.flatMap((folder) => {
    const path = join(study.root, folder);
    if (io.statFile(path)?.kind !== 'folder') return [];
    const files = io
      .listFolder(path)
      .filter(({ kind, name }) => kind === 'file' && KINDS.test(name));
    const names = files.map(({ name }) => name.replace(KINDS, ''));
    return files.flatMap(({ name }, at): Finding[] => {
      const original = originalOf(names[at] ?? '', names);
      const of = files.find((_, index) => names[index] === original);
      if (!of) return [];
      const place = { file: fileName(io, study, join(folder, name)) };
      const args = { original: of.name, isRead: folder === CODINGS };
      return [studyFindings.make('copy', place, args)];
    });
  });
}
