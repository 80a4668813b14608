// Krippendorff (2019, p. 340, Fig. 12.11): three coders, seven codes, a continuum of 60. Printed:
// u-alpha .510, bar-u-alpha .413 and "slightly higher than .724" for cu-alpha; quallmer's tests give
// the values of single codes.

import { expect, test } from 'vitest';
import { nominalDistance } from '../../src/agreement/coefficients/distance.js';
import { krippendorffAlpha } from '../../src/agreement/coefficients/krippendorff-alpha.js';
import { type Continuum, characterSample } from '../../src/agreement/spans/continuum.js';
import { uAlphas } from '../../src/agreement/spans/u-alpha.js';

const spans = (text: string) =>
  text.split(' ').map((word) => {
    const [start = 0, end = 0, code = 0] = word.split('-').map(Number);
    return { start, end, code: String(code) };
  });
const continuum: Continuum = {
  start: 0,
  end: 60,
  coders: [
    spans('0-7-1 7-13-2 30-32-5 32-37-6 37-44-6 44-60-7'),
    spans('0-7-1 7-13-3 13-21-5 32-44-6'),
    spans('0-7-1 7-13-4 13-21-5 32-37-6 37-41-6 41-44-6'),
  ],
};
const alphas = uAlphas(continuum);

test('the three alphas', () => {
  expect(alphas.uAlpha.value).toBeCloseTo(0.509981907792127, 9);
  expect(Math.abs((alphas.barUAlpha.value ?? 0) - 0.413)).toBeLessThan(0.002);
  expect(Math.abs((alphas.cuAlpha.value ?? 0) - 0.724)).toBeLessThan(0.005);
});

test.each([
  ['1', 1, 1, 1],
  ['2', 0, 1, -0.0287356321839081],
  ['3', 0, 1, -0.0287356321839081],
  ['4', 0, 1, -0.0287356321839081],
  ['5', 1, 0.444444444444444, 0.386145404663923],
  ['6', 1, 1, 1],
  ['7', undefined, 0, -0.0914634146341464],
])('code %s', (code, value, coverage, characters) => {
  const own = alphas.codes.find((each) => each.code === code);
  if (value === undefined) expect(own?.kuAlpha.undefined).toBeTruthy();
  else expect(own?.kuAlpha.value).toBeCloseTo(value, 12);
  expect(own?.coverage).toBeCloseTo(coverage, 12);
  const sample = characterSample(continuum, code);
  expect(krippendorffAlpha(sample, nominalDistance).value).toBeCloseTo(characters, 12);
});
