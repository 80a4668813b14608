// The line in the log of what the rules coded.

import { RULES_CODER } from '../coding/coding.js';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { STUDY_FILE, TRANSCRIPTS } from './find-study.js';
import { logAction } from './log.js';
import { codingsPath, PARTICIPANTS_FILE, studyPath, unitsPath } from './paths.js';
import type { SavedCodings } from './save.js';
import type { Study } from './study.js';

/** What `fga code` did. */
interface RuleCoding {
  /** The codebook as findings name it. */
  readonly codebook: string;
  /** Transcripts that were coded. */
  readonly transcripts: readonly string[];
  readonly saved: Pick<SavedCodings, 'added' | 'removed' | 'kept'>;
  /** How many transcripts were cut into units with it. */
  readonly cut: number;
  readonly because: string | undefined;
  readonly version: string;
}

/** Files that are coded where they lie, outside a study, have no log. */
export function logCoding(io: Io, study: Study, done: RuleCoding): readonly Finding[] {
  if (study.files) return [];
  const { codebook, transcripts, saved, cut, because, version } = done;
  const { added, removed, kept } = saved;
  return logAction(io, study, {
    command: 'code',
    because,
    changes: { transcripts: transcripts.length, cut, added, removed, kept },
    inputs: [
      ...[studyPath(io, study, codebook), STUDY_FILE, PARTICIPANTS_FILE],
      ...transcripts.map((path) => `${TRANSCRIPTS}/${path}`),
      ...transcripts.map((path) => unitsPath(study, path)),
    ],
    wrote: [codingsPath(RULES_CODER)],
    version,
  });
}
