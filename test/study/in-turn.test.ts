// Tables that several programs write into one folder at the same moment: each has its record.

import { expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';

const coded = (await runCli(['code'], { files: STUDY })).disk;
const LOCK = '.fga.lock.tables';
const lockOf = (process: number) =>
  JSON.stringify({
    command: 'fga table',
    process,
    host: 'desk (test)',
    since: '2026-01-15T09:30:00.000Z',
  });

test('a table is not written while another program writes tables there for seconds', async () => {
  const files = { ...coded, [LOCK]: lockOf(7) };
  const run = await runCli(['table', '2', '-o', 't.csv'], { files, running: [7] });
  expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
  expect(run.stderr).toContain('fga table (process 7) has been writing into this folder since');
});

test('what a dead program left of its turn does not stop anybody', async () => {
  const files = { ...coded, [LOCK]: lockOf(7) };
  const run = await runCli(['table', '2', '-o', 't.csv'], { files });
  expect(run.exitCode, run.stderr).toBe(0);
  expect(Object.keys(run.disk).filter((path) => path.startsWith('.fga'))).toEqual([]);
  expect(JSON.parse(run.files['fga-tables.json'] ?? '').tables).toHaveLength(1);
});

test('a review that is open in the study does not keep tables from being written there', async () => {
  const files = { ...coded, '.fga.lock': lockOf(7) };
  const run = await runCli(['table', '2', '-o', 't.csv'], { files, running: [7] });
  expect(run.exitCode, run.stderr).toBe(0);
});

test('a folder that is not there is named as ever', async () => {
  const run = await runCli(['table', '2', '-o', 'none/t.csv'], { files: coded });
  expect(run).toMatchObject({ exitCode: 2, changes: [] });
  expect(run.stderr).toContain('none/t.csv');
});
