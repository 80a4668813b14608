import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'fga-types-'));

afterAll(() => rmSync(folder, { recursive: true }));

const SETTINGS = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2023',
    types: [],
    noEmit: true,
  },
};

test('the example of docs/api.md is right TypeScript for somebody who has installed fga', () => {
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(
    readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8'),
  ) ?? [''];
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'fga'));
  writeFileSync(join(folder, 'example.mts'), example);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(SETTINGS));
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
  const { stdout, status } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 60_000);
