// One answer as it was written → the answer it is: a rewritten quote is an amendment, and what is not
// clear is none, with the words kept.

import type { Finding, Place } from '../finding/finding.js';
import { shortened } from '../text/shortened.js';
import { singleSpaced } from '../text/white-space.js';
import type { MemberAnswer } from './answer.js';
import { memberFindings } from './findings.js';
import type { WrittenAnswer } from './parse-answers.js';
import type { MemberRow } from './record.js';

/** A question, and who was asked it. */
export interface Asked {
  readonly participant: string;
  readonly row: MemberRow;
}

/** An answer as it would be recorded. */
export interface Resolved extends Asked {
  readonly answer: MemberAnswer | undefined;
  readonly text: string;
  readonly place: Place;
  /** Said once it is certain that this answer is the one. */
  readonly findings: readonly Finding[];
}

/** Nothing where nothing was written. */
export function resolveAnswer(written: WrittenAnswer, asked: Asked): Resolved[] {
  const { answers, place } = written;
  const about = aboutQuote(asked);
  const { quote, remark } = quoteOf(written, asked.row);
  const isEdited = quote !== '';
  const text = [quote, remark, written.text].filter((part) => part !== '').join('\n');
  const findings: Finding[] = [];
  let [answer] = answers;
  if (isEdited) {
    if (answer !== 'declined') answer = 'amended';
    findings.push(memberFindings.make('edited-quote', place, about));
  } else if (answers.length > 1) {
    answer = undefined;
    const args = { ...about, answers: answers.join(' and ') };
    findings.push(memberFindings.make('several-answers', place, args));
  } else if (answer === undefined && text !== '' && asked.row.given === undefined) {
    findings.push(memberFindings.make('unclear-answer', place, { ...about, words: excerpt(text) }));
  }
  if (answer === 'amended' && text === '' && asked.row.text === '') {
    findings.push(memberFindings.make('amended-without-text', place, about));
  }
  if (answer === undefined && text === '' && findings.length === 0) return [];
  return [{ ...asked, answer, text, place, findings }];
}

/** What findings say which quote is meant by. */
export function aboutQuote({ participant, row: { unit, transcript } }: Asked) {
  return { participant, unit, transcript };
}

/** The quote where it is not the one that was asked about, and what was written right below it. */
function quoteOf(
  { quote, lazy }: WrittenAnswer,
  row: MemberRow,
): { quote: string; remark: string } {
  const isWords = row.category === '' && quote !== '' && row.quote !== '';
  if (!isWords || comparable(quote).includes(comparable(row.quote))) {
    return { quote: '', remark: lazy };
  }
  const whole = `${quote} ${lazy}`;
  const isWhole = comparable(whole).includes(comparable(row.quote));
  return { quote: isWhole ? '' : plainQuote(whole), remark: '' };
}

/** The part that is in bold is the quote; around it stands what was said before and after. */
function plainQuote(quote: string): string {
  const [, bold = quote] = /\*\*(.+)\*\*/s.exec(quote) ?? [];
  return singleSpaced(bold.replaceAll(/[*_]{1,3}/g, ''));
}

/** Without what word processors change unasked: stress, quotation marks, dashes, dots, spaces. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[*_\\`]/g, '')
    .replaceAll(/[“”„«»"‘’‚']/g, "'")
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, '')
    .toLowerCase();
}

const EXCERPT = 61;

/** The beginning of a text, in one line. */
export function excerpt(text: string): string {
  return shortened(singleSpaced(text), EXCERPT);
}
