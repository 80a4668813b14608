// Krippendorff (2004, Quality & Quantity 38, Fig. 2): two coders, two codes that overlap within a
// coder, on a continuum from 150 to 450. Printed: alpha .8591, of c .7286, of k 1.

import { expect, test } from 'vitest';
import { cohenKappa } from '../../src/agreement/coefficients/cohen-kappa.js';
import { nominalDistance } from '../../src/agreement/coefficients/distance.js';
import { krippendorffAlpha } from '../../src/agreement/coefficients/krippendorff-alpha.js';
import { percentAgreement } from '../../src/agreement/coefficients/percent.js';
import { scottPi } from '../../src/agreement/coefficients/pooled-margins.js';
import { alphaU1995 } from '../../src/agreement/spans/alpha-u-1995.js';
import { type Continuum, characterSample } from '../../src/agreement/spans/continuum.js';
import { uAlphas } from '../../src/agreement/spans/u-alpha.js';

const span = (start: number, end: number, code: string) => ({ start, end, code });
const continuum: Continuum = {
  start: 150,
  end: 450,
  coders: [
    [span(180, 240, 'k'), span(225, 295, 'c'), span(300, 350, 'k'), span(370, 400, 'c')],
    [
      span(180, 240, 'k'),
      span(220, 300, 'c'),
      span(300, 350, 'k'),
      span(355, 375, 'c'),
      span(400, 420, 'c'),
    ],
  ],
};

test('alpha overall and of each code', () => {
  const { overall, codes } = alphaU1995(continuum);
  expect(overall.value).toBeCloseTo(0.85866540518417, 12);
  expect(Math.abs((overall.value ?? 0) - 0.8591)).toBeLessThan(0.0005);
  const [c, k] = codes.map(({ alpha }) => alpha);
  expect(c?.value).toBeCloseTo(0.728598996805389, 12);
  expect(c?.observed).toBeCloseTo(0.0144444444444444, 12);
  expect(c?.expected).toBeCloseTo(0.0532217798549805, 12);
  expect(k?.value).toBe(1);
  expect(k?.observed).toBe(0);
  expect(k?.expected).toBeCloseTo(0.0489785658089152, 12);
});

test('character by character', () => {
  const c = characterSample(continuum, 'c');
  expect(percentAgreement(c).value).toBeCloseTo(0.766666666666667, 12);
  expect(cohenKappa(c).value).toBeCloseTo(0.5, 12);
  expect(krippendorffAlpha(c, nominalDistance).value).toBeCloseTo(0.498444976076555, 12);
  expect(scottPi(c).value).toBeCloseTo(0.497607655502392, 12);
  const k = characterSample(continuum, 'k');
  expect([percentAgreement(k), cohenKappa(k), scottPi(k)].map(({ value }) => value)).toEqual([
    1, 1, 1,
  ]);
  expect(krippendorffAlpha(k, nominalDistance).value).toBe(1);
});

test('the family of 2016 needs a partition and is undefined', () => {
  expect(uAlphas(continuum).uAlpha.undefined).toContain('overlap');
});
