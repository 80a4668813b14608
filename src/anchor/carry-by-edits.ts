// Carries spans through edits that are known exactly, such as those fga makes itself: no search, no
// doubt, only arithmetic.

import type { Span } from '../text/span.js';

/** A replacement: what stands from start to end of the old text becomes `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text after the edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, text: by } of edits) {
    made += text.slice(at, start) + by;
    at = end;
  }
  return made + text.slice(at);
}

/**
 * Where spans of the old text are in the new one, in the order given. Edits are in order and do not
 * overlap. A span grows or shrinks with what is replaced inside it; an end that falls inside a
 * replacement moves outwards, so that a span never holds half of one; what is inserted at an end stays outside.
 */
export function carryByEdits(spans: readonly Span[], edits: readonly TextEdit[]): Span[] {
  const shifts: number[] = [0];
  for (const { start, end, text } of edits)
    shifts.push((shifts.at(-1) as number) + text.length - (end - start));
  /** How many edits end at or before an offset. */
  const passed = (offset: number, isStart: boolean) => {
    let [low, high] = [0, edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = edits[middle] as TextEdit;
      const isBefore =
        edit.end < offset || (edit.end === offset && (isStart || edit.start < edit.end));
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return spans.map((span) => {
    const first = passed(span.start, true);
    const inFirst = edits[first];
    const isInside =
      inFirst !== undefined && inFirst.start < span.start && span.start < inFirst.end;
    const start = (isInside ? inFirst.start : span.start) + (shifts[first] as number);
    const last = passed(span.end, false);
    const inLast = edits[last];
    const isCut = inLast !== undefined && inLast.start < span.end && span.end < inLast.end;
    const end = isCut
      ? inLast.start + (shifts[last] as number) + inLast.text.length
      : span.end + (shifts[last] as number);
    return { start, end: Math.max(start, end) };
  });
}
