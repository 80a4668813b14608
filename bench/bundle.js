// The program's core and some scorers are TypeScript: a measurement that calls them in process
// bundles them first.

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The exports of these modules together.
 * @param {string} folder a temporary folder
 * @param {readonly string[]} modules paths from the root, without `./`
 */
export async function importBundled(folder, modules) {
  const name = modules[0].replace(/\W+/g, '-');
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: ROOT,
    stdin: {
      contents: modules.map((path) => `export * from './${path}';`).join('\n'),
      resolveDir: ROOT,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
