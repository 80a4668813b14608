// The side of the program: one task on many inputs, done by threads and by the program itself, since
// each thread has to load and warm up everything anew. Results come in the order of the inputs.

import { availableParallelism } from 'node:os';
import type { Parallel, ParallelWork } from './io.js';

/** More threads than this hold more memory than they save time. */
const MOST_THREADS = 8;

/** Inputs for each thread that may be taken before results are made use of: memory stays bounded. */
const AHEAD_EACH = 4;

/** Starting threads costs about what coding this much costs. */
const WORTHWHILE = 4_000_000;

/** Threads that run a program; undefined where the machine has one processor. */
export function nodeParallel(
  program: URL,
  threads = Math.min(MOST_THREADS, availableParallelism()),
): Parallel | undefined {
  if (threads < 2) return undefined;
  return {
    worthwhile: WORTHWHILE,
    async *map<Input, Output>({ own, ...work }: ParallelWork<Input, Output>) {
      const { ThreadPool } = await import('./thread-pool.js');
      const { length } = work.inputs;
      const pool = new ThreadPool(program, work, {
        size: Math.min(threads, length) - 1,
        ahead: threads * AHEAD_EACH,
      });
      try {
        for (let next = 0; next < length; next++) {
          while (!pool.isDone(next)) {
            const index = pool.take();
            if (index === undefined) await pool.someResult();
            else {
              await pool.do(index, () => own(work.inputs[index] as Input));
              // Lets messages of the threads in.
              await new Promise((done) => setImmediate(done));
            }
          }
          yield (await pool.result(next)) as Output;
        }
      } finally {
        await pool.end();
      }
    },
  };
}
