// The plain review, as a screen reader reads it: whole talks in files a person can read.

import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { STUDY } from '../commands/small-study.js';
import { memoryIo } from '../support/memory-io.js';
import { virtualTerminal } from '../support/virtual-terminal.js';
import { codingsIn } from './drive.js';

async function talk(
  lines: readonly string[],
  { files = STUDY as Readonly<Record<string, string>>, argv = [] as string[], env = {} } = {},
) {
  const terminal = virtualTerminal(
    lines.map((line) => `${line}\n`),
    { isInteractive: false },
  );
  const io = memoryIo({ files, typist: terminal, env });
  const exitCode = await main(['review', '--coder', 'anna', '--plain', ...argv], io);
  const said = terminal.written();
  return { exitCode, said, files: io.snapshot(), ...io.printed };
}

test('a talk from the first unit to the last', async () => {
  const run = await talk([
    'c trust',
    'm said twice',
    'n',
    'c',
    'learn',
    'u',
    '0',
    'code stairs',
    'x',
    'new Warm words',
    'Somebody is kind.',
    'undo',
    'w The stairs are hard',
    'find lift',
    'f unread session:tuesday',
    'o',
    'zzz',
    'g u0002',
    '',
    'q',
  ]);
  expect(run.exitCode).toBe(0);
  await expect(run.said).toMatchFileSnapshot('screens/plain.txt');
  expect(codingsIn(run.files)).toEqual([
    'u0002 honest-people coded person said twice',
    'u0004 - none person',
  ]);
  expect(run.stdout).toBe('anna: 2 of 6 units read, 2 of them now; 1 with codes.\n');
});

test('nothing moves the cursor and nothing has a colour', async () => {
  const run = await talk(['?', 'c', '', 'o', 'm x', '0', 'q']);
  expect(run.said).not.toContain('\u001b');
});

test('every command that can be written is in the help', async () => {
  const { said } = await talk(['?', 'q']);
  for (const letter of [
    'c',
    '0',
    'x',
    '+',
    'm',
    'w',
    'y',
    'r',
    'u',
    'n',
    'p',
    's',
    'g',
    '/',
    'f',
    'o',
    'q',
  ]) {
    expect(said).toMatch(
      new RegExp(`^(?:. or )*[${letter === '+' ? '+' : letter}](?: or .)*: `, 'm'),
    );
  }
});

describe('lines', () => {
  test('may come from a pipe and end without leaving', async () => {
    const run = await talk(['0']);
    expect(run.exitCode).toBe(0);
    expect(codingsIn(run.files)).toEqual(['u0002 - none person']);
  });

  test('may be cut anywhere, end as on Windows, and the last need no end', async () => {
    const bytes = Buffer.from('m Größe 👍\r\n0\r\nq');
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const terminal = virtualTerminal(pieces, { isInteractive: false });
    const io = memoryIo({ files: STUDY, typist: terminal });
    expect(await main(['review', '--coder', 'anna', '--plain'], io)).toBe(0);
    expect(codingsIn(io.snapshot())).toEqual(['u0002 - none person Größe 👍']);
  });

  test.each([['code'], ['memo'], ['go'], ['search'], ['filter'], ['new'], ['condensed']])(
    '%s alone asks, and an empty line changes nothing',
    async (word) => {
      const run = await talk([word, '', 'q']);
      expect(run.files).toEqual(STUDY);
      expect(run.exitCode).toBe(0);
    },
  );

  test.each([
    ['help'],
    ['leave'],
    ['none'],
    ['next'],
    ['previous'],
    ['unread'],
    ['first'],
    ['last'],
    ['overview'],
  ])('%s is a command', async (word) => {
    expect((await talk([word, 'q'])).said).not.toContain('no command');
  });
});

test('suggestions are said, taken and refused', async () => {
  const run = await talk(['yes', 'n', 'n', 'refuse', 'q'], { argv: ['--suggest'] });
  expect(run.said).toContain('Suggested: Honest people (trust). y takes, r refuses.');
  expect(codingsIn(run.files)).toEqual([
    'u0002 honest-people coded suggestion',
    'u0006 stairs-and-lift rejected suggestion',
  ]);
});

test('a terminal that cannot move its cursor gets the plain review', async () => {
  const terminal = virtualTerminal(['q\n']);
  const io = memoryIo({ files: STUDY, typist: terminal, env: { TERM: 'dumb' } });
  expect(await main(['review', '--coder', 'anna'], io)).toBe(0);
  expect(terminal.written()).toContain('Review line by line');
});
