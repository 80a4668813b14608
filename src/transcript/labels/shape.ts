// What a label looks like, taken alone: a code such as `P3`, a name, lower-case words, a phrase;
// the words in it that speak for a person or for a heading; and the key under which its spellings
// (`P3`, `P 3`, `p3`) are one.

import { latinTwin } from '../../text/latin-twin.js';
import { roleOfWord } from '../people/role-words.js';
import type { Role } from '../transcript.js';
import { isClause } from './clause.js';
import { isDocument, meaningOf, wordOf } from './meaning.js';
import { isTitled } from './titles.js';
import { isTitledAbroad } from './titles-abroad.js';
import {
  interjections,
  listWords,
  nameParticles,
  officeWords,
  paragraphWords,
  personWords,
  questionWords,
  sentenceWords,
} from './words.js';

export interface LabelShape {
  /** The label as written, blanks trimmed. */
  readonly label: string;
  readonly key: string;
  readonly kind: 'code' | 'name' | 'lower' | 'phrase' | 'number';
  readonly letters: 'upper' | 'title' | 'lower' | 'caseless';
  /** Key of the label without its number or letter, and that number: `mentor` and `3`. */
  readonly series: string | undefined;
  readonly number: string | undefined;
  readonly role: Role | undefined;
  /** Every word of it is a role, a person, a number: no name is in it. */
  readonly onlyRole: boolean;
  readonly voice: 'person' | 'collective' | 'unknown';
  /** A title and a name, or an article and an office. */
  readonly titled: boolean;
  /** Its words belong to documents, not to people. */
  readonly document: boolean;
  /** It heads a question of the guide: `Question 3`, `Q1`. */
  readonly question: boolean;
  /** It begins like a sentence. */
  readonly sentence: boolean;
  readonly interjection: boolean;
  /** Without what stands in parentheses, and that: `Anna Berg` and `AB`. */
  readonly base: string;
  readonly inner: string | undefined;
}

const marks = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g;
const joiners = /[\u200c\u200d]/g;

const beforeNumber = latinTwin(String.raw`(\p{L})[\s\-\u2013.#]+(?=\d)`, 'gu');

