// The threads of one parallel run: each takes jobs in turn, and a crash of one ends the wait for all.

import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { expectLongRun } from './engine.js';
import { type JobResult, receivedError, type WorkerStart } from './worker-messages.js';

/**
 * Each thread compiles the program for itself. With the engine's own limit (920) that took a fifth of
 * all computing time; with this one a tenth less is spent in all, and the code is as fast.
 */
const LESS_INLINING = '--max-inlined-bytecode-size-cumulative=200';

/** A job's result, to be waited for. */
interface Awaited {
  readonly promise: Promise<unknown>;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** To be ended, whatever happens. */
export class ThreadPool {
  readonly #workers: readonly Worker[];
  /** Jobs given to each worker and not done. */
  readonly #busy: number[];
  readonly #results = new Map<number, Awaited>();

  constructor(program: URL, start: WorkerStart, size: number) {
    expectLongRun();
    setFlagsFromString(LESS_INLINING);
    this.#busy = new Array<number>(size).fill(0);
    this.#workers = this.#busy.map((_, own) => this.#started(program, start, own));
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Gives a job to the worker that has fewest. */
  give(index: number, input: unknown): void {
    const least = this.#busy.indexOf(Math.min(...this.#busy));
    this.#busy[least] = (this.#busy[least] ?? 0) + 1;
    this.#results.set(index, awaited());
    this.#workers[least]?.postMessage({ index, input });
  }

  /** The result of a job that was given, once. */
  async result(index: number): Promise<unknown> {
    const output = await this.#results.get(index)?.promise;
    this.#results.delete(index);
    return output;
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #started(program: URL, start: WorkerStart, own: number): Worker {
    const worker = new Worker(program, { workerData: start });
    worker.on('message', (result: JobResult) => {
      this.#busy[own] = (this.#busy[own] ?? 0) - 1;
      const waiting = this.#results.get(result.index);
      if ('error' in result) waiting?.reject(receivedError(result.error));
      else waiting?.resolve(result.output);
    });
    // A thread that breaks down breaks the run: no result may be missing.
    worker.on('error', (error) => {
      for (const { reject } of this.#results.values()) reject(error);
    });
    worker.on('exit', () => {
      for (const { reject } of this.#results.values()) reject(new Error('A thread ended early.'));
    });
    return worker;
  }
}

function awaited(): Awaited {
  let resolve: Awaited['resolve'] = () => {};
  let reject: Awaited['reject'] = () => {};
  const promise = new Promise<unknown>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  // Rejections are looked at when their turn comes, or never where an earlier one ends the run.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
