import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coefficient } from '../../src/agreement/coefficients/coefficient.js';
import { presenceOf, presenceSamples } from '../../src/agreement/coefficients/presence.js';
import { sampleUnits } from '../../src/agreement/coefficients/sample.js';
import {
  type Level,
  MISSING,
  type SingleRatings,
  setRatings,
} from '../../src/agreement/ratings/ratings.js';
import { reportAgreement } from '../../src/agreement/report/report.js';

const LEVELS: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];

interface Raw {
  readonly coders: number;
  readonly categories: number;
  readonly level: Level;
  readonly rows: readonly (readonly number[])[];
}

const raw: fc.Arbitrary<Raw> = fc
  .record({
    coders: fc.integer({ min: 2, max: 4 }),
    categories: fc.integer({ min: 1, max: 4 }),
    level: fc.constantFrom(...LEVELS),
  })
  .chain(({ coders, categories, level }) =>
    fc
      .array(
        fc.array(fc.integer({ min: MISSING, max: categories - 1 }), {
          minLength: coders,
          maxLength: coders,
        }),
        { minLength: 1, maxLength: 30 },
      )
      .map((rows) => ({ coders, categories, level, rows })),
  );

function ratingsOf({ coders, categories, level, rows }: Raw): SingleRatings {
  const labels = Array.from({ length: categories }, (_, id) => String(id + 1));
  return {
    kind: 'single',
    units: rows.length,
    coders: Array.from({ length: coders }, (_, coder) => `coder ${coder}`),
    ids: Int32Array.from(rows.flat()),
    scale: { level, categories: labels, ordered: true, values: labels.map(Number) },
  };
}

function all(ratings: SingleRatings): readonly (readonly [string, Coefficient])[] {
  const { overall, codes } = reportAgreement(ratings, { weights: 'linear' });
  const named = [...codes].sort((a, b) => (a.code < b.code ? -1 : 1));
  return [
    ...Object.entries(overall),
    ...named.flatMap(({ code, coefficients }) =>
      Object.entries(coefficients).map(([key, value]) => [`${code} ${key}`, value] as const),
    ),
  ];
}

function expectSame(first: Iterable<readonly [string, Coefficient]>, second: typeof first) {
  const other = new Map(second);
  for (const [key, { value, ci, chanceTest }] of first) {
    const twin = other.get(key);
    if (chanceTest) expect(twin?.chanceTest?.z, key).toBeCloseTo(chanceTest.z, 6);
    else expect(twin?.chanceTest, key).toBeUndefined();
    if (value === undefined) expect(twin?.value, key).toBeUndefined();
    else expect(twin?.value, key).toBeCloseTo(value, 9);
    if (ci) expect(twin?.ci?.[0], key).toBeCloseTo(ci[0], 6);
  }
}

test('the order of the units changes nothing', () => {
  fc.assert(
    fc.property(raw, (given) => {
      expectSame(
        all(ratingsOf(given)),
        all(ratingsOf({ ...given, rows: given.rows.toReversed() })),
      );
    }),
  );
});

test('a unit that nobody rated changes nothing, wherever it stands', () => {
  fc.assert(
    fc.property(raw, fc.nat(), (given, place) => {
      const blank = new Array<number>(given.coders).fill(MISSING);
      const rows = given.rows.toSpliced(place % given.rows.length, 0, blank);
      expectSame(all(ratingsOf(given)), all(ratingsOf({ ...given, rows })));
    }),
  );
});

test('other names for the categories change nothing on the nominal level', () => {
  fc.assert(
    fc.property(raw, (given) => {
      const turn = (id: number) => (id === MISSING ? MISSING : given.categories - 1 - id);
      const renamed = { ...given, rows: given.rows.map((row) => row.map(turn)) };
      const nominal = (each: Raw) =>
        Object.entries(reportAgreement(ratingsOf({ ...each, level: 'nominal' })).overall);
      expectSame(nominal(given), nominal(renamed));
    }),
  );
});