/** The key of a label: letter case, blanks, joiners, zero padding and final marks do not matter. */
export function labelKey(label: string): string {
  const plain = /^[ -~]*$/.test(label)
    ? label
    : label.normalize('NFKC').replace(marks, '').replace(joiners, '');
  const key = plain
    .toLowerCase()
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replace(/^[\s*#@_]+|[\s.:;,*_\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]+$/g, '')
    .replace(/[\s_]+/g, ' ')
    .replace(beforeNumber(plain), '$1')
    .replace(/(^|\D)0+(?=\d)/g, '$1');
  return key === '' ? plain.trim() : key;
}

const letter = latinTwin(String.raw`\p{L}`, 'u');
const capital = latinTwin(String.raw`\p{Lu}`, 'u');
const small = latinTwin(String.raw`\p{Ll}`, 'u');
const noDigit = latinTwin(String.raw`\P{Nd}`, 'gu');
const codePattern = latinTwin(
  String.raw`^(\p{L}{1,4}[-\u2013. #]?\p{Nd}{1,4}\p{L}?|\p{Lu}{1,4}|\p{Lo}|(\p{L}{1,4}\p{Nd}{1,4}[-_./]?){1,3}\p{L}?|\p{Lu}{1,3}[-_./]\p{Lu}{1,3}\p{Nd}{0,3})$`,
  'u',
);
/** `Le Goff`, `De la Cruz`: an article that belongs to a name, every word but small ones with a capital. */
const surname = latinTwin(
  String.raw`^(?:[Ll][aeo]|[Ee]l|[Ll][ao]s|[Ii]l|[Dd](?:es?|u))(?:\s(?:las?|los|le))?(?:\s\p{Lu}[\p{L}'\u2019-]+){1,2}$`,
  'u',
);
const numberedCode = latinTwin(String.raw`^\p{L}{1,2}[^\p{L}]`, 'u');
const capitalised = latinTwin(String.raw`^\P{L}*[\p{Lu}\p{Lt}\p{Lo}]`, 'u');
const numbered = latinTwin(String.raw`^(.*?\p{L})[\s\-_.#]*(\p{Nd}{1,4}\p{L}?|\s\p{Lu})$`, 'u');

/** Looks at a label of at most about sixty characters. */
export function shapeLabel(label: string): LabelShape {
  const written = label.replace(marks, '').trim();
  const { base, inner } = splitParentheses(written);
  const key = labelKey(label);
  const tokens = base.split(/[\s_,/&+-]+/).filter((token) => token !== '');
  const parts = tokens.map(wordOf);
  const suffix = seriesSuffix(base);
  const meaning = meaningOf(base, parts, inner);
  const isPerson = isTitled(base) || isTitledAbroad(base);
  const kind = isPerson ? 'name' : kindOf(base, tokens, parts);
  return {
    label: written,
    key,
    kind,
    letters: lettersOf(base),
    series: suffix?.series,
    number: suffix?.number,
    ...meaning,
    titled: isPerson,
    document: !meaning.onlyRole && !isPerson && !isNumberedCode(kind, base) && isDocument(parts),
    question: questionWords.has(parts.filter((part) => part !== '').join(' ')),
    sentence:
      (!meaning.onlyRole && !isPerson && isClause(tokens, parts)) ||
      (sentenceWords.has(parts[0] ?? '') &&
        !(
          base.length === 1 ||
          (meaning.onlyRole && parts.length > 1) ||
          codePattern(base).test(base) ||
          isPerson ||
          isOffice(base, parts) ||
          surname(base).test(base)
        )),
    interjection: parts.length > 0 && parts.every((part) => interjections.has(part)),
    base,
    inner,
  };
}

/** Words within what somebody says: `Result`, `Step 2`. */
export function opensParagraphs({ key, series }: LabelShape): boolean {
  return paragraphWords.has(key) || paragraphWords.has(series ?? '');
}

/** `Participants`, `Present at the meeting`: few words, one of them a heading over people. */
export function isListHead(head: string): boolean {
  const words = head
    .toLowerCase()
    .replace(/[\u200c#*_"']/g, '')
    .split(/[\s()/]+/)
    .filter(Boolean);
  return words.length < 5 && words.some((word) => listWords.has(word));
}

function splitParentheses(label: string): { base: string; inner: string | undefined } {
  const open = label.search(/[([（]/);
  if (open === -1) return { base: label, inner: undefined };
  const close = label.slice(open).search(/[)\]）]/);
  if (close === -1) return { base: label, inner: undefined };
  const inner = label.slice(open + 1, open + close).trim();
  // `Ms. Adu (Norland) (spoke in French)`
  const behind = label.slice(open + close + 1).replace(/\s*\([^()]*\)/g, '');
  const base = `${label.slice(0, open)}${behind}`.trim();
  return base === '' ? { base: inner, inner: undefined } : { base, inner };
}

/** `id1` is a code whatever `id` means; `Part 1` is not. */
function isNumberedCode(kind: string, base: string): boolean {
  return kind === 'code' && numberedCode(base).test(base);
}

function kindOf(base: string, tokens: readonly string[], parts: readonly string[]) {
  if (!letter(base).test(base))
    return base.replace(noDigit(base), '').length > 6 ? 'code' : 'number';
  if (codePattern(base).test(base)) return 'code';
  const wordlike = tokens.filter((token) => letter(token).test(token));
  if (
    tokens.length <= 6 &&
    wordlike.every((token, index) => isNameToken(token, parts[index] ?? ''))
  )
    return wordlike.length <= 3 || capital(base).test(base) ? 'name' : 'phrase';
  return tokens.length <= 2 && lettersOf(base) === 'lower' ? 'lower' : 'phrase';
}

/** `THE COURT`, `THE WITNESS`: an office in capitals. */
function isOffice(base: string, parts: readonly string[]): boolean {
  if (parts[0] !== 'the' || parts.length > 3 || lettersOf(base) !== 'upper') return false;
  const word = parts.at(-1) as string;
  return officeWords.has(word) || personWords.has(word) || roleOfWord(word) !== undefined;
}

function isNameToken(token: string, word: string): boolean {
  return (
    capitalised(token).test(token) || nameParticles.has(word) || /^\p{Ll}{1,3}\p{Lu}/u.test(token)
  );
}

function lettersOf(base: string): LabelShape['letters'] {
  const upper = capital(base).test(base);
  const lower = small(base).test(base);
  if (upper) return lower ? 'title' : 'upper';
  return lower ? 'lower' : 'caseless';
}

function seriesSuffix(base: string): { series: string; number: string } | undefined {
  const match = numbered(base).exec(base);
  if (!match) return undefined;
  const series = (match[1] ?? '').toLowerCase().replace(/[\s_]+/g, ' ');
  return { series, number: (match[2] ?? '').trim() };
}
