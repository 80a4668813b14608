// Answers that were read → records: each goes to the question with its mark. A recorded answer is never
// replaced unasked, and what is not clear stays open, with the words that were written.

import type { Finding } from '../finding/finding.js';
import { nearest } from '../text/nearest.js';
import { memberFindings } from './findings.js';
import type { WrittenAnswers } from './parse-answers.js';
import type { MemberRecord, MemberRow } from './record.js';
import { type Asked, aboutQuote, excerpt, type Resolved, resolveAnswer } from './resolve-answer.js';

/** What one file says. */
export interface AnswerFile extends WrittenAnswers {
  readonly file: string;
}

export interface TakenAnswers {
  /** The records that change. */
  readonly records: readonly MemberRecord[];
  /** Questions that got an answer now, or another one, by participant. */
  readonly taken: ReadonlyMap<string, number>;
  /** Questions whose answer was recorded before and is the same. */
  readonly same: number;
  readonly findings: readonly Finding[];
}

export function takeAnswers(
  records: readonly MemberRecord[],
  files: readonly AnswerFile[],
  options: { readonly replace: boolean },
): TakenAnswers {
  const asked = new Map<string, Asked>();
  for (const { participant, rows } of records) {
    for (const row of rows) asked.set(row.mark, { participant, row });
  }
  const findings: Finding[] = [];
  const groups = new Map<string, Resolved[]>();
  for (const file of files) {
    for (const resolved of resolveFile(file, asked, findings)) {
      const { mark } = resolved.row;
      groups.set(mark, [...(groups.get(mark) ?? []), resolved]);
    }
  }
  const changed = new Map<string, MemberRow>();
  const taken = new Map<string, number>();
  let same = 0;
  for (const group of groups.values()) {
    const one = onlyAnswer(group, findings);
    if (!one) continue;
    const row = settle(one, options.replace, findings);
    if (row === 'same') same += one.answer === undefined ? 0 : 1;
    else if (row) {
      changed.set(row.mark, row);
      if (one.answer) taken.set(one.participant, (taken.get(one.participant) ?? 0) + 1);
    }
  }
  const after = records
    .filter(({ rows }) => rows.some(({ mark }) => changed.has(mark)))
    .map((record) => ({
      ...record,
      rows: record.rows.map((row) => changed.get(row.mark) ?? row),
    }));
  return { records: after, taken, same, findings };
}

function resolveFile(
  { file, participant, answers }: AnswerFile,
  asked: ReadonlyMap<string, Asked>,
  findings: Finding[],
): Resolved[] {
  if (!answers.some(({ mark }) => asked.has(mark))) {
    const people = new Set([...asked.values()].map((one) => one.participant));
    const near = participant === undefined ? undefined : nearest(participant, people);
    const args = { marks: answers.length, nearest: near === participant ? undefined : near };
    findings.push(memberFindings.make('unknown-packet', { file }, args));
    return [];
  }
  const strangers = new Set<string>();
  return answers.flatMap((written): Resolved[] => {
    const found = asked.get(written.mark);
    const { mark, place } = written;
    if (!found) {
      findings.push(memberFindings.make('unknown-mark', place, { mark }));
      return [];
    }
    if (participant !== undefined && participant !== '' && participant !== found.participant) {
      const args = { mark, participant: found.participant, expected: participant };
      // A whole packet of somebody else is one mistake.
      if (!strangers.has(found.participant)) {
        findings.push(memberFindings.make('foreign-mark', place, args));
      }
      strangers.add(found.participant);
      return [];
    }
    return resolveAnswer(written, found);
  });
}

/** The one answer of a question that may stand in several files; undefined where they differ. */
function onlyAnswer(group: readonly Resolved[], findings: Finding[]): Resolved | undefined {
  const [first] = group;
  if (!first) return undefined;
  const isOne = group.every(({ answer, text }) => answer === first.answer && text === first.text);
  if (!isOne) {
    const args = { ...aboutQuote(first), mark: first.row.mark };
    findings.push(memberFindings.make('answered-twice', group.at(-1)?.place, args));
    return undefined;
  }
  findings.push(...first.findings);
  return first;
}

/** The row with the answer; `same` where nothing changes, undefined where it must not. */
function settle(
  one: Resolved,
  replace: boolean,
  findings: Finding[],
): MemberRow | 'same' | undefined {
  const { row, answer, text, place } = one;
  const isOther = row.given !== undefined && answer !== undefined && row.given !== answer;
  const isOtherText = row.text !== '' && text !== '' && row.text !== text;
  if ((isOther || isOtherText) && !replace) {
    const args = {
      ...aboutQuote(one),
      before: saidBefore(row.given ?? '', row.text, isOther),
      now: saidBefore(answer ?? '', text, isOther),
    };
    findings.push(memberFindings.make('answered-otherwise', place, args));
    return undefined;
  }
  const given = answer ?? row.given;
  const said = text === '' && !isOther ? row.text : text;
  const word = given ?? row.answer;
  if (word === row.answer && said === row.text) return 'same';
  return { ...row, given, answer: word, text: said };
}

function saidBefore(answer: string, text: string, isAnswer: boolean): string {
  return isAnswer || text === '' ? answer || 'no answer' : `“${excerpt(text)}”`;
}
