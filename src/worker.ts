// What a thread of the program runs: the tasks that large inputs are spread over.

import { serveTasks } from './io/serve-tasks.js';

serveTasks(
  {
    code: async (io, shared) => (await import('./study/coding/code-task.js')).codeTask(io, shared),
    format: async () => (await import('./study/load/read-apart.js')).formatTask,
  },
  new URL(import.meta.url),
);
