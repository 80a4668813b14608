// Answers that were read → records: each goes to the question with its mark. A recorded answer is never
// replaced unasked, and what is not clear stays open, with the words that were written.

import { type Finding, type Found, gatherFindings } from '../finding/finding.js';
import { groupBy } from '../text/group-by.js';
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
  const { findings, keep } = gatherFindings();
  const groups = groupBy(
    files.flatMap((file) => keep(resolveFile(file, asked))),
    ({ row }) => row.mark,
  );
  const changed = new Map<string, MemberRow>();
  const taken = new Map<string, number>();
  let same = 0;
  for (const group of groups.values()) {
    const one = keep(onlyAnswer(group));
    if (!one) continue;
    const row = keep(settle(one, options.replace));
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
): Found<readonly Resolved[]> {
  if (!answers.some(({ mark }) => asked.has(mark))) {
    const people = new Set([...asked.values()].map((one) => one.participant));
    const near = participant === undefined ? undefined : nearest(participant, people);
    const args = { marks: answers.length, nearest: near === participant ? undefined : near };
    return { value: [], findings: [memberFindings.make('unknown-packet', { file }, args)] };
  }
  const findings: Finding[] = [];
  const strangers = new Set<string>();
  const value = answers.flatMap((written): Resolved[] => {
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
  return { value, findings };
}

/** The one answer of a question that may stand in several files; undefined where they differ. */
function onlyAnswer(group: readonly [Resolved, ...Resolved[]]): Found<Resolved | undefined> {
  const [first] = group;
  const isOne = group.every(({ answer, text }) => answer === first.answer && text === first.text);
  if (isOne) return { value: first, findings: first.findings };
  const args = { ...aboutQuote(first), mark: first.row.mark };
  const finding = memberFindings.make('answered-twice', group.at(-1)?.place, args);
  return { value: undefined, findings: [finding] };
}

/** The row with the answer; `same` where nothing changes, undefined where it must not. */
function settle(one: Resolved, replace: boolean): Found<MemberRow | 'same' | undefined> {
  const { row, answer, text, place } = one;
  const isOther = row.given !== undefined && answer !== undefined && row.given !== answer;
  const isOtherText = row.text !== '' && text !== '' && row.text !== text;
  if ((isOther || isOtherText) && !replace) {
    const args = {
      ...aboutQuote(one),
      before: saidBefore(row.given ?? '', row.text, isOther),
      now: saidBefore(answer ?? '', text, isOther),
    };
    const finding = memberFindings.make('answered-otherwise', place, args);
    return { value: undefined, findings: [finding] };
  }
  const given = answer ?? row.given;
  const said = text === '' && !isOther ? row.text : text;
  const word = given ?? row.answer;
  const isSame = word === row.answer && said === row.text;
  const value = isSame ? 'same' : { ...row, given, answer: word, text: said };
  return { value, findings: [] };
}

function saidBefore(answer: string, text: string, isAnswer: boolean): string {
  return isAnswer || text === '' ? answer || 'no answer' : `“${excerpt(text)}”`;
}
