// The side of a thread: does the task it was started for on one input after the other.

import { parentPort, workerData } from 'node:worker_threads';
import type { Io } from './io.js';
import { nodeApart } from './node-apart.js';
import { nodeIo } from './node-io.js';
import {
  awaitTurn,
  type Job,
  type JobResult,
  sentError,
  type ThreadStart,
} from './worker-messages.js';

/** A result, and the memory in it that is handed over instead of copied. */
interface TaskResult {
  readonly output: unknown;
  readonly moved: readonly ArrayBuffer[];
}

/** Makes ready with what all inputs share, and returns what is done to each. */
export type Task = (io: Io, shared: unknown) => Promise<(input: unknown) => Promise<TaskResult>>;

/**
 * Does the jobs of the program that started this thread: those it takes in turn with the program, or
 * those it is sent one by one. `program` is what threads run.
 */
export async function serveTasks(
  tasks: Readonly<Record<string, Task>>,
  program: URL,
): Promise<void> {
  const start = workerData as ThreadStart;
  const port = parentPort;
  const prepare = tasks[start.task];
  if (!port || !prepare) throw new Error(`There is no task ${start.task}.`);
  const ready = prepare({ ...nodeIo(), apart: nodeApart(program) }, start.shared);
  // Every job that waits for it tells the program.
  ready.catch(() => {});
  const doJob = async ({ index, input }: Job) => {
    try {
      const { output, moved } = await (await ready)(input);
      port.postMessage({ index, output } satisfies JobResult, [...moved]);
    } catch (error) {
      port.postMessage({ index, error: sentError(error) } satisfies JobResult);
    }
  };
  if (!('turns' in start)) {
    port.on('message', doJob);
    return;
  }
  const { inputs, turns } = start;
  // The program ends the thread when it has all results.
  port.ref();
  for (let index = awaitTurn(turns); index < inputs.length; index = awaitTurn(turns)) {
    await doJob({ index, input: inputs[index] });
  }
}
