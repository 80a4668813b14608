// What the program and its threads say to each other.

import { FgaError, InputError, UsageError } from './errors.js';

/** What a thread is started with that is sent its jobs. */
export interface WorkerStart {
  readonly task: string;
  readonly shared: unknown;
}

/** What a thread is started with that takes its jobs in turn. */
export interface TurnsStart extends WorkerStart {
  /** All threads take from these, and the program with them: whoever is free does the next. */
  readonly inputs: readonly unknown[];
  readonly turns: Turns;
}

export type ThreadStart = WorkerStart | TurnsStart;

/** A job for a thread that is sent its jobs. */
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

/**
 * Memory that all threads share: how many inputs have been taken, and up to which they may be taken,
 * so that no thread runs far ahead of what the program has made use of.
 */
export type Turns = Int32Array<SharedArrayBuffer>;

const TAKEN = 0;
const OPEN = 1;

/** No input is taken yet, and the first `open` may be. */
export function createTurns(open: number): Turns {
  const turns = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  turns[OPEN] = open;
  return turns;
}

/** The index of the next input, which is the caller's from now on; undefined where none is open. */
export function takeTurn(turns: Turns): number | undefined {
  for (;;) {
    const next = Atomics.load(turns, TAKEN);
    if (next >= Atomics.load(turns, OPEN)) return undefined;
    if (Atomics.compareExchange(turns, TAKEN, next, next + 1) === next) return next;
  }
}

/** The same for a thread, which waits until one is open. */
export function awaitTurn(turns: Turns): number {
  for (;;) {
    const open = Atomics.load(turns, OPEN);
    const turn = takeTurn(turns);
    if (turn !== undefined) return turn;
    Atomics.wait(turns, OPEN, open);
  }
}

/** One more input may be taken. */
export function openTurn(turns: Turns): void {
  Atomics.add(turns, OPEN, 1);
  Atomics.notify(turns, OPEN);
}
