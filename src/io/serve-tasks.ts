// The side of a thread: does the task it was started for on one input after the other.

import { parentPort, workerData } from 'node:worker_threads';
import type { Io } from './io.js';
import { nodeApart } from './node-apart.js';
import { nodeIo } from './node-io.js';
import { type Job, type JobResult, sentError, type WorkerStart } from './worker-messages.js';

/** A result, and the memory in it that is handed over instead of copied. */
interface TaskResult {
  readonly output: unknown;
  readonly moved: readonly ArrayBuffer[];
}

/** Makes ready with what all inputs share, and returns what is done to each. */
export type Task = (io: Io, shared: unknown) => Promise<(input: unknown) => Promise<TaskResult>>;

/** Serves the jobs of the program that started this thread; `program` is what threads run. */
export function serveTasks(tasks: Readonly<Record<string, Task>>, program: URL): void {
  const { task, shared } = workerData as WorkerStart;
  const port = parentPort;
  const prepare = tasks[task];
  if (!port || !prepare) throw new Error(`There is no task ${task}.`);
  const ready = prepare({ ...nodeIo(), apart: nodeApart(program) }, shared);
  // Every job that waits for it tells the program.
  ready.catch(() => {});
  port.on('message', async ({ index, input }: Job) => {
    try {
      const { output, moved } = await (await ready)(input);
      port.postMessage({ index, output } satisfies JobResult, [...moved]);
    } catch (error) {
      port.postMessage({ index, error: sentError(error) } satisfies JobResult);
    }
  });
}
