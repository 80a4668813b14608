// What `bin/fga.js` runs: the program with its kept code, where this node can take it; else its modules.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

declare const __FGA_VERSION__: string;
/** Names the program, so that it is never used with the code of another. */
declare const __FGA_BUILD__: string;

async function start(argv: readonly string[]): Promise<void> {
  // Scripts ask for the version often.
  if (argv.length === 1 && argv[0] === '--version') {
    process.stdout.write(`${__FGA_VERSION__}\n`);
    return;
  }
  const { keptProgram } = await import('./io/kept-program.js');
  const folder = import.meta.dirname;
  const program = keptProgram<typeof import('./main.js')>(join(folder, `fga-${__FGA_BUILD__}.cjs`));
  if (!program) {
    await import('./cli.js');
    return;
  }
  // What node itself says where a program ends while it still waits for something.
  process.exitCode = 13;
  process.exitCode = await program.main(argv, undefined, pathToFileURL(join(folder, 'worker.js')));
}

void start(process.argv.slice(2));
