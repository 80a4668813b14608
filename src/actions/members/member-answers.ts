// Reads the answers of participants from files and keeps them in the records, all or nothing.

import type { Finding } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { type AnswerFile, type TakenAnswers, takeAnswers } from '../../member/take-answers.js';
import type { Study } from '../../study/study.js';
import { writeTogether } from '../../study/writing/all-or-nothing.js';
import { loadMemberRecords } from './member-records.js';
import { recordWrite } from './member-save.js';
import { readAnswers } from './read-answers.js';

export interface RecordedAnswers extends TakenAnswers {
  /** Paths below the study that changed. */
  readonly wrote: readonly string[];
}

/** Records what the files say; a file that cannot be read is a finding, and the others are read. */
export async function recordAnswers(
  io: Io,
  study: Study,
  paths: readonly string[],
  options: { readonly replace: boolean },
): Promise<RecordedAnswers> {
  const findings: Finding[] = [];
  const files: AnswerFile[] = [];
  for (const path of new Set(paths)) {
    const { value, findings: own } = await readAnswers(io, path);
    findings.push(...own);
    // What cannot be read at all has been told; no mark is missed in it.
    if (value.answers.length > 0 || own.length === 0) files.push(value);
  }
  const records = loadMemberRecords(io, study);
  const taken = takeAnswers(records.value, files, options);
  const keep = options.replace ? { keep: 'member-check --record' } : {};
  const root = { root: study.root, ...keep };
  const wrote = writeTogether(io, root, taken.records.map(recordWrite));
  return { ...taken, wrote, findings: [...findings, ...records.findings, ...taken.findings] };
}
