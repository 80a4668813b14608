// Equal cells get equal numbers, and repetitions are found, however cells are written.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleUnits } from '../../src/agreement/coefficients/sample.js';
import { createInterner } from '../../src/agreement/ratings/intern.js';
import { createRepeats } from '../../src/agreement/ratings/repeats.js';

/** Short and long texts, ASCII and not, that share beginnings; some with zero characters. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '1', '\u0000'), maxLength: 14 }),
  fc.string({ unit: fc.constantFrom('é', 'a', '🌱'), maxLength: 5 }),
  fc.nat(500).map((number) => `u${number}`),
  fc.constantFrom('aaaaaaaaaaaa', 'aaaaaaaaaaaaa', 'aaaaaaaaaaaab', 'a'.repeat(200)),
);

test('the number of a text is that of its first place among the different ones', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 400 }), (words) => {
      const { intern, texts, places, size } = createInterner();
      const different = [...new Set(words)];
      for (const [at, each] of words.entries()) {
        expect(intern(`x${each}y`, 1, 1 + each.length, at)).toBe(different.indexOf(each));
      }
      expect([texts, size()]).toEqual([different, different.length]);
      expect(places).toEqual(different.map((each) => words.indexOf(each)));
    }),
  );
});

test('many texts are told apart, also where they are only counted', () => {
  const { intern, texts, size } = createInterner({ isCounted: true });
  const numbers = Array.from({ length: 20_000 }, (_, at) => `${at}`);
  for (const round of [0, 1]) {
    for (const [at, each] of numbers.entries())
      expect(intern(each, 0, each.length, round)).toBe(at);
  }
  expect([texts, size()]).toEqual([[], 20_000]);
});

test('a repetition is found in and out of order, in quoted cells too', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }),
      fc.boolean(),
      fc.boolean(),
      (words, sort, quote) => {
        const given = sort
          ? [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
          : words;
        const text = given.join('');
        const { isRepeated } = createRepeats();
        const seen = new Set<string>();
        let at = 0;
        for (const [index, each] of given.entries()) {
          const isOwn = quote && index % 3 === 2;
          const found = isOwn
            ? isRepeated(` ${each}`, 1, 1 + each.length)
            : isRepeated(text, at, at + each.length);
          expect(found).toBe(seen.has(each));
          seen.add(each);
          at += each.length;
        }
      },
    ),
  );
});

test('rows of many categories are counted as rows of few are', () => {
  const ids = fc.array(fc.tuple(fc.integer({ min: -1, max: 6 }), fc.integer({ min: -1, max: 6 })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(ids, (rows) => {
      const flat = Int32Array.from(rows.flat());
      const few = sampleUnits(flat, 2, 7);
      // So many categories that the table of all pairs is not made.
      const many = sampleUnits(flat, 2, 1 << 23);
      expect(many.patternOf).toEqual(few.patternOf);
      expect(many.sample.patterns).toEqual(few.sample.patterns);
      expect(many.sample.counts).toEqual(few.sample.counts);
    }),
  );
});
