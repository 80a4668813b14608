// What `bin/fga.js` runs: the program with its kept code, where this node can take it; else its modules. The verbs of
// every day have a program of their own, since the size of it is what its start costs.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

declare const __FGA_VERSION__: string;
/** Names the program, so that it is never used with the code of another. */
declare const __FGA_BUILD__: string;
/** The verbs that have a program of their own. */
declare const __FGA_OWN_PROGRAMS__: readonly string[];

/** Every program tells of all verbs; this one is loaded soonest. */
const SMALLEST = 'table';

function isMainHelp(argv: readonly string[]): boolean {
  return argv.length === 0 || (argv.length === 1 && /^(?:help|--help|-h)$/.test(argv[0] ?? ''));
}

async function start(argv: readonly string[]): Promise<void> {
  // Scripts ask for the version often.
  if (argv.length === 1 && argv[0] === '--version') {
    process.stdout.write(`${__FGA_VERSION__}\n`);
    return;
  }
  const { keptProgram } = await import('./io/kept-program.js');
  const folder = import.meta.dirname;
  const verb = isMainHelp(argv) ? SMALLEST : __FGA_OWN_PROGRAMS__.find((each) => each === argv[0]);
  const name = verb === undefined ? `fga-${__FGA_BUILD__}.cjs` : `fga-${verb}-${__FGA_BUILD__}.cjs`;
  const program = keptProgram<typeof import('./main.js')>(join(folder, name));
  if (!program) {
    await import('./cli.js');
    return;
  }
  // What node itself says where a program ends while it still waits for something.
  process.exitCode = 13;
  process.exitCode = await program.main(argv, undefined, pathToFileURL(join(folder, 'worker.js')));
}

void start(process.argv.slice(2));
