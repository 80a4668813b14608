// Everybody used one category: kappa, pi and alpha are 0/0. Other programs print nan, 1 or an error
// (scikit-learn, nltk, dkpro); here they are undefined. With a second category that nobody used
// Bennett's S is 1 (dkpro's own test).

import { expect, test } from 'vitest';
import { singleRatings } from '../../src/agreement/ratings/ratings.js';
import { reportAgreement } from '../../src/agreement/report/report.js';

const rows = [
  ['A', 'A'],
  ['A', 'A'],
  ['A', 'A'],
];

function overall(categories: readonly string[]) {
  const scale = { level: 'nominal', categories, ordered: false } as const;
  return reportAgreement(singleRatings(['first', 'second'], scale, rows)).overall;
}

test('percent agreement is 1 and coefficients beyond chance are undefined with a reason', () => {
  const { percent, ...others } = overall(['A']);
  expect(percent?.value).toBe(1);
  for (const coefficient of Object.values(others)) {
    expect(coefficient.value).toBeUndefined();
    expect(coefficient.undefined).toBeTruthy();
  }
});

test('a second category that nobody used makes S and AC1 defined', () => {
  const values = overall(['A', 'B']);
  expect(values['bennett-s']?.value).toBe(1);
  expect(values['gwet-ac1']?.value).toBe(1);
  expect(values['cohen-kappa']?.value).toBeUndefined();
  expect(values['krippendorff-alpha']?.value).toBeUndefined();
});
