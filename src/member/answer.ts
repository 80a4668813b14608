// The three answers, and the words people give them in: in every language that packets are in.

import { singleSpaced } from '../text/white-space.js';
import { wordSet } from '../text/word-set.js';
import { WORDINGS } from './wording.js';

export type MemberAnswer = 'confirmed' | 'amended' | 'declined';

export const ANSWERS: readonly MemberAnswer[] = ['confirmed', 'amended', 'declined'];

/** The sentences that packets print as answers, longest first. */
const PRINTED: readonly (readonly [string, MemberAnswer])[] = WORDINGS.flatMap(
  ({ words, reading }) =>
    ANSWERS.flatMap((answer): (readonly [string, MemberAnswer])[] => [
      [folded(words[answer]), answer],
      [folded(reading[answer]), answer],
    ]),
).sort(([a], [b]) => b.length - a.length);

const YES = wordSet(
  'yes y yep yeah ok okay correct right true agree agreed confirm confirmed fine sure exactly ja j jawohl stimmt richtig genau oui o exact correcte sí si s correcto بله آره درست تایید',
);
const NO = wordSet(
  'no n nope not wrong incorrect false decline declined disagree nein falsch non faux خیر نه غلط',
);
const PARTLY = wordSet(
  'partly partially amended amend changed somewhat teilweise teils geändert partiellement modifié parcialmente cambiado تاحدی',
);
const BUT = /(?:^|\s)(?:but|except|only|however|aber|mais|pero|اما|ولی)(?:\s|$)/;

/** A whole text as an answer: `yes`, `Confirmed.`, `partly`; undefined for any other text. */
export function answerOf(text: string): MemberAnswer | undefined {
  const plain = folded(text).replace(/[.!:;,،؛]+$/, '');
  const printed = PRINTED.find(([words]) => words === plain);
  if (printed) return printed[1];
  if (plain === 'تا حدی' || plain === 'en partie' || plain === 'en parte') return 'amended';
  if (YES.has(plain)) return 'confirmed';
  if (NO.has(plain)) return 'declined';
  return PARTLY.has(plain) ? 'amended' : undefined;
}

/** A text that begins with an answer, and what is said beyond it: `No, that was a joke`. */
export interface OpenedAnswer {
  readonly answer: MemberAnswer;
  readonly text: string;
  /** It is one of the sentences that packets print. */
  readonly isPrinted: boolean;
}

/** `isBoxed`: a box stands before it, so that the first word is an answer however it goes on. */
export function openedAnswer(text: string, isBoxed = false): OpenedAnswer | undefined {
  const plain = singleSpaced(text.normalize('NFC'));
  const lower = folded(plain);
  for (const [words, answer] of PRINTED) {
    const rest = plain.slice(words.length);
    const isWhole = lower === words;
    const goesOn = lower.startsWith(words) && words.includes(' ') && /^[^\p{L}\p{N}]/u.test(rest);
    if (isWhole || goesOn) return { answer, text: rest.replace(LEAD, ''), isPrinted: true };
  }
  const [, first = '', rest = ''] = /^([\p{L}\p{M}]+)(.*)$/su.exec(plain) ?? [];
  const answer = answerOf(first);
  if (answer === undefined || /^[\p{N}'’]/u.test(rest)) return undefined;
  const isBut = answer === 'confirmed' && BUT.test(folded(rest));
  // "No doubt", "right after": a word that goes on without a pause is no answer.
  const isPaused = isBoxed || isBut || /^\s*(?:[.,;:!?…–—(،؛-]|$)/u.test(rest);
  if (!isPaused) return undefined;
  return { answer: isBut ? 'amended' : answer, text: rest.replace(LEAD, ''), isPrinted: false };
}

const LEAD = /^[\s.,;:!?…–—،؛-]+/u;

/** As answers and printed sentences are compared. */
export function folded(text: string): string {
  return singleSpaced(text.normalize('NFC')).toLowerCase();
}
