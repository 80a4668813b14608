// The words a coding by rule rests on, as one line of text.

import type { Span } from '../text/span.js';

/** The matched stretches of a text, each on one line, separated by `; `. */
export function matchedWords(spans: readonly Span[], text: string): string {
  let words = '';
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as Span;
    words += (index > 0 ? '; ' : '') + matchedText(text.slice(start, end));
  }
  return words;
}

/** The text with every run of white space as a single space, and none at its ends. */
export function matchedText(text: string): string {
  return isBareWord(text, 0, text.length) ? text : text.replace(/\s+/gu, ' ').trim();
}

/** True for ASCII without white space, which most matches are: there is nothing to do. */
export function isBareWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code >= 128) return false;
  }
  return true;
}
