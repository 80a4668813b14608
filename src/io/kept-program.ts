// The program with the code that V8 made of it when it was built (`scripts/keep-code.js`): making code anew takes
// longer than a small study takes to be coded. What this node cannot take is left alone.

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** Of node's own modules only: those are all that it requires. */
type Require = (name: string) => object | undefined;

type Load<Exports> = (require: Require, module: Module<Exports>) => void;

interface Module<Exports> {
  readonly exports: Exports;
  readonly url: string;
  /** Kept code cannot import by itself. */
  readonly load: (path: string) => Promise<unknown>;
}

/** Bytes of a SHA-256. */
const HASH = 32;

/** What the program in a file exports; undefined where no code is kept for it that this node can take. */
export function keptProgram<Exports extends object>(filename: string): Exports | undefined {
  const cachedData = keptCode(`${filename}.${process.versions.v8}-${process.arch}`);
  if (!cachedData) return undefined;
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
  if (script.cachedDataRejected) return undefined;
  const load = script.runInThisContext() as Load<Exports>;
  const url = pathToFileURL(filename).href;
  const importFrom = (path: string) => import(new URL(path, url).href);
  const module = { exports: {} as Exports, url, load: importFrom };
  load(process.getBuiltinModule, module);
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
