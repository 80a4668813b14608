// What the program and its threads say to each other.

import { FgaError, InputError, UsageError } from './errors.js';

/** What a thread is started with. */
export interface WorkerStart {
  readonly task: string;
  readonly shared: unknown;
}

export interface Job {
  readonly index: number;
  readonly input: unknown;
}

/** How a job went; an error as plain values, since classes do not survive the way. */
export type JobResult =
  | { readonly index: number; readonly output: unknown }
  | { readonly index: number; readonly error: SentError };

export interface SentError {
  /** `bug` is anything but an FgaError. */
  readonly kind: 'usage' | 'input' | 'bug';
  readonly message: string;
  readonly stack?: string | undefined;
}

export function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { kind: 'bug', message: String(error) };
  const { message, stack } = error;
  if (error instanceof UsageError) return { kind: 'usage', message };
  if (error instanceof FgaError) return { kind: 'input', message };
  return { kind: 'bug', message, stack };
}

/** The error as it was thrown in the thread, for the error boundary of the program. */
export function receivedError({ kind, message, stack }: SentError): Error {
  if (kind === 'usage') return new UsageError(message);
  if (kind === 'input') return new InputError(message);
  return Object.assign(new Error(message), stack === undefined ? {} : { stack });
}
