// main(argv, io) -> exit code. The only error boundary: an FgaError is explained in one line, a
// usage mistake by commander was explained already, anything else is a bug in fga.

import type { Io } from './io/io.js';

declare const __FGA_VERSION__: string | undefined;

declare const __FGA_BUILD__: string | undefined;

/** The version of fga; `0.0.0` when run from its source. */
export const VERSION = typeof __FGA_VERSION__ === 'string' ? __FGA_VERSION__ : '0.0.0';

/** What tells builds of one version apart, and the Unicode version that words are told by. */
const BUILD = `${typeof __FGA_BUILD__ === 'string' ? __FGA_BUILD__ : 'source'} unicode-${process.versions.unicode}`;

/** `worker` is the program that threads run; without it there is one thread. */
export async function main(argv: readonly string[], given?: Io, worker?: URL): Promise<number> {
  const io = given ?? (await import('./io/node-io.js')).nodeIo(undefined, undefined, worker);
  try {
    const { runProgram } = await import('./commands/program/program.js');
    const onLoaded = worker && (await import('./io/engine.js')).expectShortRun;
    return await runProgram(argv, io, { version: VERSION, build: BUILD, onLoaded });
  } catch (error) {
    const { reportError } = await import('./commands/program/report-error.js');
    return reportError(error, { io, argv, version: VERSION });
  }
}
