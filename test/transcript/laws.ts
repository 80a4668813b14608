// What holds of every transcript, whatever file it was read from.

import { expect } from 'vitest';
import type { Transcript } from '../../src/transcript/transcript.js';

/** Turns and blocks in order, in bounds; annotations inside; every word is accounted for. */
export function checkLaws({ text, turns, outside = [] }: Transcript) {
  let last = 0;
  for (const { spans, start, end, annotations } of turns) {
    expect(spans.length).toBeGreaterThan(0);
    expect([start, end]).toEqual([spans[0]?.start, spans.at(-1)?.end]);
    for (const span of spans) {
      expect(span.start).toBeGreaterThanOrEqual(last);
      expect(span.end).toBeGreaterThan(span.start);
      last = span.end;
    }
    let after = start;
    for (const annotation of annotations) {
      expect(annotation.start).toBeGreaterThanOrEqual(after);
      expect(annotation.end).toBeLessThanOrEqual(end);
      after = annotation.end;
    }
  }
  expect(last).toBeLessThanOrEqual(text.length);
  const covered = new Uint8Array(text.length);
  for (const { start, end } of [...turns.flatMap(({ spans }) => spans), ...outside])
    covered.fill(1, start, end);
  const lost = [...covered.keys()].filter(
    (at) => !covered[at] && /[\p{L}\p{N}]/u.test(text[at] ?? ''),
  );
  expect(lost.map((at) => text.slice(at, at + 20))).toEqual([]);
}
