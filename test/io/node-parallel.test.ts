import { expect, test } from 'vitest';
import { InputError, UsageError } from '../../src/io/errors.js';
import { nodeParallel } from '../../src/io/node-parallel.js';
import { receivedError, sentError } from '../../src/io/worker-messages.js';

/** A thread that answers as `serveTasks` does: `answer` maps an input to what is sent back. */
function threads(answer: string, count = 3) {
  const program = `import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', async ({ index, input }) => {
      const answer = ${answer};
      parentPort.postMessage({ index, ...(await answer(input, workerData)) });
    });`;
  const parallel = nodeParallel(
    new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    count,
  );
  if (!parallel) throw new Error('There are several threads.');
  return parallel;
}

const inputs = Array.from({ length: 20 }, (_, index) => index);

async function all(answer: string): Promise<unknown[]> {
  const outputs: unknown[] = [];
  for await (const output of threads(answer).map({ task: 'add', shared: { by: 5 }, inputs })) {
    outputs.push(output);
  }
  return outputs;
}

test('results come in the order of the inputs, whichever thread is done first', async () => {
  const answer = `(input, { task, shared }) => new Promise((done) =>
    setTimeout(() => done({ output: task + (input + shared.by) }), input % 3 === 0 ? 20 : 0))`;
  expect(await all(answer)).toEqual(inputs.map((input) => `add${input + 5}`));
});

test('an error of a job is thrown at its turn, after the results before it', async () => {
  const outputs: unknown[] = [];
  const answer = `(input) => input === 7
    ? { error: { kind: 'input', message: 'Cannot read it.' } }
    : { output: input }`;
  const run = async () => {
    for await (const output of threads(answer).map({ task: 'x', shared: undefined, inputs })) {
      outputs.push(output);
    }
  };
  await expect(run()).rejects.toThrow(new InputError('Cannot read it.'));
  expect(outputs).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test.each([
  [
    'throws',
    `(input) => { if (input === 4) throw new Error('broken'); return { output: input }; }`,
  ],
  ['ends', '(input) => { if (input === 4) process.exit(0); return { output: input }; }'],
])('a thread that %s ends the run with an error', async (_, answer) => {
  await expect(all(answer)).rejects.toThrow(Error);
});

test('who needs no more results ends the threads', async () => {
  for await (const output of threads('(input) => ({ output: input })').map({
    ...{ task: 'x', shared: undefined, inputs },
  })) {
    expect(output).toBe(0);
    break;
  }
});

test('a machine with one processor has no threads', () => {
  expect(nodeParallel(new URL('data:text/javascript,'), 1)).toBeUndefined();
});

test.each([
  [new UsageError('Say which.'), UsageError, 2],
  [new InputError('Not there.'), InputError, 2],
  [new TypeError('x is undefined'), Error, undefined],
])('%s is the same on both sides', (error, kind, exitCode) => {
  const received = receivedError(structuredClone(sentError(error)));
  expect(received).toBeInstanceOf(kind);
  expect(received).toMatchObject({ message: error.message, ...(exitCode && { exitCode }) });
  if (exitCode === undefined) expect(received.stack).toBe(error.stack);
});
