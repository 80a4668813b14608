// Bundles and runs the scoring of meaning units: `node bench/units/run.js`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/fga-bench-`);
const outfile = `${folder}/score.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['bench/units/score.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
const { reportUnits } = await import(pathToFileURL(outfile).href);
console.log(reportUnits(root));
rmSync(folder, { recursive: true });
