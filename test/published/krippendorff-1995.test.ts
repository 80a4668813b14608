// Krippendorff (1995, p. 57): two coders on a continuum of length 24. His expected disagreement
// holds for a continuum of very many small units, which is stretched here; for 24 units dkpro
// computes the same as here.

import { expect, test } from 'vitest';
import { cohenKappa } from '../../src/agreement/coefficients/cohen-kappa.js';
import { nominalDistance } from '../../src/agreement/coefficients/distance.js';
import { krippendorffAlpha } from '../../src/agreement/coefficients/krippendorff-alpha.js';
import { percentAgreement } from '../../src/agreement/coefficients/percent.js';
import { scottPi } from '../../src/agreement/coefficients/pooled-margins.js';
import { alphaU1995 } from '../../src/agreement/spans/alpha-u-1995.js';
import { type Continuum, characterSample } from '../../src/agreement/spans/continuum.js';

function continuum(unit: number): Continuum {
  const span = (start: number, end: number) => ({
    start: start * unit,
    end: end * unit,
    code: 'A',
  });
  return {
    start: 0,
    end: 24 * unit,
    coders: [
      [span(2, 10), span(14, 20)],
      [span(4, 8), span(15, 17)],
    ],
  };
}

test('alpha of the continuum as printed, in 24 units', () => {
  const { overall, codes } = alphaU1995(continuum(1));
  expect(overall.observed).toBe(0.03125);
  expect(overall.expected).toBeCloseTo(0.0644712430426716, 12);
  expect(overall.value).toBeCloseTo(0.515287769784173, 12);
  expect(codes[0]?.alpha.value).toBeCloseTo(0.515287769784173, 12);
});

test('in small units the expected disagreement and alpha become those of the paper', () => {
  const { overall } = alphaU1995(continuum(50_000));
  expect(overall.expected).toBeCloseTo(0.0699021974111251, 12);
  expect(overall.value).toBeCloseTo(0.552946814873283, 12);
  expect(overall.value).toBeCloseTo(0.553, 3);
});

test('character by character', () => {
  const sample = characterSample(continuum(1), 'A');
  expect(percentAgreement(sample).value).toBeCloseTo(2 / 3, 12);
  expect(cohenKappa(sample).value).toBeCloseTo(0.384615384615385, 12);
  expect(scottPi(sample).value).toBeCloseTo(0.314285714285714, 12);
  expect(krippendorffAlpha(sample, nominalDistance).value).toBeCloseTo(0.328571428571429, 12);
});
