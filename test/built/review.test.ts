// A review of the built program that is killed: what it said was decided is on the disk.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { codingsIn } from '../review/drive.js';

vi.setConfig({ testTimeout: 300_000 });

const program = fileURLToPath(new URL('../../bin/fga.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fga-review-'));
  for (const [path, text] of Object.entries(STUDY)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Types lines one after the other, each when the program has answered the one before. */
function type(lines: readonly string[], signal?: NodeJS.Signals) {
  const review = spawn(process.execPath, [program, 'review', '--coder', 'anna', '--plain'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '' },
  });
  let said = '';
  const waiting = [...lines];
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    review.stdout.on('data', (bytes) => {
      said += bytes;
      if (!said.endsWith('> ')) return;
      const line = waiting.shift();
      if (line !== undefined) review.stdin.write(`${line}\n`);
      else if (signal) review.kill(signal);
    });
    review.on('close', (code) => resolve({ code, said }));
  });
}

function codings(): string[] {
  const path = 'codings/anna.csv';
  return codingsIn({ [path]: readFileSync(join(folder, path), 'utf8') });
}

test.each<NodeJS.Signals>(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'])(
  '%s loses nothing',
  async (signal) => {
    const { code } = await type(['c honest', 'm why', 'n', '0'], signal);
    expect(code).toBe(signal === 'SIGKILL' ? null : 0);
    expect(codings()).toEqual(['u0002 honest-people coded person why', 'u0004 - none person']);
  },
);

test('leaving ends with 0 and says how far the coder is', async () => {
  const { code, said } = await type(['0', 'q']);
  expect(code).toBe(0);
  expect(said).toContain('anna: 1 of 6 units read, 1 of them now; 0 with codes.');
});
