import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Distance,
  linearDistance,
  nominalDistance,
  ordinalDistance,
  quadraticDistance,
  ratioDistance,
  squaredDistance,
} from '../../src/agreement/coefficients/distance.js';

const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 });

test.each<[string, (given: readonly number[]) => Distance]>([
  ['nominal', () => nominalDistance],
  ['linear', (given) => linearDistance(given.length)],
  ['quadratic', (given) => quadraticDistance(given.length)],
  [
    'interval',
    (given) =>
      squaredDistance(
        'interval',
        given.map((_, id) => 7 * id * id - 3),
      ),
  ],
  ['ratio', (given) => ratioDistance(given.map((_, id) => 3 * id))],
  ['ordinal', (given) => ordinalDistance(Float64Array.from(given))],
])('the sums of the %s distance are those over all pairs', (_, make) => {
  fc.assert(
    fc.property(weights, (given) => {
      const distance = make(given);
      const sums = distance.sums(Float64Array.from(given));
      for (const [a, sum] of sums.entries()) {
        const pairs = given.map((weight, b) => weight * distance.between(a, b));
        const expected = pairs.reduce((total, each) => total + each, 0);
        expect(Math.abs(sum - expected)).toBeLessThan(1e-9 * Math.max(1, expected));
      }
    }),
  );
});

test('the ordinal distance is the one that Krippendorff defines by sums of frequencies', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const distance = ordinalDistance(Float64Array.from(given));
      for (let c = 0; c < given.length; c += 1) {
        for (let k = c; k < given.length; k += 1) {
          const between = given.slice(c, k + 1).reduce((sum, n) => sum + n, 0);
          const defined = (between - ((given[c] ?? 0) + (given[k] ?? 0)) / 2) ** 2;
          expect(distance.between(c, k)).toBeCloseTo(defined, 9);
        }
      }
    }),
  );
});
