import { expect, test } from 'vitest';
import { PendingWrites } from '../../src/study/writing/pending-writes.js';

function held() {
  let settle = { done: () => {}, failed: (_: Error) => {} };
  const write = new Promise<void>((done, failed) => {
    settle = { done, failed };
  });
  return { write, ...settle };
}

test('ends once all files are written', async () => {
  const writes = new PendingWrites();
  const [one, other] = [held(), held()];
  await writes.add(one.write);
  await writes.add(other.write);
  const ended: string[] = [];
  const end = writes.end().then(() => ended.push('ended'));
  one.done();
  await one.write;
  expect(ended).toEqual([]);
  other.done();
  await end;
  expect(ended).toEqual(['ended']);
});

test('a file that cannot be written is told at the end, when no other is open', async () => {
  const writes = new PendingWrites();
  const [bad, good] = [held(), held()];
  await writes.add(bad.write);
  await writes.add(good.write);
  bad.failed(new Error('The disk is full.'));
  const order: string[] = [];
  const end = writes.end().catch(({ message }) => order.push(message));
  await bad.write.catch(() => {});
  order.push('good');
  good.done();
  await end;
  expect(order).toEqual(['good', 'The disk is full.']);
});

test('work that was given up waits for what is open, whatever becomes of it', async () => {
  const writes = new PendingWrites();
  await writes.add(Promise.reject(new Error('The disk is full.')));
  await expect(writes.settle()).resolves.toBeUndefined();
});

test('who has many files open waits for the oldest', async () => {
  const writes = new PendingWrites();
  const all = Array.from({ length: 9 }, held);
  let added = 0;
  const adding = (async () => {
    for (const { write } of all) {
      await writes.add(write);
      added += 1;
    }
  })();
  await new Promise(setImmediate);
  expect(added).toBe(8);
  for (const { done } of all) done();
  await adding;
  await writes.end();
});
