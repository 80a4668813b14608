// Looks at the memos that came as comments: lists them, says which comments are none yet, and which memos
// are on units that are gone.

import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { type CommentMemo, commentMemos, hasComments } from '../../memo/comment-memos.js';
import { memoFindings } from '../../memo/findings.js';
import { parseMemos } from '../../memo/memo-file.js';
import { readStudyText } from '../../study/load/load.js';
import { freshComments, memosPath } from '../../study/load/memos.js';
import { fileName, transcriptName } from '../../study/paths.js';
import type { Study, StudyTranscript } from '../../study/study.js';
import { shortened } from '../../text/shortened.js';
import type { Unit } from '../../unit/unit.js';

/** `units`: undefined where the transcript is not cut yet. */
export function checkMemos(
  io: Io,
  study: Study,
  read: readonly {
    readonly source: StudyTranscript;
    readonly units: readonly Unit[] | undefined;
  }[],
): readonly Finding[] {
  return read.flatMap(({ source: { transcript }, units }) => {
    const { path } = transcript;
    const file = fileName(io, study, memosPath(path));
    const stored = parseMemos(readStudyText(io, study, memosPath(path))?.value ?? '');
    const ids = units && new Set(units.map(({ id }) => id as string));
    const listed = stored.flatMap(({ line, heading, units: on, text }): Finding[] => {
      const place = { file, line, column: 1 };
      const unit = on.length === 0 ? path : `${on.join('–')} of ${path}`;
      const lost = on.find((id) => ids && !ids.has(id));
      return [
        memoFindings.make('memo', place, { who: heading, unit, words: shortened(text, EXCERPT) }),
        ...(lost === undefined
          ? []
          : [memoFindings.make('lost-unit', place, { unit: lost, transcript: path })]),
      ];
    });
    const memos = hasComments(transcript) ? commentMemos(transcript, units ?? []) : [];
    return [...listed, ...newComments(io, study, memos, file)];
  });
}

function newComments(io: Io, study: Study, memos: readonly CommentMemo[], file: string): Finding[] {
  const [first] = memos;
  if (!first) return [];
  const count = freshComments(io, study, memos).length;
  if (count === 0) return [];
  const place = { file: transcriptName(io, study, first.transcript) };
  const args = { count, transcript: first.transcript, file };
  return [memoFindings.make('new-comments', place, args)];
}

const EXCERPT = 81;
