// A word of a unit in its surroundings, as the makers of the clean form look at it.

import type { Span } from '../../text/span.js';
import { isWordCode, listedForm, wordEnd } from '../words.js';

/** A word with what stands between it and its neighbours. */
export interface SpokenWord extends Span {
  readonly form: string;
  /** From the end of the word before to this word, and from this word to the next. */
  readonly before: string;
  readonly after: string;
}

/** The words of a text. */
export function spokenWords(text: string): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  let start = wordStart(text, 0);
  let before = text.slice(0, start);
  while (start < text.length) {
    const end = wordEnd(text, start, text.length);
    const next = wordStart(text, end);
    const after = text.slice(end, next);
    words.push({ start, end, form: listedForm(text.slice(start, end)), before, after });
    before = after;
    start = next;
  }
  return words;
}

/** Where the next word begins; the end of the text where there is none. */
function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordCode(text.charCodeAt(at))) at += 1;
  return at;
}
