// The records of written tables hold hashes of words and of files. Where these become others no record
// fits any more: it goes to the key with the rest, and comes back with it.

import type { Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { MANIFEST_FILE } from '../../manifest/manifest.js';
import { pseudonymFindings } from '../../pseudonym/findings.js';
import { fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import type { RewrittenFile } from './anonymise-files.js';

/** The files, with the records of folders in which a table or the record itself changes taken away. */
export function withoutRecords(
  io: Io,
  study: Study,
  paths: readonly string[],
  files: readonly RewrittenFile[],
): Found<readonly RewrittenFile[]> {
  const records = paths.filter(
    (path) => path === MANIFEST_FILE || path.endsWith(`/${MANIFEST_FILE}`),
  );
  const gone = records.filter((record) => {
    const folder = record.slice(0, -MANIFEST_FILE.length);
    return files.some(
      ({ path }) => path.startsWith(folder) && !path.slice(folder.length).includes('/'),
    );
  });
  const others = files.filter(({ path }) => !gone.includes(path));
  return {
    value: [...others, ...gone.map((path) => ({ path, target: path, content: undefined }))],
    findings: gone.map((path) =>
      pseudonymFindings.make('tables-unrecorded', { file: fileName(io, study, path) }, undefined),
    ),
  };
}
