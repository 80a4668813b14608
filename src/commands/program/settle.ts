// Settles how a command talks: through the Io, with errors as exceptions that `program.ts` catches.

import type { Command } from 'commander';
import type { Io } from '../../io/io.js';
import { visible } from '../../text/visible.js';

/** Output through the Io, errors as exceptions; shared by the program and every command below. */
export function settle(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(visible(text)),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(text.replace(/^error: /, 'fga: ')),
    })
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(`See ${fullName(command)} --help.`);
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}
