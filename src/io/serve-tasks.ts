// The side of a thread: does the task it was started for on one input after the other.

import { parentPort, workerData } from 'node:worker_threads';
import type { Io } from './io.js';
import { nodeIo } from './node-io.js';
import { awaitTurn, type JobResult, sentError, type WorkerStart } from './worker-messages.js';

/** A result, and the memory in it that is handed over instead of copied. */
interface TaskResult {
  readonly output: unknown;
  readonly moved: readonly ArrayBuffer[];
}

/** Makes ready with what all inputs share, and returns what is done to each. */
export type Task = (io: Io, shared: unknown) => Promise<(input: unknown) => Promise<TaskResult>>;

/** Takes inputs in turn with the program that started this thread, until there are no more. */
export async function serveTasks(tasks: Readonly<Record<string, Task>>): Promise<void> {
  const { task, shared, inputs, turns } = workerData as WorkerStart;
  const port = parentPort;
  const prepare = tasks[task];
  if (!port || !prepare) throw new Error(`There is no task ${task}.`);
  // The program ends the thread when it has all results.
  port.ref();
  const ready = prepare(nodeIo(), shared);
  // Every job that waits for it tells the program.
  ready.catch(() => {});
  for (let index = awaitTurn(turns); index < inputs.length; index = awaitTurn(turns)) {
    try {
      const { output, moved } = await (await ready)(inputs[index]);
      port.postMessage({ index, output } satisfies JobResult, [...moved]);
    } catch (error) {
      port.postMessage({ index, error: sentError(error) } satisfies JobResult);
    }
  }
}
