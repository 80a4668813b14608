// One fga writes a study at a time; a lock that its program left behind is nobody's.

import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/io/errors.js';
import { LOCK_FILE, lockFolder, withStudyLock } from '../../src/study/writing/lock.js';
import { STUDY } from '../commands/small-study.js';
import { type MemoryOptions, memoryIo } from '../support/memory-io.js';
import { runCli } from '../support/run-cli.js';

const lockOf = (over: object = {}) =>
  JSON.stringify({
    command: 'fga review',
    process: 7,
    host: 'desk (test)',
    since: '2026-01-15T09:30:00.000Z',
    ...over,
  });

const locked = (lock: string, more: MemoryOptions = {}): MemoryOptions => ({
  files: { ...STUDY, [LOCK_FILE]: lock },
  ...more,
});

const WRITING: [string, string[]][] = [
  ['code', ['code']],
  ['segment', ['segment']],
  ['sample', ['sample', '--share', '20%', '--seed', '7']],
];

describe.each(WRITING)('fga %s', (verb, argv) => {
  test('does not write while another fga does', async () => {
    const run = await runCli(argv, locked(lockOf(), { running: [7] }));
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toBe(
      "fga: fga review (process 7) has been writing into this study since 2026-01-15 09:30 UTC, and two programs at once would undo each other's work. Wait for it to end, or end it; if it does not run any more, remove .fga.lock.\n",
    );
    expect(run.files[LOCK_FILE]).toBe(lockOf());
  });

  test('takes over the lock of a program that has died, and leaves none behind', async () => {
    const run = await runCli(argv, locked(lockOf()));
    expect(run.exitCode).toBe(0);
    expect(Object.keys(run.files).filter((path) => path.includes('.fga.lock'))).toEqual([]);
  });

  test('holds the lock while it works', async () => {
    const io = memoryIo({ files: STUDY });
    const held: string[] = [];
    const { main } = await import('../../src/main.js');
    const watching = {
      ...io,
      writeFile: (path: string, content: Parameters<typeof io.writeFile>[1]) => {
        held.push(Buffer.from(io.readFile(LOCK_FILE)).toString('utf8'));
        io.writeFile(path, content);
      },
    };
    expect(await main(argv, watching)).toBe(0);
    expect(JSON.parse(held[0] ?? '')).toEqual({
      command: `fga ${verb}`,
      process: 100,
      host: 'desk (test)',
      since: '2026-01-15T12:00:00.000Z',
    });
    expect(io.snapshot()).not.toHaveProperty([LOCK_FILE]);
  });
});

test.each([
  ['on another machine', lockOf({ host: 'server (linux)' })],
  ['that cannot be read', 'half'],
  ['that is empty, as while it is written', ''],
  ['of no number', lockOf({ process: '7' })],
  ['of no time', lockOf({ since: 'yesterday' })],
])('a lock %s is left to people, with the way to remove it', async (_, lock) => {
  const run = await runCli(['code'], locked(lock));
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toMatch(/remove \.fga\.lock\.\n$/);
  expect(run.files[LOCK_FILE]).toBe(lock);
});

test.each([
  ['table', ['table', '2']],
  ['check', ['check']],
  ['code to the standard output', ['code', '-o', '-']],
  ['explain', ['code', '--explain', 'monday.txt:u0002']],
])('reading needs no lock: %s', async (_, argv) => {
  const { files } = await runCli(['code'], { files: STUDY });
  const run = await runCli(argv, {
    files: { ...files, [LOCK_FILE]: lockOf() },
    running: [7],
  });
  expect(run.exitCode).toBe(0);
  expect(run.files[LOCK_FILE]).toBe(lockOf());
});

test('files outside a study are locked where units and codings are written', async () => {
  const files = { 'a.txt': STUDY['transcripts/monday.txt'] ?? '', [LOCK_FILE]: lockOf() };
  expect((await runCli(['segment', 'a.txt'], { files, running: [7] })).exitCode).toBe(2);
  const out = { ...STUDY, [`out/${LOCK_FILE}`]: lockOf() };
  expect((await runCli(['code', '-o', 'out'], { files: out, running: [7] })).exitCode).toBe(2);
  expect((await runCli(['code'], { files: out, running: [7] })).exitCode).toBe(0);
});

test('the lock is given back where the work fails', async () => {
  const io = memoryIo({ files: STUDY });
  const failing = withStudyLock(io, {}, 'fga code', () => Promise.reject(new InputError('no')));
  await expect(failing).rejects.toThrow('no');
  expect(io.snapshot()).not.toHaveProperty([LOCK_FILE]);
});

test('a lock that was removed by hand and taken by another is not touched', () => {
  const io = memoryIo({ files: STUDY });
  const release = lockFolder(io, '/home/study', 'fga code');
  io.removeFile(LOCK_FILE);
  io.createFile(LOCK_FILE, lockOf());
  release();
  expect(io.snapshot()[LOCK_FILE]).toBe(lockOf());
});

describe('two programs that find a dead lock at once', () => {
  test('one waits while the other takes it over', () => {
    const io = memoryIo(locked(lockOf(), { running: [8] }));
    io.createFile('.fga.lock.takeover', lockOf({ process: 8, command: 'fga code' }));
    expect(() => lockFolder(io, '/home/study', 'fga segment')).toThrow(/fga code \(process 8\)/);
    expect(io.snapshot()[LOCK_FILE]).toBe(lockOf());
  });

  test('the second sees that the first has it now', () => {
    const io = memoryIo(locked(lockOf(), { running: [8] }));
    const fresh = lockOf({ process: 8, command: 'fga code' });
    const late = {
      ...io,
      createFile: (path: string, content: string) => {
        if (path.endsWith('.takeover')) io.writeFile(`/home/study/${LOCK_FILE}`, fresh);
        return io.createFile(path, content);
      },
    };
    expect(() => lockFolder(late, '/home/study', 'fga segment')).toThrow(/fga code \(process 8\)/);
    expect(io.snapshot()[LOCK_FILE]).toBe(fresh);
    expect(io.snapshot()).not.toHaveProperty(['.fga.lock.takeover']);
  });

  test('a takeover that was cut short is no obstacle', () => {
    const io = memoryIo(locked(lockOf()));
    io.createFile('.fga.lock.takeover', lockOf({ process: 9 }));
    lockFolder(io, '/home/study', 'fga code')();
    expect(Object.keys(io.snapshot()).filter((path) => path.includes('.fga.lock'))).toEqual([]);
  });
});
