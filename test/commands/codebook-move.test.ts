// Codes are moved, promoted and retired: only the codebook changes, and only where it must.

import { expect, test } from 'vitest';
import { KEPT_SAID } from '../support/backups.js';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, STUDY } from './small-study.js';

const BOOK = `${CODEBOOK}ungrouped:
  # heard on Monday
  - name: Noise
    status: provisional
    coder: anna
  - name: Light
`;
const { files: ruled } = await runCli(['code'], {
  files: { ...STUDY, 'codebooks/cafe.yaml': BOOK },
});
const CODED: Record<string, string> = {
  ...ruled,
  'codings/anna.csv': (ruled['codings/rules.csv'] ?? '').replaceAll(
    /,rule,(?!matched)/g,
    ',person,',
  ),
};
/** It stands above the codes that belong nowhere. */
const history = (action: string, version: string, from: string, to?: string) =>
  `history:\n  - action: ${action}\n    when: 2026-01-15\n    version: ${version}\n    from: ${from}\n${to ? `    to: ${to}\n` : ''}ungrouped:`;

const STAIRS = `          - name: Stairs and lift
            definition: Getting in and up.
            rules: [stairs, lift]
`;

const cases: [string, string[], string][] = [
  [
    'a code moves into another subcategory',
    ['move', 'stairs-and-lift', 'skills'],
    BOOK.replace(`        codes:\n${STAIRS}`, '        codes: []\n')
      .replace('rules: [learn*]\n', `rules: [learn*]\n${STAIRS}`)
      .replace('1.2.0', '1.2.1')
      .replace('ungrouped:', history('move', '1.2.1', 'stairs-and-lift', 'stairs-and-lift')),
  ],
  [
    'a provisional code becomes a full one, with its comment',
    ['promote', 'noise', 'Obstacles > The building'],
    BOOK.replace(
      '  # heard on Monday\n  - name: Noise\n    status: provisional\n    coder: anna\n',
      '',
    )
      .replace(
        STAIRS,
        `${STAIRS}          # heard on Monday\n          - name: Noise\n            status: active\n            coder: anna\n`,
      )
      .replace('1.2.0', '1.3.0')
      .replace('ungrouped:', history('promote', '1.3.0', 'noise', 'noise')),
  ],
  [
    'a code is retired and stays readable',
    ['retire', 'Stairs and lift'],
    BOOK.replace(
      '- name: Stairs and lift\n',
      '- name: Stairs and lift\n            status: retired\n',
    )
      .replace('1.2.0', '1.3.0')
      .replace('ungrouped:', history('retire', '1.3.0', 'stairs-and-lift')),
  ],
];

test.each(cases)('%s', async (_, argv, expected) => {
  const run = await runCli(['codebook', ...argv], { files: CODED });
  expect(run.exitCode).toBe(0);
  expect(run.stderr.replace(/^.*\[codebook\/empty-group\]\n/m, '')).toMatch(KEPT_SAID);
  expect(run.files['codebooks/cafe.yaml']).toBe(expected);
  expect(run.files['codings/anna.csv']).toBe(CODED['codings/anna.csv']);
  const check = await runCli(['codebook', 'lint', '--no-forms', '--json'], { files: run.files });
  expect(check.exitCode).toBe(0);
});

test('a move changes only the grouping: agreement on codes stays', async () => {
  const { files } = await runCli(['codebook', 'move', 'stairs-and-lift', 'skills'], {
    files: CODED,
  });
  const argv = ['agree', 'anna', 'rules', '--json'];
  const numbers = (text: string) =>
    text
      .split('\n')
      .filter((line) => /: -?\d/.test(line))
      .sort();
  const [before, after] = [await runCli(argv, { files: CODED }), await runCli(argv, { files })];
  expect(numbers(after.stdout).length).toBeGreaterThan(0);
  expect(numbers(after.stdout)).toEqual(numbers(before.stdout));
  const table = await runCli(['table', '2', '--coder', 'anna', '--json'], { files });
  expect(table.exitCode).toBe(0);
  const rows = JSON.stringify(JSON.parse(table.stdout).rows);
  expect(rows).toContain('Skills');
  expect(rows).not.toContain('The building');
});

test('a retired code is counted where it was coded, and its rules propose it no more', async () => {
  const { files } = await runCli(['codebook', 'retire', 'stairs-and-lift'], { files: CODED });
  const check = await runCli(['check', '--json'], { files });
  expect(check.stdout + check.stderr).not.toContain('unknown-code');
  const table = await runCli(['table', '2', '--coder', 'anna', '--json'], { files });
  expect(table.stdout).toContain('The building');
  const again = await runCli(['code'], { files });
  expect(again.files['codings/rules.csv']).not.toContain('stairs-and-lift');
});

test('a group that is not there is made only where --new asks for it', async () => {
  const argv = ['codebook', 'move', 'light', 'Obstacles > Surroundings'];
  expect(await runCli(argv, { files: CODED })).toMatchObject({ exitCode: 2, changes: [] });
  const made = await runCli([...argv, '--new'], { files: CODED });
  expect(made.exitCode).toBe(0);
  expect(made.files['codebooks/cafe.yaml']).toContain('- name: Surroundings');
});

test.each([
  [['move', 'light', '-'], 'already'],
  [['move', 'light', 'Skils'], 'Skills'],
  [['move', 'light', 'a >'], 'path'],
  [['promote', 'closed', 'Skills'], 'no provisional'],
  [['promote', 'noise', '-'], 'subcategory'],
  [['retire', 'nois'], 'Noise'],
])('%j is refused with a reason, and nothing is written', async (argv, reason) => {
  const run = await runCli(['codebook', ...argv], { files: CODED });
  expect(run).toMatchObject({ exitCode: 2, changes: [] });
  expect(run.stderr.toLowerCase()).toContain(reason.toLowerCase());
});
