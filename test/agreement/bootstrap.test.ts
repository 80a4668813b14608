import { expect, test } from 'vitest';
import { bootstrap } from '../../src/agreement/coefficients/bootstrap.js';
import { cohenKappa } from '../../src/agreement/coefficients/cohen-kappa.js';
import { seededRandom } from '../../src/agreement/coefficients/random.js';
import { sampleUnits } from '../../src/agreement/coefficients/sample.js';
import { reportAgreement } from '../../src/agreement/report/report.js';
import { fromRows, fromTable } from '../published/expect-report.js';

const cohen = fromTable(
  ['1', '2', '3'],
  [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ],
);

test('the same seed gives the same draws, another seed others', () => {
  const ci = (seed: number) =>
    reportAgreement(cohen, { bootstrap: { draws: 50, seed } }).overall['cohen-kappa']?.ci;
  expect(ci(7)).toEqual(ci(7));
  expect(ci(7)).not.toEqual(ci(8));
});

test('the generator gives these numbers on every machine', () => {
  const random = seededRandom(42);
  expect(Array.from({ length: 8 }, () => random.below(1000))).toMatchInlineSnapshot(`
    [
      153,
      850,
      18,
      211,
      534,
      881,
      727,
      440,
    ]
  `);
});

test('numbers are spread evenly and stay below the limit', () => {
  const random = seededRandom(1);
  const seen = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 20_000; draw += 1) {
    const number = random.below(10);
    seen[number] = (seen[number] ?? 0) + 1;
  }
  for (const count of seen) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('the interval comes near the analytic one, and says how it was made', () => {
  const { overall } = reportAgreement(cohen, { bootstrap: { draws: 2000, seed: 1 } });
  const kappa = overall['cohen-kappa'];
  expect(kappa?.ci?.[0]).toBeCloseTo(0.392, 1);
  expect(kappa?.ci?.[1]).toBeCloseTo(0.591, 1);
  expect(kappa?.bootstrap?.standardError).toBeCloseTo(0.051, 2);
  expect(kappa?.bootstrap).toMatchObject({ draws: 2000, seed: 1, resampled: 'units' });
  expect(kappa?.ciMethod).toContain('seed 1');
});

test('draws in which a measure is undefined are counted, not passed over', () => {
  const { overall } = reportAgreement(fromRows(['a', 'b'], 'xx xx xx xy'), {
    bootstrap: { draws: 400, seed: 1 },
  });
  const { undefinedDraws = 0 } = overall['krippendorff-alpha']?.bootstrap ?? {};
  // The one unit with another category is left out of about (3/4)^4 of the draws.
  expect(undefinedDraws / 400).toBeCloseTo(0.316, 1);
});

test('groups of units are drawn together', () => {
  const rows = fromRows(['a', 'b'], 'xx xx yy yy');
  const sampled = sampleUnits(rows.ids, 2, 2);
  const groups = Int32Array.from([0, 0, 1, 1]);
  const seen = new Set<string>();
  const measure = (sample: typeof sampled.sample) => {
    seen.add([...sample.counts].join());
    return [cohenKappa(sample).value];
  };
  bootstrap(sampled, measure, { draws: 50, seed: 1, groups });
  expect([...seen].sort()).toEqual(['0,4', '2,2', '4,0']);
});
