// How many were asked, how many answered, and what they said of which category.

import { compareText } from '../text/order.js';
import type { MemberAnswer } from './answer.js';
import type { MemberRecord, MemberRow } from './record.js';

/** Answers to questions, each counted once. */
export interface AnswerCounts extends Readonly<Record<MemberAnswer, number>> {
  readonly asked: number;
  readonly answered: number;
}

export interface MemberSummary {
  readonly participants: { readonly asked: number; readonly answered: number };
  /** About the words themselves. */
  readonly quotes: AnswerCounts;
  /** About what they were taken for, all categories together. */
  readonly readings: AnswerCounts;
  /** The same by category, in the order given, then by name. */
  readonly categories: readonly (AnswerCounts & { readonly id: string; readonly name: string })[];
  readonly people: readonly (AnswerCounts & { readonly participant: string })[];
  /** Questions about words or readings that are not coded so any more. */
  readonly outdated: number;
}

export interface SummaryContext {
  /** Ids of groups and codes in the order of the codebook. */
  readonly order: readonly string[];
  /** Marks of all questions that the present coding gives; undefined where it is not known. */
  readonly current: ReadonlySet<string> | undefined;
}

export function summariseAnswers(
  records: readonly MemberRecord[],
  { order, current }: SummaryContext,
): MemberSummary {
  const rows = records.flatMap((record) => record.rows);
  const names = new Map<string, string>();
  for (const { category, name } of rows) if (category !== '') names.set(category, name);
  const rank = new Map(order.map((id, at) => [id, at]));
  const rankOf = (id: string) => rank.get(id) ?? order.length;
  const ids = [...names.keys()].sort((a, b) => rankOf(a) - rankOf(b) || compareText(a, b));
  const people = records
    .filter((record) => record.rows.length > 0)
    .map(({ participant, rows: own }) => ({ participant, ...countAnswers(own) }));
  return {
    participants: {
      asked: people.length,
      answered: people.filter(({ answered }) => answered > 0).length,
    },
    quotes: countAnswers(rows.filter(({ category }) => category === '')),
    readings: countAnswers(rows.filter(({ category }) => category !== '')),
    categories: ids.map((id) => ({
      id,
      name: names.get(id) ?? id,
      ...countAnswers(rows.filter(({ category }) => category === id)),
    })),
    people,
    outdated: current ? rows.filter(({ mark }) => !current.has(mark)).length : 0,
  };
}

function countAnswers(rows: readonly MemberRow[]): AnswerCounts {
  const count = (answer: MemberAnswer) => rows.filter(({ given }) => given === answer).length;
  const [confirmed, amended, declined] = [count('confirmed'), count('amended'), count('declined')];
  const answered = confirmed + amended + declined;
  return { asked: rows.length, answered, confirmed, amended, declined };
}
