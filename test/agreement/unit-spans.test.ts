// Units laid one after the other as one continuum.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphaU1995 } from '../../src/agreement/spans/alpha-u-1995.js';
import { continuumOf, type UnitSpans } from '../../src/agreement/spans/unit-spans.js';

const span = (start: number, end: number, code = 'k', goesOn = false) => ({
  start,
  end,
  code,
  goesOn,
});

test('a span that goes on in the next unit is one, unless the next unit is another', () => {
  const units: UnitSpans[] = [
    { length: 10, coders: [[span(4, 10)], []] },
    { length: 5, coders: [[span(0, 2, 'k', true)], [span(0, 5)]] },
  ];
  expect(continuumOf(units)).toEqual({
    start: 0,
    end: 15,
    coders: [[{ start: 4, end: 12, code: 'k' }], [{ start: 10, end: 15, code: 'k' }]],
  });
  expect(continuumOf(units, [1, 0, 0]).coders[0]).toEqual([
    { start: 0, end: 2, code: 'k' },
    { start: 9, end: 15, code: 'k' },
    { start: 19, end: 25, code: 'k' },
  ]);
});

test('alpha of 1995 expects what the formula says, gap by gap', () => {
  const cut = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 });
  const spansOf = (cuts: readonly number[]) => {
    const sorted = [...new Set(cuts)].sort((a, b) => a - b);
    return sorted.flatMap((start, at) => {
      const end = sorted[at + 1];
      return at % 2 === 0 && end !== undefined ? [{ start, end, code: 'k' }] : [];
    });
  };
  fc.assert(
    fc.property(cut, cut, (a, b) => {
      const coders = [spansOf(a), spansOf(b)];
      const { overall } = alphaU1995({ start: 0, end: 60, coders });
      const spans = coders.flat();
      if (spans.length === 0) return;
      const gaps = coders.flatMap((own) => {
        const ends = [0, ...own.map(({ end }) => end)];
        const starts = [...own.map(({ start }) => start), 60];
        return starts.map((start, at) => start - (ends[at] ?? 0)).filter((gap) => gap > 0);
      });
      let [sum, excluded] = [0, 0];
      for (const { start, end } of spans) {
        const l = end - start;
        const places = gaps.filter((gap) => gap >= l).reduce((all, gap) => all + gap - l + 1, 0);
        sum += ((spans.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * places;
        excluded += l * (l - 1);
      }
      expect(overall.expected).toBeCloseTo(((2 / 60) * sum) / (120 * 119 - excluded), 9);
    }),
  );
});
