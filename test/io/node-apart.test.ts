import { expect, test } from 'vitest';
import { InputError } from '../../src/io/errors.js';
import { nodeApart } from '../../src/io/node-apart.js';

/** A thread that answers each job with what `answer` makes of its input. */
function threads(answer: string, limits?: Parameters<typeof nodeApart>[1]) {
  const program = `import { parentPort, workerData } from 'node:worker_threads';
    let jobs = 0;
    parentPort.on('message', async ({ index, input }) => {
      const answer = ${answer};
      jobs++;
      parentPort.postMessage({ index, ...(await answer(input, workerData.task, jobs)) });
    });`;
  return nodeApart(new URL(`data:text/javascript,${encodeURIComponent(program)}`), limits);
}

test('jobs are done one after the other in one thread', async () => {
  const apart = threads('(input, task, jobs) => ({ output: [task, input, jobs].join(" ") })');
  const jobs = [apart.run('read', 'a'), apart.run('read', 'b'), apart.run('read', 'c')];
  expect(await Promise.all(jobs)).toEqual([
    { output: 'read a 1' },
    { output: 'read b 2' },
    { output: 'read c 3' },
  ]);
});

test.each([
  ['works without end', 'for (;;);', { seconds: 5, megabytes: 4000 }, 'time'],
  [
    'fills the engine’s memory',
    'const all = []; for (;;) all.push({ all });',
    { seconds: 60, megabytes: 60 },
    'memory',
  ],
  [
    'fills memory outside of it',
    'const all = []; for (let n = 0; n < 400; n++) { all.push(new Uint8Array(4e6).fill(1)); await new Promise((done) => setTimeout(done, 20)); }',
    { seconds: 60, megabytes: 60 },
    'memory',
  ],
])('a job that %s is ended, and the next is done', async (_, work, limits, ended) => {
  const answer = `async (input) => { if (input === 'bad') { ${work} } return { output: input }; }`;
  const apart = threads(answer, limits);
  expect(await apart.run('read', 'bad')).toEqual({ ended });
  expect(await apart.run('read', 'good')).toEqual({ output: 'good' });
});

test('an error of a job is thrown, and the next job is done', async () => {
  const apart = threads(`(input) => input === 'bad'
    ? { error: { kind: 'input', message: 'Cannot read it.' } }
    : { output: input }`);
  await expect(apart.run('read', 'bad')).rejects.toThrow(new InputError('Cannot read it.'));
  expect(await apart.run('read', 'good')).toEqual({ output: 'good' });
});

test.each([
  ['throws', "throw new Error('broken')"],
  ['ends', 'process.exit(0)'],
])('a thread that %s by itself is an error, and the next job is done', async (_, work) => {
  const apart = threads(`(input) => { if (input === 'bad') ${work}; return { output: input }; }`);
  await expect(apart.run('read', 'bad')).rejects.toThrow(Error);
  expect(await apart.run('read', 'good')).toEqual({ output: 'good' });
});
