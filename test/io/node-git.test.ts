import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { committed } from '../../src/io/node-git.js';

afterEach(() => vi.unstubAllEnvs());

test.skipIf(process.platform === 'win32')('git is told to fetch nothing by any protocol', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fga-git-'));
  try {
    mkdirSync(join(folder, '.git'));
    const program = join(folder, 'git');
    writeFileSync(
      program,
      `#!/bin/sh\necho "$GIT_ALLOW_PROTOCOL $GIT_NO_LAZY_FETCH" > ${folder}/told\n`,
    );
    chmodSync(program, 0o755);
    vi.stubEnv('PATH', folder);
    expect([...committed(join(folder, 'participants.csv'))]).toEqual([]);
    expect(readFileSync(join(folder, 'told'), 'utf8')).toBe('none 1\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
