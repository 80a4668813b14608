import { describe, expect, test } from 'vitest';
import { InputError, UsageError } from '../../src/io/errors.js';
import { chooseCodebook, chooseCoding, choosePerson, listCoders } from '../../src/study/choose.js';
import { openFolder } from '../../src/study/open/open-study.js';
import { memoryIo } from '../support/memory-io.js';

async function study(names: readonly string[], settings = '', env: Record<string, string> = {}) {
  const files = Object.fromEntries(names.map((name) => [name, '']));
  const io = memoryIo({ files: { 'fga.yaml': settings, 'transcripts/a.txt': '', ...files }, env });
  return { io, study: (await openFolder(io, io.cwd)).value };
}

const coders = (...names: string[]) => names.map((name) => `codings/${name}.csv`);

describe('the coding that counts', () => {
  test.each([
    ['the one asked for', ['anna', 'bo', 'rules'], '', 'bo', 'bo'],
    ['that of fga.yaml', ['anna', 'bo'], 'coding: bo', undefined, 'bo'],
    ['the consensus', ['anna', 'bo', 'consensus', 'rules'], '', undefined, 'consensus'],
    ['the only human’s', ['anna', 'rules'], '', undefined, 'anna'],
    ['the rules’', ['rules'], '', undefined, 'rules'],
    ['none where nobody has coded', [], '', undefined, undefined],
  ])('is %s', async (_, names, settings, named, coder) => {
    const opened = await study(coders(...names), settings);
    expect(chooseCoding(opened.io, opened.study, named)?.coder).toBe(coder);
  });

  test('is not clear with several humans, who are listed', async () => {
    const opened = await study(coders('anna', 'bo', 'rules'));
    expect(() => chooseCoding(opened.io, opened.study)).toThrow(/anna, bo/);
    expect(() => chooseCoding(opened.io, opened.study)).toThrow(InputError);
  });

  test('cannot be that of somebody without a file', async () => {
    const opened = await study(coders('anna'));
    expect(() => chooseCoding(opened.io, opened.study, 'ana')).toThrow(/Did you mean anna/);
    expect(() => chooseCoding(opened.io, opened.study, '../x')).toThrow(UsageError);
  });

  test('is looked for in coder files only', async () => {
    const opened = await study([
      'codings/anna.csv',
      'codings/.~lock.anna.csv#',
      'codings/.rules.json',
      'codings/anna.csv~',
      'codings/x/y.csv',
    ]);
    expect(listCoders(opened.io, opened.study)).toEqual(['anna']);
  });
});

describe('copies that a shared folder made', () => {
  test.each([
    ["anna (Ben's conflicted copy 2026-05-04)"],
    ['anna (Konfliktkopie von Ben 2026-05-04)'],
    ['anna (1)'],
    ['anna - Copy'],
    ['anna - Kopie (2)'],
    ['Kopie von anna'],
    ['anna copy 2'],
    ['anna.sync-conflict-20260504-120000-ABCDEFG'],
    ['anna-DESKTOP-4F2K1'],
  ])('are no coders: %s', async (copy) => {
    const opened = await study(coders('anna', copy));
    expect(chooseCoding(opened.io, opened.study)?.coder).toBe('anna');
    expect(chooseCoding(opened.io, opened.study, copy)?.coder).toBe(copy);
  });

  test.each([['anna-maria'], ['anna (nurse)'], ['copyright'], ['annacopy']])(
    'are not taken for one: %s',
    async (name) => {
      const opened = await study(coders('anna', name));
      expect(() => chooseCoding(opened.io, opened.study)).toThrow(/Several people/);
    },
  );

  test('make no second codebook', async () => {
    const opened = await study(['codebooks/a.yaml', 'codebooks/a (1).yaml']);
    expect(chooseCodebook(opened.io, opened.study)).toBe('codebooks/a.yaml');
  });
});

describe('the person who codes', () => {
  test('is not somebody else by the case of a letter', async () => {
    const opened = await study(coders('anna'));
    expect(() => choosePerson(opened.io, opened.study, 'ANNA')).toThrow(/--coder anna/);
  });

  test.each([
    ['the one named', ['bo'], { FGA_CODER: 'cy' }, 'anna', 'anna'],
    ['that of FGA_CODER', ['bo'], { FGA_CODER: 'cy' }, undefined, 'cy'],
    ['the only human coder', ['bo', 'rules'], {}, undefined, 'bo'],
  ])('is %s', async (_, names, env, named, coder) => {
    const opened = await study(coders(...names), '', env);
    expect(choosePerson(opened.io, opened.study, named)).toBe(coder);
  });

  test.each([
    ['among several', ['anna', 'bo'], undefined],
    ['the rules', ['anna'], 'Rules'],
    ['nobody', [], undefined],
  ])('cannot be %s', async (_, names, named) => {
    const opened = await study(coders(...names));
    expect(() => choosePerson(opened.io, opened.study, named)).toThrow(UsageError);
  });
});

describe('the codebook', () => {
  test.each([
    [
      'the only one',
      ['codebooks/a.yaml', 'codebooks/notes.txt'],
      '',
      undefined,
      'codebooks/a.yaml',
    ],
    [
      'that of fga.yaml',
      ['codebooks/a.yaml', 'codebooks/b.yml'],
      'codebook: codebooks/b.yml',
      undefined,
      'codebooks/b.yml',
    ],
    ['the one named, from the current folder', ['x.yaml'], '', 'x.yaml', '/home/study/x.yaml'],
    ['none', [], '', undefined, undefined],
  ])('is %s', async (_, names, settings, named, path) => {
    const opened = await study(names, settings);
    expect(chooseCodebook(opened.io, opened.study, named)).toBe(path);
  });

  test.each([
    [
      'among several',
      ['codebooks/a.yaml', 'codebooks/b.yaml'],
      '',
      undefined,
      'codebooks/a.yaml, codebooks/b.yaml',
    ],
    [
      'one that is not there',
      ['codebooks/a.yaml'],
      'codebook: codebooks/aa.yaml',
      undefined,
      'Did you mean codebooks/a.yaml',
    ],
    ['a named one that is not there', [], '', 'no.yaml', 'no.yaml'],
  ])('cannot be %s', async (_, names, settings, named, words) => {
    const opened = await study(names, settings);
    expect(() => chooseCodebook(opened.io, opened.study, named)).toThrow(words);
  });
});
