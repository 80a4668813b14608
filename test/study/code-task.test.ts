import { expect, test } from 'vitest';
import { InputError } from '../../src/io/errors.js';
import type { Io, Parallel } from '../../src/io/io.js';
import { main } from '../../src/main.js';
import { codeTask } from '../../src/study/coding/code-task.js';
import { type MemoryOptions, memoryIo } from '../support/memory-io.js';

/** Threads that are none, but see only copies of what they are given. */
function copying(io: Io): Parallel {
  return {
    worthwhile: 0,
    async *map<Input, Output>(work: { shared: unknown; inputs: readonly Input[] }) {
      const run = await codeTask(io, structuredClone(work.shared));
      for (const input of work.inputs) {
        const { output, moved } = await run(structuredClone(input));
        yield structuredClone(output, { transfer: [...moved] }) as Output;
      }
    },
  };
}

const talk = (more: string) =>
  `M: How were the exams?\nAnn: Exams were hard, you know, and I was 😀 stressed.\nBen: ${more}\n`.repeat(
    3,
  );

const files = {
  'fga.yaml': 'title: Study\n',
  'codebooks/one.yaml': `title: One
version: 1.0.0
lists: { worry: [stress, fear] }
categories:
  - name: Study
    codes:
      - { name: Exams, rules: [exam] }
      - { name: Worry, rules: ['@worry', 'gender:female AND exam'] }
      - { name: Never, rules: [zebra] }
`,
  'participants.csv':
    'id,session,role,gender,labels\np1,a,participant,female,Ann\np2,a,participant,male,Ben\n',
  'transcripts/a.txt': talk('I had no fear.'),
  'transcripts/b.txt': talk('Mm-hm.'),
  'transcripts/c.txt': 'No labels here, only exams.\n',
};

async function run(argv: readonly string[], options: MemoryOptions, isSpread: boolean) {
  const io = memoryIo(options);
  const exitCode = await main(argv, isSpread ? { ...io, parallel: copying(io) } : io);
  return { exitCode, ...io.printed, files: io.snapshot(), changes: io.changes };
}

test.each([
  ['a study', ['code'], files],
  ['part of a study', ['code', 'transcripts/b.txt', 'transcripts/a.txt'], files],
  ['other units', ['code', '--by', 'sentence', '--include', 'moderator'], files],
  [
    'a broken transcript',
    ['code'],
    { ...files, 'transcripts/b.txt': new Uint8Array([0, 1, 2, 0]) },
  ],
  ['no codebook', ['code'], { 'transcripts/a.txt': talk('x'), 'transcripts/b.txt': talk('y') }],
])('%s is coded in threads as in one go', async (_, argv, given) => {
  const alone = await run(argv, { files: given }, false);
  expect(await run(argv, { files: given }, true)).toEqual(alone);
  expect(alone.stdout + alone.stderr).not.toBe('');
});

test('where there is no room for the rows, an error says so and nothing of them is left', async () => {
  const io = memoryIo({ files });
  const growFile: Io['growFile'] = (path) => {
    const file = io.growFile?.(path);
    return (
      file && { ...file, finish: async () => Promise.reject(new InputError('The disk is full.')) }
    );
  };
  expect(await main(['code'], { ...io, parallel: copying(io), growFile })).toBe(2);
  expect(io.printed.stderr).toContain('The disk is full.');
  expect(Object.keys(io.snapshot()).filter((path) => path.startsWith('codings'))).toEqual([]);
});

test('coding again in threads changes nothing', async () => {
  const first = await run(['code'], { files }, false);
  const again = await run(['code'], { files: first.files }, true);
  expect(again.files).toEqual(first.files);
  expect(again.changes).toEqual([]);
});
