// What a killed program left behind, as a finding.

import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { studyFindings } from '../../study/findings.js';
import { fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';
import { listLeftovers } from '../../study/writing/leftovers.js';
import { LOCK_FILE } from '../../study/writing/lock.js';

/** One finding for all temporary files; none while another program may be writing. */
export function checkLeftovers(io: Io, study: Study): readonly Finding[] {
  if (io.statFile(`${study.root}/${LOCK_FILE}`)) return [];
  const [path, ...others] = listLeftovers(io, study.root);
  if (path === undefined) return [];
  const place = { file: fileName(io, study, path) };
  return [studyFindings.make('left-over', place, { others: others.length })];
}
