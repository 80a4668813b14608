// Decides whether a terminator ends its sentence: by the word before it, the word after it, and
// what the language abbreviates. Called once per terminator, not per character.

import type { SentenceWords } from './sentences-abbreviations.js';
import {
  ELLIPSIS,
  isDigit,
  isOpener,
  isSpace,
  type LetterCase,
  letterCase,
  STRONG,
  WIDE,
} from './sentences-characters.js';
import { splitsQuotation, tellsChineseSpeaker, tellsWrittenSpeaker } from './sentences-quotes.js';

/** A terminator in its surroundings. */
export interface Ending {
  /** Class of the run of terminators: STOP, STRONG, ELLIPSIS or WIDE. */
  readonly kind: number;
  /** First offset of the sentence it would end. */
  readonly sentence: number;
  /** The run of terminators. */
  readonly start: number;
  readonly end: number;
  /** Past closing marks and notes; where the sentence would end. */
  readonly closed: number;
  readonly quoted: boolean;
  /** The next character that is no space, and the end of the block. */
  readonly next: number;
  readonly limit: number;
}

export interface EndingRules {
  readonly words: SentenceWords;
  readonly lowerCase: boolean;
  /** The block holds a mark that opens quotations. */
  readonly quotations: boolean;
}

/** True where the sentence ends here. */
export function endsSentence(text: string, ending: Ending, rules: EndingRules): boolean {
  const word = skipOpeners(text, ending.next, ending.limit);
  const following = word < ending.limit ? letterCase(text, word) : 'none';
  const opened = text.charCodeAt(ending.start - 1);
  if (ending.start > ending.sentence && (opened === 91 || opened === 40)) return false;
  if (rules.quotations && splitsQuotation(text, ending.sentence, ending.start, ending.limit))
    return false;
  if (ending.kind === WIDE) return wideEnds(text, ending, following);
  if (isGlued(text, ending)) return gluedEnds(text, ending, word, following, rules);
  if (following === 'none')
    return ending.kind !== ELLIPSIS && !/[,;:]/.test(text[ending.next] ?? '');
  if (following === 'lower' && !rules.lowerCase) return false;
  if (ending.quoted && continuesQuote(text, word, ending.limit, rules)) return false;
  if (ending.kind === STRONG) return true;
  const before = wordBefore(text, ending.sentence, ending.start);
  if (ending.kind === ELLIPSIS) return ellipsisEnds(before, following, rules);
  return stopEnds(text, ending, before, word, following, rules);
}

/** No space and no note between the terminator and what follows. */
function isGlued(text: string, { closed, next }: Ending): boolean {
  return next === closed && text[closed - 1] !== ']';
}

/** Small words that in lower-case text rather continue after an abbreviation: `at 5 p.m. and`. */
const joining: ReadonlySet<string> = new Set(
  'and or but for in on at to with by from as of if because when where which who after before since while is are was were the a an'.split(
    ' ',
  ),
);

function stopEnds(
  text: string,
  ending: Ending,
  before: string,
  word: number,
  following: LetterCase,
  { words, lowerCase }: EndingRules,
): boolean {
  const lower = before.toLowerCase();
  if (words.never.has(lower)) return false;
  const next = wordAt(text, word, ending.limit).toLowerCase();
  const opens = words.starters.has(next) && !(following === 'lower' && joining.has(next));
  if (following === 'digit' && words.numbered.has(lower))
    return lower === 'no' && before === 'no' && isAnswer(text, ending);
  if (isFigure(before)) return figureEnds(text, ending, before, opens, words);
  if (isLetters(before, 1)) return letterEnds(text, ending, before, opens, words);
  if (words.sometimes.has(lower) || isInitials(before)) return opens;
  return following !== 'lower' || lowerCase;
}

/** `I said no. 5 people came` against `room no. 5`: an answer follows a verb or a pause. */
function isAnswer(text: string, ending: Ending): boolean {
  const before = wordBefore(text, ending.sentence, ending.start - 3);
  return /^(?:|said|say|says|answered?|mean|just|and|or|oh|well|but|is|was|[^\n]*,)$/i.test(before);
}

/** `1. The first` opens a list; `am 3. Mai` is an ordinal; otherwise a figure ends as a word does. */
function figureEnds(
  text: string,
  ending: Ending,
  before: string,
  opens: boolean,
  words: SentenceWords,
): boolean {
  const first = skipOpeners(text, ending.sentence, ending.start);
  if (first + before.length >= ending.start) return false;
  return !words.ordinals || before.length > 2 || opens;
}

