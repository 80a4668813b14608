// Something found: a stretch of words of a turn, by word number, half-open.

import type { Span } from '../../text/span.js';
import type { Tokens } from '../../text/tokens.js';

export interface Hit extends Span {
  /** What a NEAR or BEFORE brought together: the hit is the stretch from the first to the last. */
  readonly parts?: readonly Hit[];
  /** Where a pattern matched, in the reading text; its words may be none. */
  readonly matched?: Span;
}

/** Orders hits, or spans, by where they begin, then by where they end. */
export function compareHits(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}

/** Where a hit begins in the reading text. */
export function beginningOf(hit: Hit, tokens: Tokens): number {
  return hit.matched?.start ?? (tokens.starts[hit.start] as number);
}

/** The places in the reading text that hits rest on, each once, in order. */
export function spansOf(hits: readonly Hit[], tokens: Tokens): Span[] {
  const [only] = hits;
  if (only && hits.length === 1 && !only.parts) return [spanOf(only, tokens)];
  const spans: Span[] = [];
  for (let index = 0; index < hits.length; index++) {
    collectSpans(hits[index] as Hit, tokens, spans);
  }
  return spans.length < 2 ? spans : spans.sort(compareHits).filter(isNew);
}

function collectSpans(hit: Hit, tokens: Tokens, spans: Span[]): void {
  if (!hit.parts) spans.push(spanOf(hit, tokens));
  else for (const part of hit.parts) collectSpans(part, tokens, spans);
}

/** False for a span that is the same as the one before it. */
function isNew(span: Span, index: number, spans: readonly Span[]): boolean {
  const last = spans[index - 1];
  return !last || compareHits(last, span) !== 0;
}

function spanOf({ start, end, matched }: Hit, tokens: Tokens): Span {
  return matched ?? { start: tokens.starts[start] as number, end: tokens.ends[end - 1] as number };
}

/** Undefined for no hits. */
export function someOf(hits: readonly Hit[]): readonly Hit[] | undefined {
  return hits.length > 0 ? hits : undefined;
}

/** The hits of two lists in order. */
export function joined(one: readonly Hit[], other: readonly Hit[]): readonly Hit[] {
  if (one.length === 0) return other;
  return other.length === 0 ? one : inOrder([...one, ...other]);
}

/** Sorts hits; plain ones of the same words become one. */
export function inOrder(hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits;
  hits.sort(compareHits);
  return hits.filter((hit, index) => {
    const last = hits[index - 1];
    if (!last || hit.parts || hit.matched || last.parts || last.matched) return true;
    return compareHits(last, hit) !== 0;
  });
}
