import { expect, test } from 'vitest';
import {
  normalQuantile,
  studentQuantile,
  twoSidedP,
} from '../../src/agreement/coefficients/distributions.js';

// Digits as standard tables and the error functions of other languages have them.
test.each([
  [1, 12.706204736174698],
  [2, 4.302652729749462],
  [3, 3.182446305283709],
  [9, 2.262157162798205],
  [11, 2.20098516009164],
  [29, 2.045229642132703],
  [100, 1.983971518523552],
  [199, 1.971956544249395],
])('t with %d degrees of freedom', (freedom, quantile) => {
  expect(studentQuantile(0.975, freedom)).toBeCloseTo(quantile, 9);
});

test('with many degrees of freedom t becomes normal', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.025)).toBeCloseTo(-1.959963984540054, 12);
  expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.959966, 5);
});

test.each([
  [0, 1],
  [1, 0.317310507862914],
  [1.959963984540054, 0.05],
  [3.5, 0.0004652581580710501],
  [3.6, 0.000318217180315068],
  [10, 1.5239706048321186e-23],
])('the two tails beyond %d', (z, p) => {
  expect(twoSidedP(z) / p).toBeCloseTo(1, 9);
  expect(twoSidedP(-z)).toBe(twoSidedP(z));
});
