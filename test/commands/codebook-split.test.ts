// A code is split: it is retired with its codings, new codes stand below it, and a list says what has to
// be decided again.

import { expect, test } from 'vitest';
import { parseCsv } from '../../src/table/csv.js';
import { KEPT_SAID } from '../support/backups.js';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, STUDY } from './small-study.js';

const { files: ruled } = await runCli(['code'], { files: STUDY });
const CODED: Record<string, string> = {
  ...ruled,
  'codings/anna.csv': (ruled['codings/rules.csv'] ?? '').replaceAll(
    /,rule,(?!matched)/g,
    ',person,',
  ),
};
const ARGV = ['codebook', 'split', 'stairs-and-lift', '--into', 'Stairs', 'Lift: going up'];

test('the codebook retires the code and has the new ones below it', async () => {
  const run = await runCli(ARGV, { files: CODED });
  expect(run).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(KEPT_SAID) });
  expect(run.files['codebooks/cafe.yaml']).toBe(
    CODEBOOK.replace('1.2.0', '1.3.0').replace(
      '- name: Stairs and lift\n            definition: Getting in and up.\n            rules: [stairs, lift]\n',
      `- name: Stairs and lift
            status: retired
            definition: Getting in and up.
            rules: [stairs, lift]
          - name: Stairs
          - name: 'Lift: going up'
`,
    ) +
      `history:
  - action: split
    when: 2026-01-15
    version: 1.3.0
    from: stairs-and-lift
    to: [stairs, lift-going-up]
`,
  );
});

test('all codings stay, and the list names those of people', async () => {
  const { files, stdout } = await runCli(ARGV, { files: CODED });
  expect(files['codings/anna.csv']).toBe(CODED['codings/anna.csv']);
  const count = (CODED['codings/anna.csv'] ?? '').split(',stairs-and-lift,').length - 1;
  const { rows } = parseCsv(files['split-stairs-and-lift.csv'] ?? '', 'f').value;
  expect(rows).toHaveLength(count);
  expect(new Set(rows.map(({ cells }) => `${cells[0]} ${cells[5]}`))).toEqual(
    new Set(['anna stairs-and-lift']),
  );
  expect(stdout).toContain(`${count} of anna`);
  const check = await runCli(['check', '--json'], { files });
  expect(check.stdout + check.stderr).not.toContain('unknown-code');
});

test('fga check names what is still open, until the last of it is decided again', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  const open = await runCli(['check'], { files });
  expect(open.stdout).toMatch(/codings\/anna\.csv:\d+:\d+ .*\[study\/open-split\]/);
  const decided = {
    ...files,
    'codings/anna.csv': (files['codings/anna.csv'] ?? '').replaceAll(
      ',stairs-and-lift,',
      ',stairs,',
    ),
  };
  const done = await runCli(['check'], { files: decided });
  expect(done.stdout).not.toContain('open-split');
});

test('a code that is there may be one of the parts', async () => {
  const argv = ['codebook', 'split', 'stairs-and-lift', '--into', 'closed', 'Stairs', '--json'];
  const run = await runCli(argv, { files: CODED });
  expect(JSON.parse(run.stdout)).toMatchObject({
    into: ['closed', 'stairs'],
    worklist: 'split-stairs-and-lift.csv',
  });
});

test('an earlier list is not overwritten', async () => {
  const files = { ...CODED, 'split-stairs-and-lift.csv': 'mine\n' };
  const run = await runCli(ARGV, { files });
  expect(run.files['split-stairs-and-lift.csv']).toBe('mine\n');
  expect(run.files['split-stairs-and-lift-2.csv']).toContain('anna');
});

test('the disk may fill up at any step', async () => {
  const whole = await runCli(ARGV, { files: CODED });
  for (let failAt = 1; ; failAt += 1) {
    const broken = await runCli(ARGV, { files: CODED, failAt });
    if (broken.exitCode === 0) break;
    const next = await runCli(['codebook', 'show'], { files: broken.files });
    const isNew = next.files['codebooks/cafe.yaml'] !== CODEBOOK;
    for (const path of ['codebooks/cafe.yaml', 'split-stairs-and-lift.csv']) {
      expect(next.files[path]).toBe((isNew ? whole.files : CODED)[path]);
    }
  }
});

test.each([
  [['stairs-and-lift', '--into', 'Stairs'], 'two or more'],
  [['stairs-and-lift', '--into', 'Stairs', 'Obstacles'], 'Obstacles'],
  [['stairs-and-lift', '--into', 'stairs and lift', 'X'], 'is split'],
  [['nothing', '--into', 'A', 'B'], 'There is no code'],
])('%j is refused with a reason, and nothing is written', async (argv, reason) => {
  const run = await runCli(['codebook', 'split', ...argv], { files: CODED });
  expect(run).toMatchObject({ exitCode: 2, changes: [] });
  expect(run.stderr).toContain(reason);
});
