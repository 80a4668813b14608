// Two rounds of edits to a text as one.

import { applyEdits, carryByEdits, type TextEdit } from '../../anchor/carry-by-edits.js';
import type { Span } from '../../text/span.js';
import { reverseEdits } from './carry-text.js';

/** The edits that do to `text` what `first` and then `second` do; where they touch, they become one. */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  if (second.length === 0) return first;
  const between = applyEdits(text, first);
  const final = applyEdits(between, second);
  const touched = carryByEdits(second, reverseEdits(text, first));
  const regions = joined([...first, ...touched].map(({ start, end }) => ({ start, end })));
  const images = carryByEdits(carryByEdits(regions, first), second);
  return regions.map((region, at) => {
    const { start, end } = images[at] as Span;
    return { ...region, text: final.slice(start, end) };
  });
}

/** In order; what overlaps is one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const regions: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = regions.at(-1);
    if (last && span.start < last.end) {
      regions[regions.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else regions.push(span);
  }
  return regions;
}
