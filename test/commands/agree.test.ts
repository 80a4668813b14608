import { expect, test } from 'vitest';
import { runAgree } from './run-agree.js';

const FILES = {
  'codes.csv': 'unit,Anna,Ben\nu1,trust,trust\nu2,trust,doubt\nu3,doubt,doubt\nu4,doubt,doubt\n',
  'sets.csv': 'Anna,Ben\ntrust;doubt,trust\n{},{}\ndoubt,doubt\n',
  'three.csv': 'a,b,c\n1,2,1\n2,2,\n3,3,3\n,1,\n',
  'words.csv': 'a,b\nlow,high\nlow,low\n',
  'yes.csv': 'a,b\nyes,yes\nyes,no\nno,no\n',
  'one.csv': 'a\nx\n',
};

async function json(...argv: string[]) {
  const { stdout, exitCode, stderr } = await runAgree([...argv, '--json'], FILES);
  return { exitCode, stderr, report: JSON.parse(stdout) };
}

test('JSON has the published keys, with counts behind every code', async () => {
  const { report, exitCode } = await json('--ratings', 'codes.csv');
  expect(exitCode).toBe(0);
  expect(report).toMatchObject({
    units: 4,
    coders: ['Anna', 'Ben'],
    categories: ['doubt', 'trust'],
  });
  expect(Object.keys(report.overall)).toEqual([
    'percent',
    'negative-agreement',
    'positive-agreement',
    'cohen-kappa',
    'scott-pi',
    'bennett-s',
    'fleiss-kappa',
    'conger-kappa',
    'light-kappa',
    'gwet-ac1',
    'gwet-ac2',
    'krippendorff-alpha',
  ]);
  expect(report.overall['cohen-kappa']).toMatchObject({
    value: 0.5,
    observed: 0.75,
    expected: 0.5,
  });
  expect(report.overall['gwet-ac2']).toMatchObject({ value: null, undefined: expect.any(String) });
  expect(report.codes[1]).toMatchObject({
    code: 'trust',
    coders: [
      { coder: 'Anna', applied: 2, rated: 4 },
      { coder: 'Ben', applied: 1, rated: 4 },
    ],
    counts: { both: 1, onlyFirst: 1, onlySecond: 0, neither: 2 },
    'cohen-kappa': { value: 0.5 },
    'positive-agreement': { value: 2 / 3 },
  });
  expect(report.table).toEqual({
    kind: 'contingency',
    categories: ['doubt', 'trust'],
    counts: [
      [2, 0],
      [1, 1],
    ],
  });
});

test('several codes per unit have set coefficients overall and the others per code', async () => {
  const { report } = await json('--ratings', 'sets.csv', '--sets', ';');
  expect(report.overall['cohen-kappa']).toEqual({
    value: null,
    undefined: 'several codes per unit',
  });
  for (const key of ['percent', 'alpha-masi', 'alpha-jaccard', 'alpha-dice', 'pooled-kappa']) {
    expect(report.overall[key].value).toEqual(expect.any(Number));
  }
  const kappas = report.codes.map((each: Record<string, unknown>) => each['cohen-kappa']);
  expect(kappas).toMatchObject([{ value: expect.closeTo(0.4, 12) }, { value: 1 }]);
});

test('weights turn kappa into the weighted one, and say so', async () => {
  const { report } = await json(
    '--ratings',
    'three.csv',
    '--weights',
    'linear',
    '--level',
    'ordinal',
  );
  expect(report).toMatchObject({ weights: 'linear', level: 'ordinal', unitsCompared: 3 });
  expect(report.overall['cohen-kappa']).toMatchObject({ value: null, weights: 'linear' });
  expect(report.overall['gwet-ac2']).toMatchObject({
    weights: 'linear',
    value: expect.any(Number),
  });
  expect(report.overall['krippendorff-alpha']).toMatchObject({ level: 'ordinal' });
  expect(report.table.kind).toBe('coincidences');
});

test('positive agreement is given overall where the categories are presence and absence', async () => {
  const { report } = await json('--ratings', 'yes.csv');
  expect(report.overall['positive-agreement'].value).toBeCloseTo(2 / 3, 12);
  expect(report.overall['negative-agreement'].value).toBeCloseTo(2 / 3, 12);
});

