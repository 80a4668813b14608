// Several real programs on one study at once: one writes, the others say who does, and nothing is mixed.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';

const program = fileURLToPath(new URL('../../bin/fga.js', import.meta.url));

// A busy machine may take long to start so many programs; how long is not what is tested.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let study = '';
const coded = (await runCli(['code'], { files: STUDY })).files;

beforeAll(() => {
  study = mkdtempSync(join(tmpdir(), 'fga-at-once-'));
  for (const [path, content] of Object.entries(coded)) {
    mkdirSync(dirname(join(study, path)), { recursive: true });
    writeFileSync(join(study, path), content);
  }
});

afterAll(() => rmSync(study, { recursive: true, force: true }));

function start(...argv: string[]): Promise<{ code: number | null; stderr: string }> {
  const env = { PATH: process.env.PATH ?? '', FGA_CODER: 'anna' };
  const child = spawn(process.execPath, [program, ...argv], { cwd: study, env });
  let stderr = '';
  child.stdout.resume();
  child.stderr.on('data', (bytes) => {
    stderr += bytes;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, stderr })));
}

test('each of six renames is done whole or refused, and as many stand in the codebook', async () => {
  const runs = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      start('codebook', 'rename', 'learning', `Growing ${at}`, '--keep-id'),
    ),
  );
  for (const { code, stderr } of runs) {
    if (code !== 0) expect([code, stderr]).toEqual([2, expect.stringContaining('writ')]);
  }
  const done = runs.filter(({ code }) => code === 0).length;
  expect(done).toBeGreaterThan(0);
  const logged = readFileSync(join(study, 'log', 'anna.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(logged.filter((line) => JSON.parse(line).command === 'codebook rename')).toHaveLength(
    done,
  );
  const backups = readdirSync(join(study, 'backups')).filter((name) => name.endsWith('.zip'));
  expect(backups).toHaveLength(done);
  expect(readdirSync(study).filter((name) => name.startsWith('.fga'))).toEqual([]);
  expect((await start('check', '--errors')).code).toBe(0);
});

test('readers see the study before or after a writer, never between', async () => {
  const runs = await Promise.all([
    start('segment', '--new-units', '--by', 'turn'),
    start('check', '--errors'),
    start('table', '2'),
    start('codebook', 'show'),
  ]);
  for (const { code, stderr } of runs) expect([0, 1, 2], stderr).toContain(code);
  expect(runs[0]?.code).toBe(0);
  expect((await start('codebook', 'lint')).code).toBe(0);
});

test('tables that are written into one folder at once are all recorded', async () => {
  mkdirSync(join(study, 'out'), { recursive: true });
  const files = ['a.csv', 'b.md', 'c.csv', 'd.json', 'e.csv'];
  const runs = await Promise.all(
    files.map((file, at) => start('table', String(1 + (at % 2)), '-o', join('out', file))),
  );
  for (const { code, stderr } of runs) expect(code, stderr).toBe(0);
  const manifest = JSON.parse(readFileSync(join(study, 'out', 'fga-tables.json'), 'utf8'));
  expect(manifest.tables.map(({ file }: { file: string }) => file)).toEqual(files);
  expect(readdirSync(join(study, 'out')).filter((name) => name.startsWith('.fga'))).toEqual([]);
});
