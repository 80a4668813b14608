// The time stamp that closes a paragraph, as transcription programs put it there at every return:
// `… on the ward. #00:01:02-3#`, `… [00:01:02]`, `… (1:02)`.

import { isDigit, isSentenceEnd, isSpace, trimEnd } from './characters.js';
import { scanTimeStamp } from './time-stamp.js';

export interface ClosingStamp {
  /** Where the stamp begins, and where the words before it end. */
  readonly start: number;
  readonly wordsEnd: number;
  readonly seconds: number | undefined;
}

/** No stamp is longer. */
const LONGEST = 40;

const openers: Readonly<Record<string, string>> = {
  '#': '#',
  ']': '[',
  ')': '(',
  '}': '{',
  '>': '<',
  '）': '（',
  '】': '【',
};

/** The stamp that ends at `end`, looked for from `start` on; undefined where words end there. */
export function closingStamp(text: string, start: number, end: number): ClosingStamp | undefined {
  const last = text.charCodeAt(end - 1);
  const opener = openers[text[end - 1] ?? ''];
  if (opener === undefined) return isDigit(last) ? bareStamp(text, start, end) : undefined;
  const marked = text.lastIndexOf(opener, end - 2);
  if (marked < Math.max(start, end - LONGEST)) return undefined;
  const from = text[marked - 1] === '\\' && marked > start ? marked - 1 : marked;
  return stampAt(text, start, from, end);
}

/** Without brackets it must be complete, and stand after the end of a sentence. */
function bareStamp(text: string, start: number, end: number): ClosingStamp | undefined {
  let from = end;
  while (from > start && from > end - LONGEST && !isSpace(text.charCodeAt(from - 1))) from--;
  const found = stampAt(text, start, from, end);
  if (found === undefined || scanTimeStamp(text, from, end)?.full !== true) return undefined;
  return isSentenceEnd(text.charCodeAt(found.wordsEnd - 1)) ? found : undefined;
}

function stampAt(text: string, start: number, from: number, end: number): ClosingStamp | undefined {
  const stamp = scanTimeStamp(text, from, end);
  if (stamp?.end !== end) return undefined;
  return { start: from, wordsEnd: trimEnd(text, start, from), seconds: stamp.seconds };
}
