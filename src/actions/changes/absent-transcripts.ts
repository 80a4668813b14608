// Codings of transcripts that are no longer in the study: they are kept, and it is said.

import { RULES_CODER } from '../../coding/coding.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { studyFindings } from '../../study/findings.js';
import { codingsPath, fileName } from '../../study/paths.js';
import type { Study } from '../../study/study.js';

/** `coded` are the transcripts that the file of the rules has rows of. */
export function absentTranscripts(io: Io, study: Study, coded: readonly string[]): Finding[] {
  const file = fileName(io, study, codingsPath(RULES_CODER));
  return coded
    .filter((path) => !study.transcripts.includes(path))
    .map((path) => studyFindings.make('absent-transcript', { file }, { path, file }));
}