test('the order of the coders changes nothing', () => {
  fc.assert(
    fc.property(raw, (given) => {
      const swapped = { ...given, rows: given.rows.map((row) => row.toReversed()) };
      const undefinedLight = ([key]: readonly [string, Coefficient]) =>
        !key.endsWith('light-kappa');
      expectSame(
        all(ratingsOf(given)).filter(undefinedLight),
        all(ratingsOf(swapped)).filter(undefinedLight),
      );
    }),
  );
});

test('no value is NaN or above 1, and what is undefined has a reason', () => {
  fc.assert(
    fc.property(raw, (given) => {
      for (const [key, coefficient] of all(ratingsOf(given))) {
        const { value, standardError = 0, ci = [0, 0] } = coefficient;
        if (value === undefined) expect(coefficient.undefined, key).toBeTruthy();
        else expect(value, key).toBeLessThanOrEqual(1 + 1e-9);
        for (const number of [value ?? 0, standardError, ...ci]) {
          expect(Number.isFinite(number), key).toBe(true);
        }
      }
    }),
  );
});

test('coders who always agree have 1, or a reason why it is undefined', () => {
  fc.assert(
    fc.property(raw, (given) => {
      const same = { ...given, rows: given.rows.map((row) => row.map(() => row[0] ?? MISSING)) };
      for (const [key, { value }] of all(ratingsOf(same))) {
        if (value !== undefined) expect(value, key).toBeCloseTo(1, 9);
      }
    }),
  );
});

test('units said twice leave the values of kappa and percent agreement alone', () => {
  fc.assert(
    fc.property(raw, (given) => {
      const twice = { ...given, rows: [...given.rows, ...given.rows] };
      const [once, again] = [given, twice].map((each) => reportAgreement(ratingsOf(each)).overall);
      for (const key of ['percent', 'cohen-kappa', 'fleiss-kappa', 'conger-kappa', 'gwet-ac1']) {
        const value = once?.[key]?.value;
        if (value !== undefined) expect(again?.[key]?.value, key).toBeCloseTo(value, 9);
      }
    }),
  );
});

test('rows counted together are the rows that were given', () => {
  fc.assert(
    fc.property(raw, ({ coders, categories, rows }) => {
      const ids = Int32Array.from(rows.flat());
      const { sample, patternOf } = sampleUnits(ids, coders, categories);
      const rowAt = (row: number) => [
        ...sample.patterns.subarray(row * coders, (row + 1) * coders),
      ];
      expect([...patternOf].map(rowAt)).toEqual(rows);
      expect(sample.counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    }),
  );
});

test('looking only at the rows of a code gives the same as recoding all', () => {
  fc.assert(
    fc.property(raw, ({ coders, categories, rows }) => {
      const ids = Int32Array.from(rows.flat());
      const { sample } = sampleUnits(ids, coders, categories);
      const presence = presenceOf(sample, categories, (id) => [id]);
      const sorted = ({ patterns, counts }: typeof sample) =>
        [...counts]
          .map((count, row) => `${patterns.subarray(row * coders, (row + 1) * coders)}: ${count}`)
          .filter((text) => !text.endsWith(': 0'))
          .sort();
      for (const [code, own] of presenceSamples(presence, sample).entries()) {
        const recoded = ids.map((id) => (id === MISSING ? MISSING : id === code ? 1 : 0));
        expect(sorted(own)).toEqual(sorted(sampleUnits(recoded, coders, 2).sample));
      }
    }),
  );
});

test('sets of one code each agree as these codes do', () => {
  fc.assert(
    fc.property(raw, (given) => {
      const single = ratingsOf({ ...given, level: 'nominal' });
      const { coders, scale } = single;
      const rows = given.rows.map((row) =>
        row.map((id) => (id === MISSING ? undefined : [scale.categories[id] ?? ''])),
      );
      const sets = reportAgreement(setRatings(coders, scale.categories, rows));
      const alpha = reportAgreement(single).overall['krippendorff-alpha']?.value;
      for (const key of ['alpha-jaccard', 'alpha-masi', 'alpha-dice']) {
        if (alpha === undefined) expect(sets.overall[key]?.value).toBeUndefined();
        else expect(sets.overall[key]?.value).toBeCloseTo(alpha, 9);
      }
    }),
  );
});
