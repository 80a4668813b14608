// The program with the code that V8 made of it when it was built (`scripts/keep-code.js`): making code anew takes
// longer than a small study takes to be coded. What this node cannot take is left alone.

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';

type Load<Exports> = (
  require: NodeJS.Require,
  module: { readonly exports: Exports; readonly url: string },
) => void;

/** Bytes of a SHA-256. */
const HASH = 32;

/** What the program in a file exports; undefined where no code is kept for it that this node can take. */
export function keptProgram<Exports extends object>(filename: string): Exports | undefined {
  const cachedData = keptCode(`${filename}.${process.versions.v8}-${process.arch}`);
  if (!cachedData) return undefined;
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const options = { filename, cachedData, importModuleDynamically };
  const script = new Script(readFileSync(filename, 'latin1'), options);
  if (script.cachedDataRejected) return undefined;
  const load = script.runInThisContext() as Load<Exports>;
  const module = { exports: {} as Exports, url: pathToFileURL(filename).href };
  load(createRequire(filename), module);
  return module.exports;
}

/** It stands behind its hash: V8 sees by itself what another version made, but damaged code makes it crash. */
function keptCode(path: string): Uint8Array | undefined {
  let kept: Uint8Array;
  try {
    kept = readFileSync(path);
  } catch {
    return undefined;
  }
  const code = kept.subarray(HASH);
  const isWhole = Buffer.compare(hash('sha256', code, 'buffer'), kept.subarray(0, HASH)) === 0;
  return isWhole ? code : undefined;
}
