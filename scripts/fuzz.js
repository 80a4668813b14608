// npm run fuzz [cases per file] [seed]: spoils every fixture of every format in many ways and reads
// what comes out. The seed is printed, so that a run can be repeated.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [cases = '60', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${cases} spoiled copies of each file, seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', 'test/fuzz'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FGA_FUZZ_CASES: cases, FGA_FUZZ_SEED: seed },
  },
);
process.exitCode = status ?? 1;