/** One letter: an initial or a list mark, or the pronoun I. */
function letterEnds(
  text: string,
  ending: Ending,
  before: string,
  opens: boolean,
  words: SentenceWords,
): boolean {
  if (ending.start - before.length <= ending.sentence) return false;
  if (before !== 'I' || !words.starters.has('i')) return opens;
  const previous = wordBefore(text, ending.sentence, ending.start - 2);
  return opens || letterCase(previous, 0) !== 'upper';
}

/** An ellipsis ends a sentence before a capital, unless the word before it cannot be the last. */
function ellipsisEnds(before: string, following: LetterCase, { words }: EndingRules): boolean {
  if (following !== 'upper' && following !== 'caseless') return false;
  return !words.unfinished.has(before.toLowerCase());
}

/** Without a space: `world.Today`, but not `3.5`, `e.g.this`, `Jane.Doe@x`, `www.x`. */
function gluedEnds(
  text: string,
  ending: Ending,
  word: number,
  following: LetterCase,
  { words }: EndingRules,
): boolean {
  if (ending.kind === ELLIPSIS || (following !== 'upper' && following !== 'caseless')) return false;
  const before = wordBefore(text, ending.sentence, ending.start);
  if (ending.kind === STRONG) return !/[/@=]/.test(before) && before !== '';
  if (/[/@]|^www/i.test(before) || words.never.has(before.toLowerCase())) return false;
  if (before.length < 2 || isInitials(before) || words.sometimes.has(before.toLowerCase()))
    return false;
  if (following === 'caseless') return letterCase(before, before.length - 1) === 'caseless';
  const name = wordAt(text, word, ending.limit);
  const after = text[word + name.length] ?? ' ';
  if (!/[\p{Ll}\p{Nd}]$/u.test(before) || /[@/\\:_]/.test(after)) return false;
  if (after === '.' && !words.never.has(name.toLowerCase())) return false;
  return name.length === 1 ? after === ' ' : letterCase(name, 1) !== 'upper';
}

/** A quotation goes on with と or って, or with who said it; a wide full stop may be a decimal mark. */
function wideEnds(text: string, ending: Ending, following: LetterCase): boolean {
  if (following === 'digit' && isDigit(text.charCodeAt(ending.start - 1)))
    return text[ending.start] !== '．';
  if (!ending.quoted) return true;
  if (/[とっ]/.test(text[ending.next] ?? '')) return false;
  return !tellsChineseSpeaker(text, ending.next, ending.limit);
}

/** `"Come in." I said`, and in lower-case text `"come in." and left`. */
function continuesQuote(text: string, word: number, limit: number, rules: EndingRules): boolean {
  const rest = text.slice(word, Math.min(limit, word + 24));
  if (/^I (?:said|say|asked|thought|go|went|told|was like)\b/.test(rest)) return true;
  if (tellsWrittenSpeaker(rest)) return true;
  return rules.lowerCase && /^(?:and|or|but|(?:\S+ )?(?:said|says|asked|goes))\b/.test(rest);
}

/** The word that ends before an offset, opening marks left out. */
function wordBefore(text: string, from: number, end: number): string {
  let last = end;
  while (last > from && isSpace(text.charCodeAt(last - 1))) last -= 1;
  let start = last;
  while (start > from && last - start < 40 && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(skipOpeners(text, start, last), last);
}

/** The letters and apostrophes from an offset on. */
function wordAt(text: string, start: number, limit: number): string {
  let end = start;
  while (end < limit && end - start < 30) {
    const code = text.charCodeAt(end);
    if (code !== 39 && code !== 0x2019 && (isDigit(code) || letterCase(text, end) === 'none'))
      break;
    end += 1;
  }
  return text.slice(start, end).replace('\u2019', "'");
}

/** Past quotation marks, brackets, dashes and spaces that stand before a word. */
function skipOpeners(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (!isOpener(code) && !isSpace(code)) break;
    at += 1;
  }
  return at;
}

function isFigure(word: string): boolean {
  return word.length < 5 && isDigit(word.charCodeAt(0)) && /^\p{Nd}+$/u.test(word);
}

function isLetters(word: string, count: number): boolean {
  return word.length === count && letterCase(word, 0) !== 'none' && letterCase(word, 0) !== 'digit';
}

/** `U.S`, `p.m`, `J.-P`, `Ph.D`. */
function isInitials(word: string): boolean {
  return word.includes('.') && /^(?:\p{L}{1,2}[.-]+)+\p{L}$/u.test(word);
}
