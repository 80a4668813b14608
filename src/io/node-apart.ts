// Work in a thread that can be ended: one thread does job after job, and is ended and made anew
// where a job takes too long or too much memory.

import type { Worker } from 'node:worker_threads';
import type { Apart } from './io.js';
import { type Job, type JobResult, receivedError } from './worker-messages.js';

interface ApartLimits {
  readonly seconds: number;
  /** By which the whole program may grow during the job. */
  readonly megabytes: number;
}

/** A transcript of a thousand pages needs a tenth of this. */
const LIMITS: ApartLimits = { seconds: 60, megabytes: 1500 };

/** Milliseconds between two looks at time and memory. */
const LOOK = 50;

type Done = Awaited<ReturnType<Apart['run']>>;

/** A thread is started with the first job, and goes with the program. */
export function nodeApart(program: URL, limits = LIMITS): Apart {
  const threads = new Map<string, Worker>();
  let last: Promise<unknown> = Promise.resolve();
  const runNext = async (task: string, input: unknown): Promise<Done> => {
    const running = threads.get(task);
    const isRunning = running !== undefined && running.threadId !== -1;
    const worker = isRunning ? running : await thread(program, task, limits);
    threads.set(task, worker);
    let done: Done | undefined;
    try {
      done = await doJob(worker, input, limits);
      return done;
    } finally {
      if (done !== undefined && 'output' in done) worker.unref();
      else {
        threads.delete(task);
        await worker.terminate();
      }
    }
  };
  return {
    run<Input, Output>(task: string, input: Input) {
      const result = last.then(() => runNext(task, input));
      last = result.catch(() => undefined);
      return result as Promise<{ readonly output: Output } | { readonly ended: 'time' | 'memory' }>;
    },
  };
}

async function thread(program: URL, task: string, limits: ApartLimits): Promise<Worker> {
  const { startThread } = await import('./apart-thread.js');
  return startThread(program, task, limits.megabytes);
}

async function doJob(worker: Worker, input: unknown, limits: ApartLimits): Promise<Done> {
  const { promise, onMessage, onError, onExit, end } = awaitJob();
  worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
  const watch = watchJob(limits, end);
  worker.postMessage({ index: 0, input } satisfies Job);
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
  }
}

/** A job's end, and what brings it about. */
function awaitJob() {
  let resolve: (done: Done) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Done>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return {
    promise,
    onMessage: (result: JobResult) => {
      if ('error' in result) reject(receivedError(result.error));
      else resolve({ output: result.output });
    },
    onError: (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ended: 'memory' });
      else reject(error);
    },
    onExit: () => reject(new Error('A thread ended early.')),
    end: (ended: 'time' | 'memory') => resolve({ ended }),
  };
}

/** Memory is the whole program's: what a library holds outside the engine's heap counts, too. */
function watchJob({ seconds, megabytes }: ApartLimits, end: (why: 'time' | 'memory') => void) {
  const before = process.memoryUsage.rss();
  const since = performance.now();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > megabytes * 1e6) end('memory');
    else if (performance.now() - since > seconds * 1000) end('time');
  }, LOOK);
}
