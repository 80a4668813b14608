// What stands below the coefficients, and in which order they are printed.

import { expect, test } from 'vitest';
import { parseRatings } from '../../src/agreement/ratings/parse-ratings.js';
import type { RatingsOptions } from '../../src/agreement/ratings/ratings-options.js';
import { renderAgreement } from '../../src/agreement/report/render-agreement.js';
import { type ReportOptions, reportAgreement } from '../../src/agreement/report/report.js';
import { coderStudy } from '../commands/coder-study.js';
import { runCli } from '../support/run-cli.js';

function tablesOf(rows: readonly string[], options: RatingsOptions = {}, how: ReportOptions = {}) {
  const ratings = parseRatings(['a,b', ...rows].join('\n'), 'ratings.csv', options).value;
  const [first, codes] = renderAgreement(reportAgreement(ratings, how));
  const notes = (first?.notes ?? []).join('\n');
  return { rows: first?.rows ?? [], notes, codes, codeNotes: (codes?.notes ?? []).join('\n') };
}

const MIXED = ['x,x', 'x,y', 'y,y', 'y,y', 'x,x', 'y,x'];

test('the coefficient to report stands first, and the judgement above all other notes', () => {
  const { rows, notes } = tablesOf(MIXED);
  expect(rows[0]?.coefficient).toMatch(/alpha/);
  expect(notes).toMatch(/^By Krippendorff \(2004\)/);
});

test('of sets it is alpha with MASI, and the judgement names the distance', () => {
  const { rows, notes } = tablesOf(['x;y,x', 'x,x', 'y,y', 'y,x;y'], { sets: ';' });
  expect(rows[0]?.coefficient).toMatch(/MASI/);
  expect(notes).toMatch(/^By Krippendorff \(2004\) the lower end of alpha with the MASI distance/);
  expect(notes).toMatch(/--bootstrap 2000 only: Pooled kappa/);
});

test('intervals by formula say what they suppose, those of a bootstrap need not', () => {
  expect(tablesOf(MIXED).notes).toMatch(/take units as independent/);
  const drawn = tablesOf(MIXED, {}, { bootstrap: { draws: 50, seed: 1 } });
  expect(drawn.notes).not.toMatch(/independent|bootstrap 2000/);
});

test('beside an interval of draws stands the error of the draws', () => {
  const bootstrap = { draws: 200, seed: 1 };
  const ratings = parseRatings(['a,b', ...MIXED].join('\n'), 'r.csv').value;
  const report = reportAgreement(ratings, { bootstrap });
  const [first] = renderAgreement(report);
  const shown = first?.rows[0]?.standardError;
  const of = report.overall['krippendorff-alpha'];
  expect(shown).toBe(of?.bootstrap?.standardError?.toFixed(3));
  expect(shown).not.toBe(of?.standardError?.toFixed(3));
});

test('each reason for an undefined value is said once, with all that it is of', () => {
  const { notes } = tablesOf(['x,x', 'x,x']);
  expect(notes.match(/no variation/g)).toHaveLength(1);
  expect(notes).toMatch(/alpha, Cohen's kappa, Scott's pi are undefined/);
});

test('codes that nobody used are named and not shown, those on few units are said to be', () => {
  const options: RatingsOptions = { level: 'ordinal', order: ['low', 'middle', 'high'] };
  const { codes, codeNotes } = tablesOf(['low,low', 'low,high', 'high,high'], options);
  expect(codes?.rows.map(({ code }) => code)).toEqual(['low', 'high'].toSorted());
  expect(codeNotes).toMatch(/Used by nobody, and not shown: middle\./);
  expect(codeNotes).toMatch(/^All codes stand on fewer than 10 units/m);
});

test('units without a code by anybody are counted, and agreement is told without them', async () => {
  const coders = {
    anna: { u2: 'trust', u3: 'trust', u4: '-', u5: '-' },
    ben: { u2: 'trust', u3: '-', u4: '-', u5: '-' },
  };
  const files = await coderStudy({ coders });
  const argv = ['agree', 'anna', 'ben', '--by', 'subcategory'];
  const { uncoded } = JSON.parse((await runCli([...argv, '--json'], { files })).stdout);
  expect(uncoded).toEqual({ units: 2, percentOfOthers: 0.5 });
  const { stdout } = await runCli(argv, { files });
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'on 2 of the 4 units compared, which counts as agreement. On the other 2 percent agreement is 0.500.',
  );
  expect(stdout).toContain('Agreement by subcategory');
});
