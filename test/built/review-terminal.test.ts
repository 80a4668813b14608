// A review of the built program at a terminal of the system, which `script` of util-linux opens: what
// the virtual terminal of the other tests cannot show (keys as the system hands them on, sizes, a
// terminal that is given back or goes away). Skipped where there is no such `script`.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { codingsIn } from '../review/drive.js';

vi.setConfig({ testTimeout: 300_000 });

const program = fileURLToPath(new URL('../../bin/fga.js', import.meta.url));
const hasScript = `${spawnSync('script', ['--version']).stdout}`.includes('util-linux');

let folder = '';
let terminal: ChildProcess | undefined;
let said = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fga-terminal-'));
  for (const [path, text] of Object.entries(STUDY)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterEach(() => {
  terminal?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** Begins a review at a terminal of 24 lines; what stands there after it tells how it was left. */
function begin(): Promise<number | null> {
  said = '';
  const words = [process.execPath, program].map((word) => `'${word}'`).join(' ');
  // The shell outlives the terminal, to tell how the review ended.
  const review = `${words} review --coder anna; code=$?; echo $code >code.txt`;
  const lines = `trap : HUP; stty rows 24 cols 80; tty >tty.txt; ${review}; echo code=$code; stty -a`;
  const opened = spawn('script', ['-qec', lines, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm', SHELL: '/bin/sh' },
  });
  terminal = opened;
  opened.stdout.on('data', (bytes) => {
    said += bytes;
  });
  return new Promise((resolve) => {
    opened.on('close', resolve);
  });
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await pause(5);
};

/** Types keys, then waits for what the screen says to them. */
async function type(keys: string | Uint8Array, answer: string): Promise<void> {
  const before = said.length;
  terminal?.stdin?.write(keys);
  await until(() => said.includes(answer, before));
}

function codings(): string[] {
  const path = 'codings/anna.csv';
  return codingsIn({ [path]: readFileSync(join(folder, path), 'utf8') });
}

describe.skipIf(!hasScript)('fga review at a terminal of the system', () => {
  test('takes keys, saves at once, and gives the terminal back as it was', async () => {
    const ended = begin();
    await type('', '0 of 6 read');
    await type('c', 'Enter takes');
    await type('honest\r', '1 of 6 read');
    await type('m', 'Enter keeps');
    await type('schön — خوب 🙂\r', '🙂');
    await type('q', 'code=0');
    await ended;
    expect(codings()).toEqual(['u0002 honest-people coded person schön — خوب 🙂']);
    const after = said.slice(said.indexOf('code=0'));
    expect(after).toMatch(/ icanon .* echo /s);
    expect(said.includes('\u001b[?25h\u001b[?1049l')).toBe(true);
    expect(said.lastIndexOf('\u001b[?1049l')).toBeGreaterThan(said.lastIndexOf('\u001b[?1049h'));
    expect(existsSync(join(folder, '.fga.lock'))).toBe(false);
  });

  test('Ctrl+C leaves with all that was decided', async () => {
    const ended = begin();
    await type('', '0 of 6 read');
    await type('0', '1 of 6 read');
    await type('\u0003', 'code=0');
    await ended;
    expect(codings()).toEqual(['u0002 - none person']);
  });

  test('follows the terminal to another size', async () => {
    const ended = begin();
    await type('', '0 of 6 read');
    const tty = readFileSync(join(folder, 'tty.txt'), 'utf8').trim();
    const before = said.length;
    execFileSync('stty', ['-F', tty, 'rows', '12', 'cols', '50']);
    // A line of the new width; what was painted before may still be on its way.
    await until(() => /(?<!─)─{50}[^─]/.test(said.slice(before)));
    await type('q', 'code=0');
    expect(await ended).toBe(0);
  });

  test('a terminal that goes away takes nothing along', async () => {
    begin();
    await type('', '0 of 6 read');
    await type('0', '1 of 6 read');
    terminal?.kill('SIGKILL');
    const code = join(folder, 'code.txt');
    await until(() => existsSync(code) && readFileSync(code, 'utf8') === '0\n');
    expect(existsSync(join(folder, '.fga.lock'))).toBe(false);
    expect(codings()).toEqual(['u0002 - none person']);
  });
});
