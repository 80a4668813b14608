// Sheets as coders of a comparison.

import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { cellOf, csvOf, exported, imported, sheetOf } from './coding-sheets.js';

const anna = await exported();
const ben = await exported('ben');
for (const [rows, codes] of [
  [anna.rows, ['Stairs and lift', 'Learning', 'read']],
  [ben.rows, ['Stairs and lift', 'Closed', 'read']],
] as const) {
  cellOf(rows, 'stairs are hard', 'code 1').set(codes[0]);
  cellOf(rows, 'My hands got better', 'code 1').set(codes[1]);
  cellOf(rows, 'The tea is cold', 'read').set(codes[2]);
}
const files = { ...anna.files, 'anna.xlsx': sheetOf(anna.rows), 'sheets/ben.csv': csvOf(ben.rows) };

async function units(...coders: string[]) {
  const run = await runCli(['agree', ...coders, '--json'], { files });
  const { units, overall } = JSON.parse(run.stdout);
  return { units, percent: overall.percent.value, stderr: run.stderr };
}

test('a workbook and CSV are compared as coders are', async () => {
  const sheets = await units('anna.xlsx', 'sheets/ben.csv');
  expect(sheets).toMatchObject({ units: 3, percent: 2 / 3 });
});

test('and so are a sheet and a coder', async () => {
  const after = await imported(anna.files, anna.rows);
  const run = await runCli(['agree', 'anna', 'anna.xlsx', '--json'], {
    files: { ...after.files, 'anna.xlsx': sheetOf(anna.rows) },
  });
  expect(JSON.parse(run.stdout)).toMatchObject({ units: 3, overall: { percent: { value: 1 } } });
});

test('a diff names the sheets', async () => {
  const run = await runCli(['diff', 'anna.xlsx', 'sheets/ben.csv'], { files });
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toMatch(/--- anna\n\+\+\+ ben\n/);
});

test('a unit with a cell that is not clear is set aside, and said', async () => {
  const rows = anna.rows.map((row) => [...row]);
  cellOf(rows, 'stairs are hard', 'code 2').set('Clsoed');
  const run = await runCli(['agree', 'a.xlsx', 'sheets/ben.csv', '--json'], {
    files: { ...files, 'a.xlsx': sheetOf(rows) },
  });
  expect(JSON.parse(run.stdout).units).toBe(2);
  expect(run.stderr).toContain('sheet/near-code');
});

test('a file that is neither is refused', async () => {
  const run = await runCli(['diff', 'anna.xlsx', 'x.xlsx'], {
    files: { ...files, 'x.xlsx': sheetOf([['a'], ['b']]) },
  });
  expect([run.exitCode, run.stderr.includes('sheet/no-columns')]).toEqual([2, true]);
});
