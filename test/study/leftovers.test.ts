// Temporary files of programs that were killed while they wrote.

import { expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';

const LEFT = 'units/.fga-ce7e4c2d-9d3e-421f-a239-ca9bd5ee9928.tmp';
const ROOT = '.fga-11111111-9d3e-421f-a239-ca9bd5ee9928.tmp';
const files = { ...STUDY, [LEFT]: 'half a f', [ROOT]: '' };
const LOCK = JSON.stringify({
  command: 'fga code',
  process: 7,
  host: 'desk (test)',
  since: '2026-01-15T09:30:00.000Z',
});

test('fga check names them', async () => {
  const run = await runCli(['check', '--json'], { files });
  const found = (run.stdout + run.stderr).match(/study\/left-over/g);
  expect(found).toHaveLength(1);
});

test('they go with the lock of the program that left them', async () => {
  const run = await runCli(['segment'], { files: { ...files, '.fga.lock': LOCK } });
  expect(run.exitCode).toBe(0);
  expect(Object.keys(run.files).filter((path) => path.includes('.fga'))).toEqual([]);
});

test('a program that still runs keeps its own', async () => {
  const run = await runCli(['segment'], { files: { ...files, '.fga.lock': LOCK }, running: [7] });
  expect(run.exitCode).toBe(2);
  expect(run.files[LEFT]).toBe('half a f');
});

test('a file of that name that is not a temporary file stays', async () => {
  const own = { 'units/.fga-notes.tmp': 'mine' };
  const run = await runCli(['segment'], { files: { ...files, ...own, '.fga.lock': LOCK } });
  expect(run.files['units/.fga-notes.tmp']).toBe('mine');
});
