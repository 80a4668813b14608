// Transcripts under another name: which they are, and what is said of units whose transcript is gone.

import { stillNaming } from '../../actions/changes/rename-in-files.js';
import { findRenamed, orphanNames, type Renamed } from '../../actions/changes/renamed.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { quoted } from '../program/quoted.js';

/** Transcripts recognised under another name, or the one that the user names. */
export function renamedOf(
  io: Io,
  study: Study,
  loaded: readonly StudyTranscript[],
  was: string | undefined,
): readonly Renamed[] {
  if (was === undefined) return findRenamed(io, study, loaded);
  const [one, ...others] = loaded;
  if (!one || others.length > 0)
    throw new UsageError(
      'Name the one transcript that has another name now: fga reanchor FILE --was OLD',
    );
  const before = was.replaceAll('\\', '/').replace(/^(\.\/)*(transcripts\/)?/, '');
  const orphans = orphanNames(io, study);
  if (orphans.includes(before)) return [{ before, after: one.transcript.path, share: 1 }];
  const known = orphans.length > 0 ? ` It can be ${orphans.join(', ')}.` : '';
  throw new InputError(`No units stand under the name ${before} without a transcript.${known}`);
}

/** Units whose transcript is gone, and no other was recognised as theirs. */
export function orphansText(
  orphans: readonly string[],
  renamed: readonly Renamed[],
  isApplied = false,
): string {
  const recognised = isApplied ? [] : renamed.map(({ before }) => before);
  return orphans
    .filter((name) => !recognised.includes(name))
    .map(
      (name) =>
        `${name} is not in transcripts/ any more, and no transcript there reads like it: its units and codings are kept and not counted. Bring it back; or, if it has another name now: fga reanchor NEW --was ${quoted(name)}\n`,
    )
    .join('');
}

/** Files that people keep, in which the old name of a transcript stands. */
export function namingText(io: Io, study: Study, renamed: readonly Renamed[]): string {
  return renamed
    .flatMap(({ before, after }) =>
      stillNaming(io, study, before).map(
        (file) => `${file} still says ${before}; write ${after} there.\n`,
      ),
    )
    .join('');
}
