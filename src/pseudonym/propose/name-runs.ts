// Words with capitals that stand together: `Old Town House`, `Ann-Marie van der Berg`, `J. K. Lane`.

import type { Span } from '../../text/span.js';
import { foldName } from '../fold-name.js';
import { hasNoCase, isCapital } from '../letter-case.js';
import { PARTICLES, STARTERS, TITLES } from '../ordinary-words.js';
import { isSentenceStart, type Word, wordsOf } from '../words.js';

/** Words that may be one name. */
export interface NameRun extends Span {
  readonly words: readonly Word[];
  /** The word before, folded; empty where none stands right before. */
  readonly before: string;
  /** The word behind, folded. */
  readonly after: string;
  /** It stands behind a title; in capitals, as `Dr` is, that is certain. */
  readonly title: '' | 'small' | 'capital';
  readonly isAtStart: boolean;
}

/** All of them, in order; words without capitals or of a script that has none are single. */
export function nameRuns(text: string): readonly NameRun[] {
  const words = wordsOf(text);
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word;
    const length = isCapital(first.text) ? lengthFrom(text, words, at) : 1;
    const own = words.slice(at, at + length);
    const last = own.at(-1) ?? first;
    const [previous, next] = [words[at - 1], words[at + length]];
    runs.push({
      start: first.start,
      end: last.end,
      words: own,
      before: previous && isNear(text, previous, first) ? foldName(previous.text) : '',
      after: next && isNear(text, last, next) ? foldName(next.text) : '',
      title: titleBefore(text, previous, first),
      isAtStart: isSentenceStart(text, first.start),
    });
    at += length;
  }
  return runs;
}

const LONGEST = 6;

function lengthFrom(text: string, words: readonly Word[], at: number): number {
  if (TITLES.has(foldName(words[at]?.text ?? ''))) return 1;
  let length = 1;
  for (let next = at + 1; next < words.length && next - at < LONGEST; next += 1) {
    const [before, word] = [words[next - 1] as Word, words[next] as Word];
    if (!isJoint(text, before, word)) break;
    if (isCapital(word.text)) length = next - at + 1;
    else if (!PARTICLES.has(foldName(word.text)) || JOINING.has(foldName(word.text))) break;
  }
  return length;
}

/** What joins two names, not the parts of one. */
const JOINING: ReadonlySet<string> = new Set(['and', 'y', 'e', 'und', 'i', 'the', 'do', 'a']);

function isJoint(text: string, before: Word, next: Word): boolean {
  const gap = text.slice(before.end, next.start);
  if (/^[ \u00a0\u2010\u2011-]$/.test(gap)) return true;
  // A full stop belongs to an initial, or to the saint of a church.
  const isInitial = /^(?:\p{Lu}|St|Ste|Mt)$/u.test(before.text) && before.text !== 'I';
  return /^\.[ \u00a0]?$/.test(gap) && isInitial && !STARTERS.has(foldName(next.text));
}

function isNear(text: string, before: Word, next: Word): boolean {
  return /^[\s"'\u2018\u2019\u201c\u201d]{1,3}$/.test(text.slice(before.end, next.start));
}

function titleBefore(text: string, before: Word | undefined, word: Word): NameRun['title'] {
  if (!before || !TITLES.has(foldName(before.text))) return '';
  const gap = text.slice(before.end, word.start);
  // A full stop belongs to a short title; behind a long one it ends the sentence.
  const isFitting = (
    before.text.length <= 4 ? /^\.?[ \u00a0\u200c]{1,2}$/ : /^[ \u00a0\u200c]{1,2}$/
  ).test(gap);
  if (!isFitting) return '';
  return isCapital(before.text) || hasNoCase(before.text) ? 'capital' : 'small';
}
