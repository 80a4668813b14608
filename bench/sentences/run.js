// Bundles and runs the scoring of sentence splitters: `node bench/sentences/run.js`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/fga-bench-`);
const outfile = `${folder}/score.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ['bench/sentences/score.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
const { reportSentences } = await import(pathToFileURL(outfile).href);
console.log(reportSentences(root));
rmSync(folder, { recursive: true });
