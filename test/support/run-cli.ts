// Runs a whole command line in process, on files in memory.

import { main } from '../../src/main.js';
import { type MemoryOptions, memoryIo } from './memory-io.js';

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files after the run, by path from the current folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The same as bytes, to go on with. */
  readonly disk: Readonly<Record<string, Uint8Array>>;
  /** Paths written or removed, in order. */
  readonly changes: readonly string[];
}

/** `argv` as after `fga`: `runCli(['table', '1'], { files })`. */
export async function runCli(
  argv: readonly string[],
  options: MemoryOptions = {},
): Promise<CliRun> {
  const io = memoryIo(options);
  const exitCode = await main(argv, io);
  return {
    exitCode,
    ...io.printed,
    files: io.snapshot(),
    disk: io.contents(),
    changes: io.changes,
  };
}
