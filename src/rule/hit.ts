// Something found: a stretch of words of a turn, by word number, half-open.

import type { Span } from '../text/span.js';
import type { Tokens } from '../text/tokens.js';

export interface Hit extends Span {
  /** What a NEAR or BEFORE brought together: the hit is the stretch from the first to the last. */
  readonly parts?: readonly Hit[];
  /** Where a pattern matched, in the reading text; its words may be none. */
  readonly matched?: Span;
}

/** Orders hits by their first word, then by their last. */
export function compareHits(one: Hit, other: Hit): number {
  return one.start - other.start || one.end - other.end;
}

/** Where a hit begins in the reading text. */
export function beginningOf(hit: Hit, tokens: Tokens): number {
  return hit.matched?.start ?? (tokens.starts[hit.start] as number);
}

/** The places in the reading text that hits rest on, each once, in order. */
export function spansOf(hits: readonly Hit[], tokens: Tokens): Span[] {
  const spans: Span[] = [];
  const collect = (hit: Hit) => {
    if (hit.parts) hit.parts.forEach(collect);
    else spans.push(hit.matched ?? wordsSpan(hit, tokens));
  };
  hits.forEach(collect);
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.filter(({ start, end }, index) => {
    const last = spans[index - 1];
    return !last || last.start !== start || last.end !== end;
  });
}

function wordsSpan({ start, end }: Hit, tokens: Tokens): Span {
  return { start: tokens.starts[start] as number, end: tokens.ends[end - 1] as number };
}
