import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InputError, UsageError } from '../../src/io/errors.js';
import { nodeParallel } from '../../src/io/node-parallel.js';
import { receivedError, sentError } from '../../src/io/worker-messages.js';

/**
 * Threads that take inputs in turn as `serveTasks` does: `answer` maps an input to what is sent back.
 * The program's own share waits until a thread has taken an input, so that each has some.
 */
function run<Output>(answer: string, own: (input: number) => Output): AsyncIterable<Output> {
  const program = `import { parentPort, workerData } from 'node:worker_threads';
    const { shared, inputs, turns } = workerData;
    const answer = ${answer};
    for (;;) {
      const index = Atomics.add(turns, 0, 1);
      while (index >= Atomics.load(turns, 1)) Atomics.wait(turns, 1, Atomics.load(turns, 1));
      if (index >= inputs.length) break;
      Atomics.store(shared.started, 0, 1);
      parentPort.postMessage({ index, ...(await answer(inputs[index], shared)) });
    }
    parentPort.ref();
    parentPort.on('message', () => {});`;
  const parallel = nodeParallel(new URL(`data:text/javascript,${encodeURIComponent(program)}`), 3);
  if (!parallel) throw new Error('There are several threads.');
  const started = new Int32Array(new SharedArrayBuffer(4));
  return parallel.map({
    task: 'add',
    shared: { by: 5, started },
    inputs: INPUTS,
    own: async (input) => {
      while (Atomics.load(started, 0) === 0) await setImmediate();
      return own(input);
    },
  });
}

const INPUTS = Array.from({ length: 20 }, (_, index) => index);

async function all<Output>(outputs: AsyncIterable<Output>, into: Output[] = []): Promise<Output[]> {
  for await (const output of outputs) into.push(output);
  return into;
}

test('results come in the order of the inputs, whoever is done first', async () => {
  const answer = `(input, { by }) => new Promise((done) =>
    setTimeout(() => done({ output: input + by }), input % 3 === 0 ? 20 : 0))`;
  const outputs = await all(run(answer, (input) => input + 5));
  expect(outputs).toEqual(INPUTS.map((input) => input + 5));
});

test('an error of a job is thrown at its turn, after the results before it', async () => {
  const outputs: number[] = [];
  const answer = `(input) => input === 7
    ? { error: { kind: 'input', message: 'Cannot read it.' } }
    : { output: input }`;
  const own = (input: number) => {
    if (input === 7) throw new InputError('Cannot read it.');
    return input;
  };
  await expect(all(run(answer, own), outputs)).rejects.toThrow(new InputError('Cannot read it.'));
  expect(outputs).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test.each([
  ['throws', `() => { throw new Error('broken'); }`],
  ['ends', '() => process.exit(0)'],
])('a thread that %s ends the run with an error', async (_, answer) => {
  await expect(all(run(answer, (input) => input))).rejects.toThrow(Error);
});

test('who needs no more results ends the threads', async () => {
  for await (const output of run('(input) => ({ output: input })', (input) => input)) {
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
