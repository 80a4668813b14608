// Reads one file with answers: Markdown or text, a table, or what an office program makes of a packet.

import { resolve } from 'node:path';
import type { Found } from '../../finding/finding.js';
import type { Io } from '../../io/io.js';
import { isAnswersHeader, parseAnswersTable, readAnswerRows } from '../../member/answers-table.js';
import { memberFindings } from '../../member/findings.js';
import { parseAnswers } from '../../member/parse-answers.js';
import type { AnswerFile } from '../../member/take-answers.js';
import { displayPath } from '../../study/find-study.js';
import { apart } from '../../study/load/read-apart.js';
import { decodeStudyText } from '../../study/read-text.js';
import { recogniseBytes } from '../../transcript/formats/recognise-bytes.js';

/** The kind is told by content; `-` is the standard input. Throws where there is no such file. */
export async function readAnswers(io: Io, path: string): Promise<Found<AnswerFile>> {
  const isStdin = path === '-';
  const bytes = isStdin ? await io.readStdin() : io.readFile(resolve(io.cwd, path));
  const file = isStdin ? 'stdin' : displayPath(io, resolve(io.cwd, path));
  const container = recogniseBytes(bytes);
  // In the text of a PDF the ticks may stand beside other answers than on its page.
  if (container === 'pdf') return unread(file);
  if (container !== undefined) return readDocument(io, bytes, file);
  const text = decodeStudyText(bytes, file);
  const begin = text.value.replace(/^\ufeff/, '').trimStart();
  if (/^<(?:!doctype|\?xml|[a-z][a-z0-9]*[\s>])/i.test(begin)) return unread(file);
  const [first = ''] = begin.split(/\r\n|\n|\r/);
  const parsed = isAnswersHeader(first)
    ? parseAnswersTable(text.value, file)
    : { value: parseAnswers(text.value, file), findings: [] };
  return {
    value: { file, ...parsed.value },
    findings: [...text.findings, ...parsed.findings],
  };
}

/** The words of a document as a transcript of it would have them; a workbook by its rows. */
async function readDocument(io: Io, bytes: Uint8Array, file: string): Promise<Found<AnswerFile>> {
  const { readXlsx } = await import('../../office/xlsx-read.js');
  for (const { rows } of readXlsx(bytes, file).value?.sheets ?? []) {
    const at = rows.findIndex(({ cells }) => isAnswersHeader(cells.join('\t')));
    const header = rows[at]?.cells;
    if (!header) continue;
    const parsed = readAnswerRows(header, rows.slice(at + 1), file);
    return { value: { file, ...parsed.value }, findings: parsed.findings };
  }
  const { parseTranscriptFile } = await import('../../transcript/parse-transcript-file.js');
  const { value } = await parseTranscriptFile({ path: file, bytes, ...apart(io) });
  if (value.text.trim() === '') return unread(file);
  return { value: { file, ...parseAnswers(value.text, file) }, findings: [] };
}

function unread(file: string): Found<AnswerFile> {
  const findings = [memberFindings.make('unread-file', { file }, undefined)];
  return { value: { file, participant: undefined, answers: [] }, findings };
}
