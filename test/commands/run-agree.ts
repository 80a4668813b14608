// Runs `fga agree` alone in process, on files in memory.

import { Command } from 'commander';
import { declare } from '../../src/commands/agree.js';
import { memoryIo } from '../support/memory-io.js';

export async function runAgree(argv: readonly string[], files: Readonly<Record<string, string>>) {
  const io = memoryIo({ files });
  const command = new Command('agree').exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: (text) => io.stderr.write(text),
  });
  let exitCode = 0;
  const exit = (code: number) => {
    exitCode = code;
  };
  declare(command, { io, program: 'test', version: '0', studyFolder: () => undefined, exit });
  await command.parseAsync([...argv], { from: 'user' });
  return { exitCode, ...io.printed, files: io.snapshot() };
}
