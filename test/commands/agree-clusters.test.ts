// fga agree --ratings with a column that says which units belong together.

import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';

/** Forty units in turns of four that are all alike: four say what one says. */
const LINES = Array.from({ length: 40 }, (_, at) => {
  const turn = Math.floor(at / 4);
  return `u${at},t${turn},${turn % 3 === 0 ? 'a' : 'b'},${turn % 4 === 0 ? 'a' : 'b'}`;
});
const FILES = {
  'r.csv': `unit,turn,Anna,Ben\n${LINES.join('\n')}\n`,
  'own.csv': `unit,turn,Anna,Ben\n${LINES.map((line, at) => line.replace(/t\d+/, `x${at}`)).join('\n')}\n`,
  'some.csv': 'turn,Anna,Ben\nt1,a,a\n,a,b\n,b,b\nt1,b,a\n',
};

async function kappaOf(file: string, ...argv: string[]) {
  const run = await runCli(['agree', '--ratings', file, '--bootstrap', '200', ...argv, '--json'], {
    files: FILES,
  });
  const report = JSON.parse(run.stdout);
  return { ...run, coders: report.coders, kappa: report.overall['cohen-kappa'] };
}

test('whole clusters are drawn, so the interval is as wide as it should be', async () => {
  const alone = await kappaOf('r.csv', '--missing', 'zzz', '--cluster-column', 'turn');
  expect(alone).toMatchObject({ exitCode: 0, coders: ['Anna', 'Ben'] });
  expect(alone.kappa.ciMethod).toBe('percentile bootstrap, 200 draws of clusters (turn), seed 1');
  const units = await kappaOf('own.csv', '--cluster-column', 'TURN');
  expect(alone.kappa.value).toBe(units.kappa.value);
  const width = ({ ci }: { ci: [number, number] }) => ci[1] - ci[0];
  expect(width(alone.kappa)).toBeGreaterThan(1.4 * width(units.kappa));
});

test('a cluster of its own for each unit is as if there were none', async () => {
  const { 'own.csv': own } = FILES;
  const plain = own
    .split('\n')
    .map((line) => line.replace(/,[^,]*/, ''))
    .join('\n');
  const run = await runCli(['agree', '--ratings', 'p.csv', '--bootstrap', '200', '--json'], {
    files: { 'p.csv': plain },
  });
  const { kappa } = await kappaOf('own.csv', '--cluster-column', 'turn');
  expect(JSON.parse(run.stdout).overall['cohen-kappa'].ci).toEqual(kappa.ci);
});

test('units that name no cluster stand alone; without a bootstrap the column is no coder', async () => {
  expect((await kappaOf('some.csv', '--cluster-column', 'turn')).exitCode).toBe(0);
  const run = await runCli(['agree', '--ratings', 'r.csv', '--cluster-column', 'turn', '--json'], {
    files: FILES,
  });
  expect(JSON.parse(run.stdout).coders).toEqual(['Anna', 'Ben']);
});

test('a heading that is not there is said, with the nearest', async () => {
  const run = await kappaOf('r.csv', '--cluster-column', 'trun');
  expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('Did you mean turn?')]);
  expect(run.stderr).toContain('agreement/unknown-cluster-column');
});
