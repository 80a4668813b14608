// The threads of one parallel run and the results that are there: a crash of one thread ends the wait
// for all.

import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { expectLongRun } from './engine.js';
import {
  createTurns,
  type JobResult,
  openTurn,
  receivedError,
  type Turns,
  type TurnsStart,
  takeTurn,
} from './worker-messages.js';

/**
 * Each thread compiles the program for itself. With the engine's own limit (920) that took a fifth of
 * all computing time; with this one a tenth less is spent in all, and the code is as fast.
 */
const LESS_INLINING = '--max-inlined-bytecode-size-cumulative=200';

/** To be ended, whatever happens. */
export class ThreadPool {
  readonly #workers: readonly Worker[];
  readonly #turns: Turns;
  readonly #length: number;
  /** What each input gave: a function that returns it, or throws. */
  readonly #results = new Map<number, () => unknown>();
  #broken: Error | undefined;
  #wake = () => {};

  constructor(
    program: URL,
    work: Omit<TurnsStart, 'turns'>,
    { size, ahead }: { readonly size: number; readonly ahead: number },
  ) {
    expectLongRun();
    setFlagsFromString(LESS_INLINING);
    this.#turns = createTurns(ahead);
    this.#length = work.inputs.length;
    const start: TurnsStart = { ...work, turns: this.#turns };
    this.#workers = Array.from({ length: size }, () => this.#started(program, start));
  }

  /** Index of an input that nobody does yet, for the program to do; undefined where none is open. */
  take(): number | undefined {
    const index = takeTurn(this.#turns);
    return index !== undefined && index < this.#length ? index : undefined;
  }

  /** Does a job that was taken. What it throws is thrown at its turn. */
  async do(index: number, job: () => Promise<unknown>): Promise<void> {
    try {
      const output = await job();
      this.#results.set(index, () => output);
    } catch (error) {
      this.#results.set(index, () => {
        throw error;
      });
    }
  }

  /** Whether the result of an input can be had, or never will. */
  isDone(index: number): boolean {
    return this.#results.has(index) || this.#broken !== undefined;
  }

  /** Waits until some thread has done something. */
  someResult(): Promise<void> {
    return new Promise((done) => {
      this.#wake = done;
    });
  }

  /** The result of an input that is done, once. */
  result(index: number): unknown {
    const result = this.#results.get(index);
    if (!result) throw this.#broken ?? new Error(`Input ${index} has not been done.`);
    this.#results.delete(index);
    openTurn(this.#turns);
    return result();
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #started(program: URL, start: TurnsStart): Worker {
    const worker = new Worker(program, { workerData: start });
    worker.on('message', (result: JobResult) => {
      this.#results.set(result.index, () => {
        if ('error' in result) throw receivedError(result.error);
        return result.output;
      });
      this.#wake();
    });
    // A thread that breaks down breaks the run: no result may be missing.
    worker.on('error', (error) => this.#break(error));
    worker.on('exit', () => this.#break(new Error('A thread ended early.')));
    return worker;
  }

  #break(error: Error): void {
    this.#broken ??= error;
    this.#wake();
  }
}
