// The side of the program: threads that do one task on many inputs. Results come in the order of the
// inputs, and only so many are worked out ahead that memory stays bounded.

import { availableParallelism } from 'node:os';
import type { Parallel } from './io.js';
import type { WorkerStart } from './worker-messages.js';

/** More threads than this hold more memory than they save time. */
const MOST_THREADS = 8;

/** Jobs a thread has at a time: while it does one, the next is there already. */
const JOBS_EACH = 2;

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
    async *map<Input, Output>(work: WorkerStart & { readonly inputs: readonly Input[] }) {
      const { ThreadPool } = await import('./thread-pool.js');
      const { inputs, ...start } = work;
      const pool = new ThreadPool(program, start, Math.min(threads, inputs.length));
      try {
        let given = 0;
        for (let next = 0; next < inputs.length; next++) {
          while (given < inputs.length && given < next + pool.size * JOBS_EACH) {
            pool.give(given, inputs[given]);
            given++;
          }
          yield (await pool.result(next)) as Output;
        }
      } finally {
        await pool.end();
      }
    },
  };
}
