// Labels set apart by markup or brackets: `**Name:**`, `**Name** [t]`, `_Name:_`, `[id1]`,
// `<Name:>`, `<v Name>`, `(P1)`, with the colon inside or outside.

import { isDash, isDigit, isLetter, isSpace, skipSpaces, trimEnd } from '../lines/characters.js';
import { scanTimeStamp } from '../lines/time-stamp.js';
import { finishMatch, LABEL_LIMIT, type LabelMatch, type Wrapper } from './match.js';
import { isLabelText, scanBareLabel } from './scan-bare.js';

interface Wrap {
  readonly open: string;
  readonly close: string;
  readonly wrapper: Wrapper;
}

const wraps: readonly Wrap[] = [
  { open: '***', close: '***', wrapper: 'bold' },
  { open: '**', close: '**', wrapper: 'bold' },
  { open: '__', close: '__', wrapper: 'bold' },
  { open: '<strong>', close: '</strong>', wrapper: 'bold' },
  { open: '<b>', close: '</b>', wrapper: 'bold' },
  { open: '<cite>', close: '</cite>', wrapper: 'bold' },
  { open: '<u>', close: '</u>', wrapper: 'emphasis' },
  { open: '<em>', close: '</em>', wrapper: 'emphasis' },
  { open: '<i>', close: '</i>', wrapper: 'emphasis' },
  { open: '<v ', close: '>', wrapper: 'angle' },
  { open: '<v.', close: '>', wrapper: 'angle' },
  { open: '<', close: '>', wrapper: 'angle' },
  { open: '\\[', close: '\\]', wrapper: 'square' },
  { open: '[[', close: ']]', wrapper: 'square' },
  { open: '[', close: ']', wrapper: 'square' },
  { open: '【', close: '】', wrapper: 'square' },
  { open: '［', close: '］', wrapper: 'square' },
  { open: '〈', close: '〉', wrapper: 'square' },
  { open: '＜', close: '＞', wrapper: 'square' },
  { open: '{', close: '}', wrapper: 'square' },
  { open: '(', close: ')', wrapper: 'round' },
  { open: '（', close: '）', wrapper: 'round' },
  { open: '*', close: '*', wrapper: 'emphasis' },
  { open: '_', close: '_', wrapper: 'emphasis' },
];

/** The label within a mark at `at`; undefined where no mark opens, and a bare label may follow. */
export function scanWrappedLabel(text: string, at: number, end: number): LabelMatch[] | undefined {
  if (!'*_<\\[【［〈＜{(（'.includes(text[at] as string)) return undefined;
  const wrap = wraps.find(({ open }) => text.startsWith(open, at));
  if (!wrap) return undefined;
  const inside = at + wrap.open.length;
  const close = closeOf(text, wrap.close, inside, Math.min(end, inside + LABEL_LIMIT + 24));
  if (close === -1) return isEmphasis(wrap.wrapper) ? tierLabel(text, inside, end) : [];
  const match = matchInside(text, wrap, inside, close, end);
  if (!match && isEmphasis(wrap.wrapper)) return tierLabel(text, inside, end);
  if (wrap.wrapper !== 'square' || text[skipSpaces(text, close + wrap.close.length, end)] === ':')
    return match ? [match] : [];
  // `[T001] Participant 1: text`: the brackets hold a number of the utterance.
  const after = skipSpaces(text, close + wrap.close.length, end);
  const behind = [...(scanWrappedLabel(text, after, end) ?? scanBareLabel(text, after, end))];
  const colon = behind.filter(({ separator }) => separator === 'colon');
  return [...colon, ...(match ? [match] : [])];
}

function closeOf(text: string, close: string, from: number, limit: number): number {
  for (let at = from; at <= limit - close.length; at++)
    if (text[at] === close[0] && text.startsWith(close, at) && !isInWord(text, at, close))
      return at;
  return -1;
}

/** An underscore between letters, as in `SPEAKER_00`, closes nothing. */
function isInWord(text: string, at: number, close: string): boolean {
  const after = text.charCodeAt(at + close.length);
  return close[0] === '_' && (isLetter(after) || isDigit(after));
}

function isEmphasis(wrapper: Wrapper): boolean {
  return wrapper === 'bold' || wrapper === 'emphasis';
}

/** `*PIL:` of CHAT files, and `**Interviewer: How was it?**`, bold as a whole. */
function tierLabel(text: string, at: number, end: number): LabelMatch[] {
  return scanBareLabel(text, at, end).filter(({ separator }) => separator === 'colon');
}

