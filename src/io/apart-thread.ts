// Starts the thread of work that may have to be ended; loaded when the first such work is met.

import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './worker-messages.js';

/** A thread for one task, whose engine may take so many megabytes. */
export function startThread(program: URL, task: string, megabytes: number): Worker {
  const workerData: WorkerStart = { task, shared: undefined };
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const worker = new Worker(program, { workerData, resourceLimits });
  // What fails between two jobs is nobody's; the next job finds the thread ended.
  worker.on('error', () => {});
  return worker;
}
