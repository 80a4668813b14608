// A command that cannot do all of its work because of a file in the study does none of it.

import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { coderStudy } from './coder-study.js';

const STUDY = await coderStudy({ coders: { anna: { u2: 'trust' }, ben: { u2: 'honesty' } } });
const NUL = 'not a\0text\n';

test.each([
  ['sample --share 20% --seed 7', 'codebooks/book.yaml', NUL],
  ['sample --share 20% --seed 7', 'codings/ben.csv', NUL],
  ['sample --share 20% --seed 7', 'double-coding.csv/', ''],
  ['segment --new-units', 'units/fg1.txt.csv/', ''],
  ['code', 'codings/rules.csv/', ''],
  ['tables --coder anna -o out', 'out/categories.csv/', ''],
  ['tables --coder anna -o out', 'member-checks/m1.csv', NUL],
  ['table 2 --coder anna -o out.csv', 'out.csv/', ''],
  ['table 2 --coder anna -o out.csv --replace', 'out.csv/', ''],
])('fga %s: %s', async (words, path, content) => {
  const { [path.replace(/\/$/, '')]: _, ...rest } = STUDY;
  const run = await runCli(words.split(' '), { files: { ...rest, [path]: content } });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(path.replace(/\/$/, ''));
  expect(run.changes).toEqual([]);
});

test('tables beside a record that cannot be read are written, and that it is broken is said', async () => {
  const files = { ...STUDY, 'out/fga-tables.json': NUL };
  const run = await runCli(['tables', '--coder', 'anna', '-o', 'out'], { files });
  expect(run.stderr).toContain('[manifest/broken-manifest]');
  expect(run.exitCode).not.toBe(2);
  expect(run.files['out/fga-tables.json']).toBe(NUL);
  expect(run.files).toHaveProperty(['out/table-2.csv']);
});

test.each([
  ['sample --share 20% --seed 7'],
  ['segment'],
  ['code'],
  ['tables --coder anna -o out'],
  ['table 2 --coder anna -o out/two.csv'],
])(
  'where the disk is full, fga %s names the folder or the file, and none of its own',
  async (words) => {
    const files = { ...STUDY, 'out/old.txt': 'x' };
    for (let failAt = 1; ; failAt += 1) {
      const { stderr, stdout } = await runCli(words.split(' '), { files, failAt });
      if (!`${stderr}${stdout}`.includes('the disk is full')) break;
      const [first = ''] = stderr.match(/.*the disk is full.*/) ?? [];
      expect(first.replace(/Cannot remove .* remove the file by hand\.$/, '')).not.toContain(
        '.fga',
      );
      if (failAt === 1 && words.includes('out')) {
        expect(first).toBe('fga: Nothing can be written into the folder out: the disk is full.');
      }
    }
  },
);
