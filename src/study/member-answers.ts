// Reads the answers of participants from files and keeps them in the records, all or nothing.

import { resolve } from 'node:path';
import type { Finding } from '../finding/finding.js';
import type { Io } from '../io/io.js';
import { isAnswersHeader, parseAnswersTable } from '../member/answers-table.js';
import { parseAnswers } from '../member/parse-answers.js';
import { type AnswerFile, type TakenAnswers, takeAnswers } from '../member/take-answers.js';
import { writeTogether } from './all-or-nothing.js';
import { displayPath } from './find-study.js';
import { loadMemberRecords } from './member-records.js';
import { recordWrite } from './member-save.js';
import { decodeStudyText } from './read-text.js';
import type { Study } from './study.js';

export interface RecordedAnswers extends TakenAnswers {
  /** Paths below the study that changed. */
  readonly wrote: readonly string[];
}

/** Markdown or a table, told by content; `-` is the standard input. */
export async function recordAnswers(
  io: Io,
  study: Study,
  paths: readonly string[],
  options: { readonly replace: boolean },
): Promise<RecordedAnswers> {
  const findings: Finding[] = [];
  const files: AnswerFile[] = [];
  for (const path of new Set(paths)) files.push(await readAnswers(io, path, findings));
  const records = loadMemberRecords(io, study);
  const taken = takeAnswers(records.value, files, options);
  const wrote = writeTogether(io, study, taken.records.map(recordWrite));
  return { ...taken, wrote, findings: [...findings, ...records.findings, ...taken.findings] };
}

async function readAnswers(io: Io, path: string, findings: Finding[]): Promise<AnswerFile> {
  const isStdin = path === '-';
  const bytes = isStdin ? await io.readStdin() : io.readFile(resolve(io.cwd, path));
  const file = isStdin ? 'stdin' : displayPath(io, resolve(io.cwd, path));
  const text = decodeStudyText(bytes, file);
  findings.push(...text.findings);
  const first = text.value.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)[0] ?? '';
  if (!isAnswersHeader(first)) return { file, ...parseAnswers(text.value, file) };
  const table = parseAnswersTable(text.value, file);
  findings.push(...table.findings);
  return { file, ...table.value };
}
