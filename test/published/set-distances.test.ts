// Distances of sets from the nltk documentation (MASI there with .33 and .67 for the thirds of
// Passonneau 2006), and the co-occurrence coefficient of the ATLAS.ti manual, which is Jaccard's.

import { expect, test } from 'vitest';
import { jaccardDistance, masiDistance } from '../../src/agreement/coefficients/set-distance.js';

test.each([
  [[1, 2, 3, 4], [3, 4, 5], 0.6, 0.866666666666667, 0.868],
  [[1, 2], [1, 2, 3, 4], 0.5, 0.666666666666667, 0.665],
  [[1], [2], 1, 1, 1],
  [[1, 2], [1, 2], 0, 0, 0],
])('%j and %j', (a, b, jaccard, masi, printed) => {
  expect(jaccardDistance(a, b)).toBeCloseTo(jaccard, 12);
  expect(masiDistance(a, b)).toBeCloseTo(masi, 12);
  expect(Math.abs(masiDistance(a, b) - printed)).toBeLessThan(0.002);
});

test('codes on 100 and 10 segments, 5 of them shared, have c = .048', () => {
  const first = Array.from({ length: 100 }, (_, segment) => segment);
  const second = Array.from({ length: 10 }, (_, segment) => 95 + segment);
  expect(1 - jaccardDistance(first, second)).toBeCloseTo(0.0476190476190476, 12);
});

test('two empty sets are the same set, an empty one and another have nothing in common', () => {
  expect([jaccardDistance([], []), masiDistance([], [])]).toEqual([0, 0]);
  expect([jaccardDistance([], [1]), masiDistance([1], [])]).toEqual([1, 1]);
});
