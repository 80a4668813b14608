// The sample study must print the tables of the study it is made after, cell by cell.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(root, 'samples/mentoring');

const files: Record<string, Uint8Array> = {};
for (const entry of readdirSync(sample, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  files[relative(sample, path).replaceAll('\\', '/')] = readFileSync(path);
}

const coded = await runCli(['code'], { files });
const rowsOf = async (...argv: string[]) => {
  const run = await runCli(['table', ...argv, '--json'], { files: coded.files });
  expect(run.exitCode).toBe(0);
  return JSON.parse(run.stdout) as { rows: Record<string, string | number>[]; notes: string[] };
};

test('the sample is coded without any error or warning', () => {
  expect(coded).toMatchObject({ exitCode: 0, stderr: '' });
});

test('Table 1 has the participants, numbers and genders of the study', async () => {
  const { rows } = await rowsOf('1');
  expect(rows).toEqual([
    { session: 'First', participants: 'Mentee', number: 7, gender: 'Female: 2 / Male: 5' },
    { session: 'Second', participants: 'Mentee', number: 6, gender: 'Female: 5 / Male: 1' },
    { session: 'Third', participants: 'Mentee', number: 8, gender: 'Female: 5 / Male: 3' },
    { session: 'Fourth', participants: 'Mentor', number: 12, gender: 'Female: 6 / Male: 6' },
  ]);
});

test.each([
  ['the consensus of two coders', 'consensus'],
  ['the rules', 'rules'],
])('Table 2 has the categories and subcategories of the study, by %s', async (_, coder) => {
  const { rows } = await rowsOf('2', '--coder', coder);
  expect(rows).toEqual([
    {
      category: "Mentees' support",
      subcategories: 'Positive relationship; Academic support; Psychosocial support',
    },
    {
      category: 'Mentoring as a program',
      subcategories:
        'Dual mentoring; Student-authorized program; Communication methods; Role model sessions',
    },
    { category: "Mentors' development", subcategories: 'Personal development; Social development' },
  ]);
});

test.each(['consensus', 'rules'])(
  "mentors' development is voiced by mentors only, the other categories by both: %s",
  async (coder) => {
    const matrix = ['matrix', '--rows', 'category', '--by', 'role'];
    const { rows } = await rowsOf(...matrix, '--coder', coder);
    const development = rows.find(({ name }) => name === "Mentors' development") ?? {};
    expect(development['by:mentor']).toBe(development.total);
    for (const { name, ...cells } of rows.filter((row) => row !== development)) {
      expect(cells['by:mentee'], String(name)).toBeGreaterThan(0);
      expect(cells['by:mentor'], String(name)).toBeGreaterThan(0);
    }
  },
);

test('tables count the consensus; those of the rules say that nobody has read them', async () => {
  const { notes } = await rowsOf('2');
  expect(notes[0]).toContain('Coder: consensus.');
  const { notes: below } = await rowsOf('2', '--coder', 'rules');
  expect(below[0]).toContain('unreviewed work of the rules');
  expect(below.join(' ')).toContain('"Mentors\' development" is limited to some speakers');
});

test('the two coders of the sample have read all, differ, and have settled every difference', async () => {
  const agree = await runCli(['agree', 'nora', 'ben', '--json'], { files });
  const { units, overall } = JSON.parse(agree.stdout);
  expect(units).toBe(617);
  expect(overall['alpha-masi']).toMatchObject({
    value: expect.closeTo(0.839, 3),
  });
  const [record] = Object.keys(files).filter((path) => /^debriefs\/.*\.md$/.test(path));
  const applied = await runCli(['debrief', '--apply', String(record)], { files });
  expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
  expect(applied.stdout).toContain(' 0 open');
  expect(applied.files['codings/consensus.csv']).toEqual(coded.files['codings/consensus.csv']);
});

test('every run gives the same bytes', async () => {
  const again = await runCli(['code'], { files });
  expect(again.files).toEqual(coded.files);
  const all = await runCli(['tables', '-o', 'out', '--format', 'csv,md,json'], {
    files: coded.files,
  });
  const twice = await runCli(['tables', '-o', 'out', '--format', 'csv,md,json'], {
    files: coded.files,
  });
  expect(twice.files).toEqual(all.files);
});

test('its codebook is the one that is shipped', () => {
  expect(readFileSync(join(sample, 'codebooks/mentoring.yaml'), 'utf8')).toBe(
    readFileSync(join(root, 'codebooks/mentoring.yaml'), 'utf8'),
  );
});

test('its speakers are all listed, so that the check has no errors or warnings', async () => {
  const { stdout, exitCode } = await runCli(['check', '--json'], { files: coded.files });
  expect(exitCode).toBe(0);
  const findings = JSON.parse(stdout) as { severity: string }[];
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
