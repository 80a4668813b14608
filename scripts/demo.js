// Runs the sample study in a copy of its own, from the built program: codes it, prints both tables.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/fga.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fga-demo-'));

function fga(...args) {
  process.stdout.write(`\n$ fga ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: args[0] === 'init' ? folder : join(folder, 'demo'),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`fga ${args.join(' ')} ended with ${status}`);
}

try {
  fga('init', 'demo', '--example');
  fga('code');
  fga('table', '1');
  fga('table', '2');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
