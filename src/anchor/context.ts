// The little of a text that a coding keeps from before and after its quote, so that the quote can
// be found again when the transcript has been edited. Never cuts what a reader sees as one character.

/** How many code points are kept on each side, at most. */
export const CONTEXT_LENGTH = 32;

export interface Context {
  readonly before: string;
  readonly after: string;
}

export function contextAround(text: string, start: number, end: number): Context {
  return {
    before: text.slice(contextStart(text, start), start),
    after: text.slice(end, contextEnd(text, end)),
  };
}

/** Where the context before an offset begins. */
export function contextStart(text: string, start: number): number {
  let at = start;
  for (let count = 0; count < CONTEXT_LENGTH && at > 0; count++) at -= widthBefore(text, at);
  while (at > 0 && at < start && joins(text, at)) at += widthAt(text, at);
  return at;
}

/** Where the context behind an offset ends. */
export function contextEnd(text: string, end: number): number {
  let at = end;
  for (let count = 0; count < CONTEXT_LENGTH && at < text.length; count++) at += widthAt(text, at);
  while (at > end && at < text.length && joins(text, at)) at -= widthBefore(text, at);
  return at;
}

/** True where a cut at the offset would separate parts of one visible character. */
function joins(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  const previous = text.charCodeAt(at - 1);
  if (next < 0x300 && previous !== ZWJ) return false;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (previous === ZWJ || CONTINUES.test(character)) return true;
  return FLAG.test(character) && FLAG.test(text.slice(at - widthBefore(text, at), at));
}

const ZWJ = 0x200d;
/** Marks, joiners, emoji modifiers and tags, and the vowels and finals of Hangul in parts. */
const CONTINUES =
  /^(?:\p{M}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]|[\u1160-\u11ff\ud7b0-\ud7ff])$/u;
const FLAG = /^[\u{1f1e6}-\u{1f1ff}]$/u;

function widthAt(text: string, at: number): number {
  return isPair(text, at) ? 2 : 1;
}

function widthBefore(text: string, at: number): number {
  return at > 1 && isPair(text, at - 2) ? 2 : 1;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
