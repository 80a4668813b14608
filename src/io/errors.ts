// Errors after which a run cannot go on. What is wrong with the user's data is a finding instead;
// anything else that is thrown is a bug in fga.

export class FgaError extends Error {
  readonly exitCode: number = 2;
}

/** The command was called wrongly. */
export class UsageError extends FgaError {
  override readonly name = 'UsageError';
}

/** A file or folder cannot be read or written, or prevents the run. */
export class InputError extends FgaError {
  override readonly name = 'InputError';
}
