// Codes are merged: codings are the union, entries that go stay as comments, all or nothing.

import { expect, test } from 'vitest';
import { KEPT_SAID } from '../support/backups.js';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, STUDY } from './small-study.js';

const BOOK = CODEBOOK.replace(
  '          - name: Closed\n',
  '          # on Sundays\n          - name: Closed\n',
).replace('[affirmed(trust), honest]', '\n              - affirmed(trust)\n              - honest');
const { files: ruled } = await runCli(['code'], {
  files: { ...STUDY, 'codebooks/cafe.yaml': BOOK },
});
const rules = ruled['codings/rules.csv'] ?? '';
const CODED: Record<string, string> = {
  ...ruled,
  'codings/anna.csv': rules.replaceAll(/,rule,(?!matched)/g, ',person,'),
  'codings/ben.csv': rules
    .replaceAll(/,rule,(?!matched)/g, ',person,')
    .replaceAll(',honest-people,', ',stairs-and-lift,'),
};
const ARGV = ['codebook', 'merge', 'closed', 'Stairs and lift', '--into', 'honest people'];

/** Units that Anna and Ben code differently. */
async function differing(files: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const run = await runCli(['diff', 'anna', 'ben', '--json'], { files });
  expect(run.exitCode).toBe(0);
  return JSON.parse(run.stdout).units;
}

test('the codebook keeps what goes as comments, and the rules go over', async () => {
  const { exitCode, stderr, files } = await runCli(ARGV, { files: CODED });
  expect(exitCode).toBe(0);
  const [kept, ...found] = stderr.split(/(?<=\n)/);
  expect(kept).toMatch(KEPT_SAID);
  expect(found).toEqual([expect.stringContaining('[codebook/empty-group]')]);
  expect(files['codebooks/cafe.yaml']).toBe(
    BOOK.replace('1.2.0', '1.3.0')
      .replace(
        '- honest\n',
        "- honest\n              - 'closed'\n              - 'stairs'\n              - 'lift'\n            # # on Sundays\n            # - name: Closed\n            #   definition: They came and it was closed.\n            #   rules: [closed]\n            # - name: Stairs and lift\n            #   definition: Getting in and up.\n            #   rules: [stairs, lift]\n",
      )
      .replace(
        '          - name: Stairs and lift\n            definition: Getting in and up.\n            rules: [stairs, lift]\n',
        '',
      )
      .replace(
        '          # on Sundays\n          - name: Closed\n            definition: They came and it was closed.\n            rules: [closed]\n',
        '',
      ) +
      `history:
  - action: merge
    when: 2026-01-15
    version: 1.3.0
    from: [closed, stairs-and-lift]
    to: honest-people
`,
  );
  const lint = await runCli(['codebook', 'lint', '--no-forms'], { files });
  expect(lint.exitCode).toBe(0);
});

test('agreement is that of the union: what differed only between the two codes agrees now', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  expect((await differing(CODED)).length).toBeGreaterThan(0);
  expect(await differing(files)).toEqual([]);
  expect(files['codings/anna.csv']).toBe(files['codings/ben.csv']);
  const codes = (text = '') => text.split(',honest-people,').length - 1;
  const before = CODED['codings/anna.csv'] ?? '';
  expect(codes(files['codings/anna.csv'])).toBe(
    codes(before.replaceAll(',stairs-and-lift,', ',honest-people,')),
  );
});

test('coding again by the merged rules finds what the codings hold', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  const again = await runCli(['code'], { files });
  const units = (text = '') =>
    text.split('\n').flatMap((line) => /^(.*?,u\d+),.*?,honest-people,/.exec(line)?.[1] ?? []);
  expect(again.exitCode).toBe(0);
  expect(units(again.files['codings/rules.csv'])).toEqual(units(files['codings/rules.csv']));
});

test('what was coded before under a merged code is read as the one that stays', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  const late = { ...files, 'codings/ben.csv': CODED['codings/ben.csv'] ?? '' };
  expect(await differing(late)).toEqual([]);
});

test('rules under other conditions stay behind, and that is said', async () => {
  const argv = ['codebook', 'merge', 'learning', '--into', 'closed'];
  const run = await runCli(argv, { files: CODED });
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('The rules of “Learning”');
  expect(run.files['codebooks/cafe.yaml']).toContain('#   rules: [learn*]');
  expect(run.files['codebooks/cafe.yaml']).toContain('rules: [closed]\n');
});

test('the disk may fill up at any step', async () => {
  const whole = await runCli(ARGV, { files: CODED });
  for (let failAt = 1; ; failAt += 1) {
    const broken = await runCli(ARGV, { files: CODED, failAt });
    if (broken.exitCode === 0) break;
    const next = await runCli(['codebook', 'show'], { files: broken.files });
    const isNew = next.files['codebooks/cafe.yaml'] !== BOOK;
    for (const path of ['codebooks/cafe.yaml', 'codings/anna.csv', 'codings/ben.csv']) {
      expect(next.files[path]).toBe((isNew ? whole.files : CODED)[path]);
    }
  }
});

test.each([
  [['merge', 'closed', '--into', 'closed'], 'itself'],
  [['merge', 'closd', '--into', 'learning'], 'closed'],
])('%j is refused with a reason, and nothing is written', async (argv, reason) => {
  const run = await runCli(['codebook', ...argv], { files: CODED });
  expect(run).toMatchObject({ exitCode: 2, changes: [] });
  expect(run.stderr).toContain(reason);
});
