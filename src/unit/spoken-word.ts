// A word of a unit in its surroundings, as the makers of the clean form look at it.

import type { Span } from '../text/span.js';
import { listedForm, wordSpans } from './words.js';

/** A word with what stands between it and its neighbours. */
export interface SpokenWord extends Span {
  readonly form: string;
  /** From the end of the word before to this word, and from this word to the next. */
  readonly before: string;
  readonly after: string;
}

/** The words of a text. */
export function spokenWords(text: string): readonly SpokenWord[] {
  const spans = wordSpans(text);
  const words: SpokenWord[] = [];
  let before = text.slice(0, spans[0]?.start);
  for (let index = 0; index < spans.length; index += 1) {
    const { start, end } = spans[index] as Span;
    const after = text.slice(end, spans[index + 1]?.start);
    words.push({ start, end, form: listedForm(text.slice(start, end)), before, after });
    before = after;
  }
  return words;
}
