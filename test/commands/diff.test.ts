import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { ANNA, BEN, coderStudy } from './coder-study.js';

const FILES = await coderStudy({ coders: { anna: ANNA, ben: BEN, rules: { u2: 'trust' } } });

async function diff(...argv: string[]) {
  const run = await runCli(['diff', ...argv], { files: FILES, columns: 72 });
  return run;
}

async function json(...argv: string[]) {
  return JSON.parse((await diff(...argv, '--json')).stdout);
}

const shown = (report: { units: { unit: string; kind: string; place: string }[] }) =>
  report.units.map(({ unit, kind, place }) => [unit, kind, place]);

test('the units on which two coders differ are shown with kind and place', async () => {
  const report = await json('anna', 'ben');
  expect(shown(report)).toEqual([
    ['u0003', 'different', 'subcategory'],
    ['u0005', 'different', 'elsewhere'],
    ['u0007', 'only-second', 'coded-at-all'],
    ['u0008', 'only-first', 'elsewhere'],
    ['u0009', 'only-first', 'coded-at-all'],
  ]);
  expect(report.counts).toEqual({
    same: 3,
    'only-first': 2,
    'only-second': 1,
    different: 2,
    'read-by-first': 1,
    'read-by-second': 1,
  });
  expect(report.confused).toEqual([
    { codes: ['exams', 'trust'], units: 1, firstHasFirst: 1, secondHasFirst: 0 },
    { codes: ['honesty', 'trust'], units: 1, firstHasFirst: 0, secondHasFirst: 1 },
  ]);
});

test('reads like a diff of texts: place, words, a little around, minus the first and plus the second', async () => {
  const { stdout, exitCode } = await diff('anna', 'ben', '--only', 'subcategory');
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`--- anna
+++ ben

transcripts/fg1.txt:3  u0003  Mentee 2, Fg1
  different codes, in the same subcategory
    | Moderator: What did the programme give you?
    | Mentee 1: Answer number 1 was about my mentor and me.
    Answer number 2 was about my mentor and me.
    | Mentee 1: Answer number 3 was about my mentor and me.
  - Trust
  + Honesty

8 units that both have read: 3 the same (38 %), 5 not.
More or only by anna 2, more or only by ben 1, different codes 2.
They lie in the same subcategory 1, in the same category 0, elsewhere 2,
in whether to code at all 2.
Read by one only: anna 1, ben 1.
Compared: 8 units that both have read; 8 of 10 codable units (80 %), in
1 of 1 session: Fg1 8 of 10.
Left out: 1 read by anna only, 1 read by ben only.
Suggested: none of 7 codes of anna.
Suggested: none of 6 codes of ben. 1 suggestion refused.
`);
});

test('what a coder has not read, and has read without a code, are different lines', async () => {
  const { stdout } = await diff('anna', 'ben', '--only', 'read-by-first', '--only', 'only-second');
  expect(stdout).toContain('  - (no code)\n  + Trust\n');
  expect(stdout).toContain('  - Trust\n  + (not read)\n');
});

describe('filters', () => {
  test.each([
    [
      ['--only', 'same'],
      ['u0002', 'u0004', 'u0006'],
    ],
    [['--only', 'different', '--only', 'elsewhere'], ['u0005']],
    [
      ['--code', 'exams'],
      ['u0005', 'u0008'],
    ],
    [
      ['--code', 'Learning'],
      ['u0005', 'u0008'],
    ],
    [
      ['--by', 'subcategory'],
      ['u0005', 'u0007', 'u0008', 'u0009'],
    ],
    [
      ['--code', 'relationship', '--only', 'only-first'],
      ['u0008', 'u0009'],
    ],
  ])('%j', async (argv, units) => {
    const report = await json('anna', 'ben', ...argv);
    expect(report.units.map(({ unit }: { unit: string }) => unit)).toEqual(units);
  });

  test.each([
    [['--code', 'exam'], 'Did you mean exams?', 2],
    [['--only', 'differnt'], 'Did you mean different?', 2],
    [['ben'], 'two coders', 2],
  ])('%j is not known', async (argv, words, code) => {
    const { stderr, exitCode } = await diff('anna', 'ben', ...argv);
    expect(exitCode).toBe(code);
    expect(stderr).toContain(words);
  });
});

describe('gates', () => {
  test.each([
    [['--min-percent', '5%'], 0],
    [['--min-percent', '0.375'], 1],
    [['--min-alpha', '-0.9', '--min-kappa', '0.9'], 1],
  ])('%j judges the lower end of the interval', async (argv, code) => {
    expect((await diff('anna', 'ben', ...argv, '--bootstrap', '100')).exitCode).toBe(code);
  });

  test('rules cannot pass a gate of agreement', async () => {
    const { exitCode, stderr } = await diff('rules', 'anna', '--min-kappa', '0');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Gate failed');
  });
});

test('CSV has a row per unit, Markdown a section', async () => {
  const { stdout } = await diff('anna', 'ben', '--format', 'csv', '--only', 'subcategory');
  expect(stdout).toBe(
    'transcript,line,unit,session,speaker,kind,place,both,only anna,only ben,words\n' +
      'fg1.txt,3,u0003,Fg1,Mentee 2,different,subcategory,,trust,honesty,Answer number 2 was about my mentor and me.\n',
  );
  const markdown = await diff('anna', 'ben', '--format', 'md', '--only', 'subcategory');
  expect(markdown.stdout).toContain('### u0003 · Mentee 2, Fg1 · transcripts/fg1.txt:3\n');
  expect(markdown.stdout).toContain('- anna: Trust\n- ben: Honesty\n');
});
