// What `fga check` finds only because another file of the study cannot be read.

import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { studyPath } from '../../study/paths.js';
import type { StudyRoot } from '../../study/study.js';

/** Findings by what they would only follow from: the hidden file's path, and their codes. */
const FOLLOWING: readonly (readonly [hidden: RegExp, codes: RegExp])[] = [
  [
    /^fga\.yaml$/,
    /^study\/(?:unknown-session|inferred-sessions|speaker-unlisted|silent-participant|several-codebooks|same-person|session-without-transcript|transcript-without-session)$/,
  ],
  [/^participants\.csv$/, /^(?:study\/(?:no-participants|nobody-listed)|rule\/unknown-value)$/],
  [/^(?:fga\.yaml|participants\.csv|codebooks|units|texts)\b/, /^study\/outdated-rules$/],
  [/^codebooks\b/, /^study\/(?:missing-codebook|no-codebook|remembered-codebook)$/],
  [/^codings\/(?!\.?rules\.)/, /^(?:debrief\/.*|member\/coding-changed|study\/no-such-coder)$/],
  [/^debriefs\b/, /^debrief\/stale-consensus$/],
  [/^units\b/, /^(?:debrief|member|memo)\//],
  [/^log\b/, /^study\/(?:log-line-missing|log-rewritten|unlogged-edit)$/],
];

/** Whether a finding is about a hidden file, or would not be there if that could be read. */
export function isConsequence(
  io: Io,
  study: StudyRoot,
  hidden: ReadonlySet<string>,
  { code, place }: Finding,
): boolean {
  if (hidden.size === 0) return false;
  if (place && hidden.has(studyPath(io, study, place.file))) return true;
  const paths = [...hidden];
  return FOLLOWING.some(
    ([file, codes]) => codes.test(code) && paths.some((path) => file.test(path)),
  );
}