function matchInside(
  text: string,
  { close, wrapper }: Wrap,
  inside: number,
  closeAt: number,
  lineEnd: number,
): LabelMatch | undefined {
  let start = skipSpaces(text, inside, closeAt);
  let stamp = scanTimeStamp(text, start, closeAt);
  if (stamp) start = afterDash(text, skipSpaces(text, stamp.end, closeAt), closeAt);
  let end = trimEnd(text, start, closeAt);
  let colon = isColon(text, end - 1);
  if (colon) end = trimEnd(text, start, end - 1);
  const trailing = stamp ? undefined : trailingStamp(text, start, end);
  if (trailing) {
    stamp = trailing.stamp;
    end = trailing.at;
    if (isColon(text, end - 1)) {
      colon = true;
      end = trimEnd(text, start, end - 1);
    }
  }
  let after = closeAt + close.length;
  if (!colon) {
    const next = afterAside(text, skipSpaces(text, after, lineEnd), lineEnd);
    if (isColon(text, next)) {
      colon = true;
      after = next + 1;
      if (text[next - 1] === ')' && !stamp) end = closeAt;
    }
  }
  if (!colon && isEmphasis(wrapper)) {
    after = afterDash(text, skipSpaces(text, after, lineEnd), lineEnd);
    end = beforeDot(text, start, beforeDash(text, start, end));
  }
  ({ start, end } = withoutLink(text, start, end));
  if (!isLabelText(text, start, end)) return undefined;
  const voice = wrapper === 'angle' && text.startsWith('<v', inside - 3);
  if (wrapper === 'angle' && !colon && !voice && tag.test(text.slice(start, end))) return undefined;
  const separator = colon || voice ? 'colon' : 'mark';
  return finishMatch(text, { start, end, separator, wrapper, stamp, after }, lineEnd);
}

/** `[[Ola N.]]`, `[[people/ola|Ola N.]]`: the words that a note shows for the link. */
function withoutLink(text: string, start: number, end: number) {
  const isLink = text.startsWith('[[', start) && text.startsWith(']]', end - 2);
  const bar = start + text.slice(start, end).lastIndexOf('|');
  if (isLink) return { start: bar > start ? bar + 1 : start + 2, end: end - 2 };
  const inDoubled = text.startsWith('[[', start - 2) && bar > start;
  return { start: inDoubled ? bar + 1 : start, end };
}

/** After a dash or bar and a blank: `**Anna** – yes`, `**[00:12] - Anna**`, `| **Anna** | yes |`. */
function afterDash(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const isMark = at < end && (isDash(code) || code === 124) && isSpace(text.charCodeAt(at + 1));
  return isMark ? skipSpaces(text, at + 1, end) : at;
}

/** Without the dash in `**Anna –** yes`. */
function beforeDash(text: string, start: number, end: number): number {
  const isApart = isDash(text.charCodeAt(end - 1)) && isSpace(text.charCodeAt(end - 2));
  return isApart ? trimEnd(text, start, end - 1) : end;
}

/** Without the dot in `**Moderator.** text`; that of an initial or a short title belongs to it. */
function beforeDot(text: string, start: number, end: number): number {
  if (text[end - 1] !== '.') return end;
  const word = /[^\s.]*$/.exec(text.slice(start, end - 1))?.[0] ?? '';
  return /^(?:\p{L}{5,}|.*\p{N})$/u.test(word) ? end - 1 : end;
}

/** HTML tags, which are nobody's names. */
const tag =
  /^(?:\/|!|(?:a|p|br|hr|h[1-6]|tr|td|th|tbody|thead|table|ul|ol|li|div|span|img|picture|source|details|summary|center|font|sub|sup|em|strong|code|pre|kbd|i|b|u|s|blockquote|section|html|head|body|title|meta|link|script|style)(?:[\s/]|$))/;

/** After `(XX)` that may stand between a bold name and its colon, and is no time. */
function afterAside(text: string, at: number, end: number): number {
  if (text[at] !== '(' || scanTimeStamp(text, at, end)) return at;
  const close = closeOf(text, ')', at, Math.min(end, at + 24));
  return close === -1 ? at : skipSpaces(text, close + 1, end);
}

/** A time stamp at the end of a label: `Anna [00:01]`, `Anna 00:01`. */
function trailingStamp(text: string, start: number, end: number) {
  for (let at = start + 1; at < end; at++) {
    if (!isSpace(text.charCodeAt(at - 1)) && text[at] !== '[' && text[at] !== '(') continue;
    const stamp = scanTimeStamp(text, at, end);
    if (stamp && stamp.end === end) return { stamp, at: beforeMark(text, start, at) };
  }
  return undefined;
}

/** Without the comma or dash before the time: `[Anna, 00:01]`. */
function beforeMark(text: string, start: number, at: number): number {
  const end = trimEnd(text, start, at);
  const isMark = text[end - 1] === ',' || text[end - 1] === '|' || isDash(text.charCodeAt(end - 1));
  return isMark ? trimEnd(text, start, end - 1) : end;
}

function isColon(text: string, at: number): boolean {
  return text[at] === ':' || text[at] === '：';
}
