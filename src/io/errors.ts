// Errors after which a run cannot go on. What is wrong with the user's data is a finding instead;
// anything else that is thrown is a bug in fga.

import type { Finding } from '../finding/finding.js';

interface FgaErrorOptions extends ErrorOptions {
  readonly findings?: readonly Finding[];
  readonly reason?: string;
}

export class FgaError extends Error {
  readonly exitCode: number = 2;
  /** What was found in the data and led to it; printed above the message. */
  readonly findings: readonly Finding[];
  /** What the system said, and what to do: `the disk is full. Make room …`; absent where it is no error of the system. */
  readonly reason: string | undefined;

  constructor(message: string, { findings = [], reason, ...options }: FgaErrorOptions = {}) {
    super(message, options);
    this.findings = findings;
    this.reason = reason;
  }
}

/** The command was called wrongly. */
export class UsageError extends FgaError {
  override readonly name = 'UsageError';
}

/** A file or folder cannot be read or written, or prevents the run. */
export class InputError extends FgaError {
  override readonly name = 'InputError';
}

/** What can be read; undefined where an `InputError` stands in the way, for callers that go on without it. */
export function ifReadable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