test('words on an ordinal scale leave its coefficients undefined and end with 1', async () => {
  const { report, exitCode, stderr } = await json('--ratings', 'words.csv', '--level', 'ordinal');
  expect(exitCode).toBe(1);
  expect(JSON.parse(stderr)).toMatchObject({ code: 'agreement/needs-order', line: 2 });
  expect(report.overall['krippendorff-alpha'].undefined).toContain('order');
  const ordered = await json('--ratings', 'words.csv', '--level', 'ordinal', '--order', 'low,high');
  expect(ordered.exitCode).toBe(0);
  expect(ordered.report.overall['krippendorff-alpha'].value).toEqual(expect.any(Number));
});

test('one coder alone is an error, and everything is undefined', async () => {
  const { report, exitCode } = await json('--ratings', 'one.csv');
  expect(exitCode).toBe(1);
  for (const each of Object.values<{ value: null }>(report.overall)) expect(each.value).toBeNull();
});

test('the text names coders, coverage, methods and whose benchmark is used', async () => {
  const { stdout } = await runAgree(['--ratings', 'codes.csv'], FILES);
  expect(stdout).toContain('2 coders (Anna, Ben), 2 categories; 4 of 4 units');
  expect(stdout).toContain('Krippendorff (2004)');
  expect(stdout).toContain('Landis & Koch (1977)');
  expect(stdout).toContain('by Anna only (1st)');
});

test('CSV has a row per coefficient, overall and of every code', async () => {
  const { stdout } = await runAgree(['--ratings', 'codes.csv', '--format', 'csv'], FILES);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe(
    'scope,coefficient,value,observed,expected,standardError,low,high,units,categories,method,undefined',
  );
  expect(lines.filter((line) => line.startsWith('overall,')).length).toBe(12);
  expect(lines.some((line) => line.startsWith('trust,positive-agreement,0.66666'))).toBe(true);
});

test('a bootstrap says its seed and what was drawn', async () => {
  const { report } = await json('--ratings', 'codes.csv', '--bootstrap', '100', '--seed', '5');
  expect(report.overall['cohen-kappa']).toMatchObject({
    bootstrap: { draws: 100, seed: 5, resampled: 'units', undefinedDraws: expect.any(Number) },
    ciMethod: expect.stringContaining('bootstrap'),
  });
});

test('options that do not go together are refused', async () => {
  const run = (...argv: string[]) => runAgree(['--ratings', 'codes.csv', ...argv], FILES);
  await expect(run('--sets', ';', '--level', 'ordinal')).rejects.toThrow('--sets');
  await expect(run('--sets', '')).rejects.toThrow('separator');
  await expect(run('--seed', '1')).rejects.toThrow('--bootstrap');
  await expect(run('--order', 'a,a')).rejects.toThrow('different');
  await expect(run('--seed', 'x', '--bootstrap', '9')).rejects.toThrow('whole number');
  await expect(runAgree(['--ratings', 'nowhere.csv'], FILES)).rejects.toThrow('nowhere.csv');
});

test('the result goes to a file where one is named', async () => {
  const { files, stdout } = await runAgree(['--ratings', 'codes.csv', '-o', 'out.txt'], FILES);
  expect(stdout).toBe('');
  expect(files['out.txt']).toContain('Agreement');
});

test('text cuts intervals at the ends of a measure and says so; JSON and CSV have them as computed', async () => {
  const argv = ['--ratings', 'few.csv'];
  const files = { 'few.csv': 'unit,a,b\n1,x,x\n2,x,y\n3,y,x\n4,y,y\n' };
  const text = (await runAgree(argv, files)).stdout.replace(/\s+/g, ' ');
  expect(text).toContain('0.000 to 1.000');
  expect(text).toContain('-1.000 to 1.000');
  expect(text).toMatch(/cut at .* Krippendorff's alpha, Percent agreement, Scott's pi/);
  const { overall } = JSON.parse((await runAgree([...argv, '--json'], files)).stdout);
  expect(overall.percent.ci[0]).toBeCloseTo(-0.4187, 4);
  expect(overall['scott-pi'].ci[1]).toBeCloseTo(1.8374, 4);
  const csv = (await runAgree([...argv, '--format', 'csv'], files)).stdout;
  expect(csv).toContain(`${overall.percent.ci[0]},${overall.percent.ci[1]}`);
});
