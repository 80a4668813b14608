// The line in the log of what the rules coded.

import { RULES_CODER } from '../../coding/coding.js';
import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { STUDY_FILE, TRANSCRIPTS } from '../find-study.js';
import type { TakenComments } from '../load/memos.js';
import type { SavedCodings } from '../load/save.js';
import { logAction } from '../log/log.js';
import { findEdits, logEdits, notNamed, whatChanged } from '../log/notice.js';
import { codingsPath, PARTICIPANTS_FILE, studyPath, unitsPath } from '../paths.js';
import type { Study } from '../study.js';

/** What `fga code` did. */
interface RuleCoding {
  /** The codebook as findings name it. */
  readonly codebook: string;
  /** Transcripts that were coded. */
  readonly transcripts: readonly string[];
  readonly saved: Pick<SavedCodings, 'added' | 'removed' | 'kept'>;
  /** How many transcripts were cut into units with it. */
  readonly cut: number;
  readonly memos: TakenComments;
  readonly because: string | undefined;
  readonly version: string;
}

/** Files that are coded where they lie, outside a study, have no log. */
export async function logCoding(
  io: Io,
  study: Study,
  done: RuleCoding,
): Promise<readonly Finding[]> {
  if (study.files) return [];
  const { codebook, transcripts, saved, cut, memos, because, version } = done;
  const { added, removed, kept } = saved;
  const units = transcripts.map((path) => unitsPath(study, path));
  const wrote = [codingsPath(RULES_CODER), ...memos.wrote];
  const inputs = [
    ...[studyPath(io, study, codebook), STUDY_FILE, PARTICIPANTS_FILE],
    ...transcripts.map((path) => `${TRANSCRIPTS}/${path}`),
    ...units,
  ];
  // Here, where something has changed, since most runs have nothing to do and should cost nothing.
  const own = new Set([...wrote, ...(cut > 0 ? units : [])]);
  const edits = findEdits(io, study).filter(({ path }) => !own.has(path));
  const what = await whatChanged(io, study, edits);
  const noticed = logEdits(io, study, notNamed(edits, { inputs, wrote }), { version, what });
  const count = [...memos.added.values()].reduce((sum, each) => sum + each, 0);
  const told = count > 0 ? { memos: count } : {};
  const changes = { transcripts: transcripts.length, cut, added, removed, kept, ...told };
  const action = { command: 'code', because, changes, inputs, wrote, version };
  return [...noticed, ...logAction(io, study, action)];
}
