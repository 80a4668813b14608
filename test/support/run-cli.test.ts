import { expect, test } from 'vitest';
import { runCli } from './run-cli.js';

test('a command line runs in memory: help goes to stdout, nothing is written', async () => {
  const run = await runCli(['--help'], { files: { 'fga.yaml': '' } });
  expect(run).toMatchObject({ exitCode: 0, stderr: '', files: { 'fga.yaml': '' }, changes: [] });
  expect(run.stdout).toContain('fga init');
});
