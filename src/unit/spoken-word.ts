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
  return spans.map((span, index) => ({
    start: span.start,
    end: span.end,
    form: listedForm(text.slice(span.start, span.end)),
    before: text.slice(spans[index - 1]?.end ?? 0, span.start),
    after: text.slice(span.end, spans[index + 1]?.start ?? text.length),
  }));
}
