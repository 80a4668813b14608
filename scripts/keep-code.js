// Keeps the code that V8 makes of the program, so that a run need not make it again (`src/start.ts`).
// Runs command lines on a copy of the sample study, coded where they do not begin with that, then stores what was compiled for them beside the program:
// `node scripts/keep-code.js dist/fga-code-BUILD.cjs '[["code"]]'`. The file serves this node only; V8 itself refuses
// it elsewhere.

import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const sample = fileURLToPath(new URL('../samples/mentoring', import.meta.url));
const filename = resolve(process.argv[2]);
const bin = fileURLToPath(new URL('../bin/fga.js', import.meta.url));
const worker = pathToFileURL(join(filename, '../worker.js'));
/** Short and common: code of what is not run here is made when it is needed. */
const runs = JSON.parse(process.argv[3]);

// Code that rests for a while is thrown away otherwise.
setFlagsFromString('--no-flush-bytecode');
const script = new Script(readFileSync(filename, 'latin1'), { filename });
const importFrom = (path) => import(new URL(path, pathToFileURL(filename)).href);
const module = { exports: {}, url: pathToFileURL(filename).href, load: importFrom };
script.runInThisContext()(createRequire(filename), module);
const folder = mkdtempSync(join(tmpdir(), 'fga-keep-code-'));
try {
  const study = join(folder, 'study');
  cpSync(sample, study, { recursive: true });
  process.chdir(study);
  if (runs[0][0] !== 'code') execFileSync(process.execPath, [bin, 'code'], { stdio: 'ignore' });
  for (const argv of runs) await module.exports.main(argv, undefined, worker);
} finally {
  process.chdir(tmpdir());
  rmSync(folder, { recursive: true, force: true });
}
// V8 takes code only where its flags are as they were when the code was stored.
for (const flag of ['--flush-bytecode', '--interrupt-budget=67584', '--incremental-marking']) {
  setFlagsFromString(flag);
}
const kept = `${filename}.${process.versions.v8}-${process.arch}`;
const code = script.createCachedData();
writeFileSync(kept, Buffer.concat([hash('sha256', code, 'buffer'), code]));
