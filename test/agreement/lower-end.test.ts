// What a judgement may rest on where coders agree on every unit they have.

import { expect, test } from 'vitest';
import { lowerEnd } from '../../src/agreement/coefficients/lower-end.js';
import { parseRatings } from '../../src/agreement/ratings/parse-ratings.js';
import { judgeGates } from '../../src/agreement/report/gates.js';
import { judgementOf } from '../../src/agreement/report/judgement.js';
import { renderAgreement } from '../../src/agreement/report/render-agreement.js';
import { reportAgreement } from '../../src/agreement/report/report.js';

function reportOf(rows: readonly string[], options = {}) {
  const text = ['a,b', ...rows].join('\n');
  return reportAgreement(parseRatings(text, 'ratings.csv', options).value);
}

/** Half of the units in each of two categories, all alike. */
function alike(units: number) {
  return Array.from({ length: units }, (_, unit) => (unit % 2 === 0 ? '1,1' : '2,2'));
}

// 1 − (1 − 0.025^(1/n)) / expected disagreement; the share alone by R's binom.test(n, n).
test.each([
  [4, 'percent', 0.3976354],
  [4, 'cohen-kappa', -0.2047293],
  [100, 'percent', 0.9637833],
  [100, 'cohen-kappa', 0.9275666],
])('%i units alike leave the lower end of %s at %f', (units, key, value) => {
  const { overall } = reportOf(alike(units));
  expect(lowerEnd(overall[key])?.value).toBeCloseTo(value, 6);
  expect(lowerEnd(overall[key])?.because).toContain(`${units} units`);
  expect(overall[key]?.ci).toEqual([1, 1]);
});

test('a handful of units alike passes no gate and is not called reliable', () => {
  const report = reportOf(alike(4));
  const verdicts = judgeGates(report.overall, { alpha: 0.667, kappa: 0.6, percent: 0.8 });
  expect(verdicts.map(({ passed }) => passed)).toEqual([false, false, false]);
  expect(judgementOf(report).join(' ')).not.toMatch(/rely on|perfect/);
});

test('many units alike pass', () => {
  const { overall } = reportOf(alike(300));
  expect(judgeGates(overall, { alpha: 0.8 })[0]?.passed).toBe(true);
});

test('an interval without width says nothing where coders do not agree on all', () => {
  const report = reportOf(['1,1', '1,2', '1,1']);
  expect(lowerEnd(report.overall['cohen-kappa'])).toBeUndefined();
  expect(judgeGates(report.overall, { kappa: -0.5 })[0]).toMatchObject({ passed: false });
  expect(judgementOf(report).join(' ')).not.toContain('kappa');
});

test('on a scale of distances a perfect agreement is not judged', () => {
  const { overall } = reportOf(alike(10), { level: 'interval' });
  expect(lowerEnd(overall['krippendorff-alpha'])).toBeUndefined();
});

test('a bound that rounds to what was asked for is told with more digits', () => {
  const ci = [0.79996, 0.9] as const;
  const overall = { percent: { of: 'agreement' as const, value: 0.85, units: 9, ci } };
  expect(judgeGates(overall, { percent: 0.8 })[0]?.sentence).toContain('0.79996');
});

test('nothing reads as a negative nothing', () => {
  const cells = renderAgreement(reportOf(['1,1', '1,2', '1,1'])).flatMap(({ rows }) =>
    rows.flatMap((row) => Object.values(row)),
  );
  expect(cells.join(' ')).not.toContain('-0.000');
});
