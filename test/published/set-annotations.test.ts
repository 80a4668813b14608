// Nine units with sets of codes from dkpro's SetAnnotationsTest. Alphas with Jaccard, MASI and Dice
// distances are those of nltk and dkpro, figures per code those of scikit-learn, irrCAC and
// statsmodels, pooled kappa follows de Vries et al. (2008).

import { expect, test } from 'vitest';
import { cohenKappa } from '../../src/agreement/coefficients/cohen-kappa.js';
import { nominalDistance } from '../../src/agreement/coefficients/distance.js';
import { krippendorffAlpha } from '../../src/agreement/coefficients/krippendorff-alpha.js';
import { sampleUnits } from '../../src/agreement/coefficients/sample.js';
import { diceDistance } from '../../src/agreement/coefficients/set-distance.js';
import { setRatings, singleRatings } from '../../src/agreement/ratings/ratings.js';
import { reportAgreement } from '../../src/agreement/report/report.js';

const units = ['- -', 'A -', 'A A', 'A B', 'AB A', 'AB AC', 'ABC ABC', 'C AC', 'C AC'].map((unit) =>
  unit.split(' ').map((word) => (word === '-' ? [] : [...word])),
);
const ratings = setRatings(['r1', 'r2'], ['A', 'B', 'C'], units);
const report = reportAgreement(ratings);

test.each([
  ['alpha-jaccard', 0.315619967793881, 0.462962962962963, 0.676470588235294],
  ['alpha-masi', 0.273080660835763, 0.54320987654321, 0.747276688453159],
  ['alpha-dice', 0.360215053763441, 0.388888888888889, 0.607843137254902],
])('%s', (key, value, observed, expected) => {
  expect(report.overall[key]?.value).toBeCloseTo(value, 12);
  expect(report.overall[key]?.observed).toBeCloseTo(observed, 12);
  expect(report.overall[key]?.expected).toBeCloseTo(expected, 12);
});

test('exact sets and pooled kappa', () => {
  expect(report.overall.percent?.value).toBeCloseTo(1 / 3, 12);
  expect(report.overall['pooled-kappa']?.value).toBeCloseTo(1 / 3, 12);
});

test('whole sets as labels give the nominal alpha of dkpro and nltk', () => {
  const { sample } = sampleUnits(ratings.ids, 2, ratings.sets.length);
  expect(krippendorffAlpha(sample, nominalDistance).value).toBeCloseTo(0.238805970149254, 12);
});

test.each([
  ['A', [6, 6], 0.0555555555555556, 0.2, 0.555555555555556, 0.111111111111111, 0, 1 / 3, 5 / 9],
  [
    'B',
    [3, 2],
    0.215384615384615,
    0.443298969072165,
    2 / 3,
    1 / 3,
    0.181818181818182,
    0.336313883460757,
    0.592592592592593,
  ],
  [
    'C',
    [3, 4],
    0.779220779220779,
    0.788235294117647,
    0.888888888888889,
    0.777777777777778,
    0.769230769230769,
    0.211698743431933,
    0.518518518518518,
  ],
])('code %s', (code, applied, alpha, ac1, percent, s, kappa, error, expected) => {
  const own = report.codes.find((each) => each.code === code);
  expect(own?.applied).toEqual(applied);
  const value = (key: string) => own?.coefficients[key]?.value;
  expect(value('krippendorff-alpha')).toBeCloseTo(alpha, 12);
  expect(value('gwet-ac1')).toBeCloseTo(ac1, 12);
  expect(value('percent')).toBeCloseTo(percent, 12);
  expect(value('bennett-s')).toBeCloseTo(s, 12);
  expect(value('cohen-kappa')).toBeCloseTo(kappa, 12);
  expect(own?.coefficients['cohen-kappa']?.standardError).toBeCloseTo(error, 12);
  expect(own?.coefficients['cohen-kappa']?.expected).toBeCloseTo(expected, 12);
});

test('pooled kappa is neither the mean of the kappas nor one kappa over all decisions', () => {
  const kappas = report.codes.map(({ coefficients }) => coefficients['cohen-kappa']?.value ?? 0);
  expect(kappas.reduce((sum, kappa) => sum + kappa, 0) / 3).toBeCloseTo(0.317016317016317, 12);
  const shares = report.codes.map(({ coefficients }) => coefficients.percent?.value ?? 0);
  expect(shares.reduce((sum, share) => sum + share, 0) / 3).toBeCloseTo(0.703703703703704, 12);
  const decisions = units.flatMap(([a, b]) =>
    ['A', 'B', 'C'].map((code) => [String(a?.includes(code)), String(b?.includes(code))]),
  );
  const scale = { level: 'nominal', categories: ['false', 'true'], ordered: false } as const;
  const all = singleRatings(['r1', 'r2'], scale, decisions);
  expect(cohenKappa(sampleUnits(all.ids, 2, 2).sample).value).toBeCloseTo(0.4, 12);
});

test('dkpro counts the mean Dice and any overlap, where two empty sets have nothing in common', () => {
  const places = (codes: readonly string[] = []) => codes.map((code) => 'ABC'.indexOf(code));
  const alike = units.map(([a, b]) =>
    a?.length === 0 && b?.length === 0 ? 0 : 1 - diceDistance(places(a), places(b)),
  );
  expect(alike.reduce((sum, each) => sum + each, 0) / units.length).toBeCloseTo(0.5, 12);
  const overlapping = units.filter(([a = [], b = []]) => a.some((code) => b.includes(code)));
  expect(overlapping.length / units.length).toBeCloseTo(2 / 3, 12);
});
