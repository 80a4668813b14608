import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InputError, UsageError } from '../../src/io/errors.js';
import { nodeParallel } from '../../src/io/node-parallel.js';
import { receivedError, sentError } from '../../src/io/worker-messages.js';

/** A thread that takes its turns as `serveTasks` does: `answer` maps an input to what is sent back. */
function threads(answer: string, count = 3) {
  const program = `import { parentPort, workerData } from 'node:worker_threads';
    const { inputs, turns, shared } = workerData;
    const answer = ${answer};
    parentPort.ref();
    for (;;) {
      const index = Atomics.add(turns, 0, 1);
      Atomics.store(shared.begun, 0, 1);
      if (index >= inputs.length) break;
      for (let open; index >= (open = Atomics.load(turns, 1)); ) Atomics.wait(turns, 1, open);
      parentPort.postMessage({ index, ...(await answer(inputs[index], workerData)) });
    }`;
  const parallel = nodeParallel(
    new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    count,
  );
  if (!parallel) throw new Error('There are several threads.');
  return parallel;
}

const inputs = Array.from({ length: 60 }, (_, index) => index);

/** The program's own work waits until a thread has taken an input, so that both take part. */
function work<Output>(own: (input: number) => Output) {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const begins = async (input: number) => {
    while (Atomics.load(begun, 0) === 0) await setImmediate();
    return own(input);
  };
  return { task: 'add', shared: { by: 5, begun }, inputs, own: begins };
}

async function all(answer: string, own: (input: number) => unknown): Promise<unknown[]> {
  const outputs: unknown[] = [];
  for await (const output of threads(answer).map(work(own))) outputs.push(output);
  return outputs;
}

test('results come in the order of the inputs, whoever is done first', async () => {
  const answer = `(input, { task, shared }) => new Promise((done) =>
    setTimeout(() => done({ output: task + (input + shared.by) }), input % 3 === 0 ? 20 : 0))`;
  const outputs = await all(answer, (input) => `add${input + 5}`);
  expect(outputs).toEqual(inputs.map((input) => `add${input + 5}`));
});

test('an error of a job is thrown at its turn, after the results before it', async () => {
  const outputs: unknown[] = [];
  const answer = `(input) => input === 7
    ? { error: { kind: 'input', message: 'Cannot read it.' } }
    : { output: input }`;
  const own = (input: number) => {
    if (input === 7) throw new InputError('Cannot read it.');
    return input;
  };
  const run = async () => {
    for await (const output of threads(answer).map(work(own))) outputs.push(output);
  };
  await expect(run()).rejects.toThrow(new InputError('Cannot read it.'));
  expect(outputs).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test.each([
  ['throws', `() => { throw new Error('broken'); }`],
  ['ends', '() => process.exit(0)'],
])('a thread that %s ends the run with an error', async (_, answer) => {
  await expect(all(answer, (input) => input)).rejects.toThrow(Error);
});

test('who needs no more results ends the threads', async () => {
  const { map } = threads('(input) => ({ output: input })');
  for await (const output of map(work((input) => input))) {
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
