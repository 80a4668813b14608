// What is kept of member checking, `member-checks/<participant>.csv`: every question that was ever put
// to somebody, and the answer. Questions are added, answers filled in; nothing is taken out.

import type { Finding, Found, Place } from '../finding/finding.js';
import { parseCsv, renderCsv } from '../table/csv.js';
import { answerOf, type MemberAnswer } from './answer.js';
import { memberFindings } from './findings.js';
import type { Packet } from './packet.js';

const RECORD_COLUMNS = [
  'session',
  'transcript',
  'unit',
  'category',
  'name',
  'meaning',
  'mark',
  'quote',
  'answer',
  'text',
] as const;

type Column = (typeof RECORD_COLUMNS)[number];

/** A question with its answer. */
export interface MemberRow extends Readonly<Record<Column, string>> {
  /** Undefined where there is none, or none that can be understood. */
  readonly given: MemberAnswer | undefined;
  /** Columns that somebody has added. */
  readonly more: Readonly<Record<string, string>>;
  readonly place: Place;
}

export interface MemberRecord {
  readonly participant: string;
  readonly rows: readonly MemberRow[];
}

/** The record of a participant; undefined where the file has not the columns of one. */
export function parseMemberRecord(
  text: string,
  file: string,
  participant: string,
): Found<MemberRecord | undefined> {
  const { value, findings: broken } = parseCsv(text, file);
  const findings: Finding[] = [...broken];
  const header = value.header.map((name) => name.trim());
  const missing = ['mark', 'unit', 'transcript'].filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const args = { missing: `the column ${missing.join(', ')}` };
    findings.push(memberFindings.make('broken-record', { file, line: 1 }, args));
    return { value: undefined, findings };
  }
  const known = new Set<string>(RECORD_COLUMNS);
  const rows = value.rows.map(({ line, cells }): MemberRow => {
    const place = { file, line, column: 1 };
    const all = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    const own = cellsOf(all);
    const given = answerOf(own.answer);
    if (given === undefined && own.answer.trim() !== '') {
      const args = { answer: own.answer, mark: own.mark };
      findings.push(memberFindings.make('bad-answer', place, args));
    }
    const more = Object.fromEntries(Object.entries(all).filter(([name]) => !known.has(name)));
    return { ...own, given, more, place };
  });
  return { value: { participant, rows }, findings };
}

function cellsOf(all: Readonly<Record<string, string>>): Record<Column, string> {
  const cell = (name: Column) => all[name] ?? '';
  return {
    session: cell('session'),
    transcript: cell('transcript'),
    unit: cell('unit'),
    category: cell('category'),
    name: cell('name'),
    meaning: cell('meaning'),
    mark: cell('mark').trim().toLowerCase(),
    quote: cell('quote'),
    answer: cell('answer'),
    text: cell('text'),
  };
}

/** The record as its file, columns that people added included. */
export function renderMemberRecord({ rows }: MemberRecord): string {
  const added = [...new Set(rows.flatMap(({ more }) => Object.keys(more)))];
  return renderCsv(
    [...RECORD_COLUMNS, ...added],
    rows.map((row) => [
      ...RECORD_COLUMNS.map((column) => row[column]),
      ...added.map((name) => row.more[name] ?? ''),
    ]),
  );
}

/** The record with the questions of a packet that it does not have yet; answers stay as they are. */
export function withQuestions(
  record: MemberRecord | undefined,
  packet: Packet,
  file: string,
): MemberRecord {
  const rows = record?.rows ?? [];
  const asked = new Set(rows.map(({ mark }) => mark));
  const added = packetRows(packet, file).filter(({ mark }) => !asked.has(mark));
  return { participant: packet.participant, rows: [...rows, ...added] };
}

/** The questions of a packet as rows without answers. */
function packetRows({ quotes }: Packet, file: string): MemberRow[] {
  return quotes.flatMap(({ transcript, unit, session, quote, questions }) =>
    questions.map(({ mark, meaning }) => ({
      session: session.id,
      transcript,
      unit,
      category: meaning?.id ?? '',
      name: meaning?.name ?? '',
      meaning: meaning?.definition ?? '',
      mark,
      quote,
      answer: '',
      text: '',
      given: undefined,
      more: {},
      place: { file },
    })),
  );
}
