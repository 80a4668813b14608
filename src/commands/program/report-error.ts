// Explains an error that ended the run: an `FgaError` in one line with the findings that led to it,
// anything else as a bug in fga.

import { FgaError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { visible } from '../../text/visible.js';
import { reportFindings } from './output.js';

const BUG_EXIT_CODE = 70;

/** Prints what happened to stderr and returns the exit code. */
export function reportError(
  error: unknown,
  {
    io,
    argv,
    version,
  }: { readonly io: Io; readonly argv: readonly string[]; readonly version: string },
): number {
  if (error instanceof FgaError) {
    if (error.findings.length > 0) {
      reportFindings(io, error.findings, { json: argv.includes('--json') });
    }
    io.stderr.write(`fga: ${visible(error.message)}\n`);
    return error.exitCode;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(
    `fga: this is a bug in fga ${version}, not in your data; nothing was half written.\n` +
      'Please report it with the lines below (they hold no transcript text unless a message quotes one).\n' +
      `${visible(details)}\n`,
  );
  return BUG_EXIT_CODE;
}
