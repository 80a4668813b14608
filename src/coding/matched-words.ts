// The words a coding by rule rests on, as one line of text.

import type { Span } from '../text/span.js';

/** The matched stretches of a text, each on one line, separated by `; `. */
export function matchedWords(spans: readonly Span[], text: string): string {
  const [only] = spans;
  if (only && spans.length === 1) return oneLine(text.slice(only.start, only.end));
  return spans.map(({ start, end }) => oneLine(text.slice(start, end))).join('; ');
}

/** The text with every run of white space as a single space, and none at its ends. */
export function oneLine(text: string): string {
  return isWord(text) ? text : text.replace(/\s+/gu, ' ').trim();
}

/** True for a single word in ASCII, which most matches are. */
function isWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code >= 128) return false;
  }
  return true;
}
