// Answers as rows: a record, or a table that somebody filled in after talking to a participant.

import type { Finding, Found } from '../finding/finding.js';
import { type CsvRow, parseCsv } from '../table/csv.js';
import { type MemberAnswer, openedAnswer } from './answer.js';
import { memberFindings } from './findings.js';
import type { WrittenAnswer, WrittenAnswers } from './parse-answers.js';

/** Whether a line names the columns of such a table. */
export function isAnswersHeader(line: string): boolean {
  const names = line.split(/[,;\t]/).map(plainName);
  return names.includes('mark') && names.includes('answer');
}

/** Columns are found by name: mark and answer, text and participant where they are there. */
export function parseAnswersTable(text: string, file: string): Found<WrittenAnswers> {
  const { value, findings: broken } = parseCsv(text, file);
  const read = readAnswerRows(value.header, value.rows, file);
  return { value: read.value, findings: [...broken, ...read.findings] };
}

/** The same from rows, each with its line. */
export function readAnswerRows(
  header: readonly string[],
  rows: readonly CsvRow[],
  file: string,
): Found<WrittenAnswers> {
  const findings: Finding[] = [];
  const names = header.map(plainName);
  const people = new Set<string>();
  const answers = rows.flatMap(({ line, cells }): WrittenAnswer[] => {
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim();
    const place = { file, line, column: 1 };
    const mark = cell('mark').toLowerCase();
    if (mark === '') return [];
    if (cell('participant') !== '') people.add(cell('participant'));
    const given = cell('answer');
    const opened = openedAnswer(given);
    if (given !== '' && !opened) {
      findings.push(memberFindings.make('bad-answer', place, { answer: given, mark }));
    }
    const said = [opened?.text ?? '', cell('text')].filter((each) => each !== '').join('\n');
    const chosen: readonly MemberAnswer[] = opened ? [opened.answer] : [];
    return [{ mark, answers: chosen, text: said, quote: '', lazy: '', place }];
  });
  const [participant] = people.size === 1 ? people : [];
  return { value: { participant, answers }, findings };
}

function plainName(name: string): string {
  return name
    .replaceAll(/["\ufeff]/g, '')
    .trim()
    .toLowerCase();
}
