// A code is renamed: the codebook keeps all but what changes, everything coded follows, and whatever
// happens meanwhile the study is the old or the new one.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { KEPT_SAID, workIn } from '../support/backups.js';
import { memoryIo } from '../support/memory-io.js';
import { runCli } from '../support/run-cli.js';
import { virtualTerminal } from '../support/virtual-terminal.js';
import { CODEBOOK, STUDY } from './small-study.js';

/** The sample study as files in memory. */
function readSample(): Record<string, string> {
  const root = 'samples/mentoring';
  const found = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
  );
}

const BOOK = CODEBOOK.replace('version: 1.2.0', 'version: 1.2.0 # of May')
  .replace(
    '          - name: Stairs and lift\n',
    '          # the worst of all\n          - name:   "Stairs and lift"  # both\n',
  )
  .replace('rules: [closed]', 'rules:\n              - closed AND code:stairs-and-lift\n');

const { files: ruled } = await runCli(['code'], {
  files: { ...STUDY, 'codebooks/cafe.yaml': BOOK },
});
const rows = (ruled['codings/rules.csv'] ?? '').trimEnd().split('\n');
const header = rows[0] ?? '';
/** Anna has what the rules have; Ben all but what is on the lift, and two columns of his own form. */
const anna = rows
  .join('\n')
  .replaceAll(/,rule,(?!matched)/g, ',person,')
  .concat('\n');
const ben = rows
  .filter((row) => !/lift/.test(row) || row === header)
  .join('\r\n')
  .replaceAll(/,rule,(?!matched)/g, ',person,')
  .concat('\r\n');
const CODED = { ...ruled, 'codings/anna.csv': anna, 'codings/ben.csv': ben };

const ARGV = ['codebook', 'rename', 'stairs and lift', 'Getting up', '--because', 'They agreed.'];

test('the codebook changes in the lines of the change alone', async () => {
  const { exitCode, files, stderr } = await runCli(ARGV, { files: CODED });
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(KEPT_SAID);
  expect(files['codebooks/cafe.yaml']).toBe(
    BOOK.replace('1.2.0 #', '1.2.1 #')
      .replace('"Stairs and lift"  # both', 'Getting up  # both')
      .replace('code:stairs-and-lift', 'code:getting-up') +
      `history:
  - action: rename
    when: 2026-01-15
    version: 1.2.1
    from: stairs-and-lift
    to: getting-up
    because: They agreed.
`,
  );
});

test('codings of all coders follow, each file in its own form', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  for (const coder of ['rules', 'anna', 'ben']) {
    const [before, after] = [CODED, files].map(
      (all) => (all as Record<string, string>)[`codings/${coder}.csv`] ?? '',
    );
    const lines = (text = '') => text.split('\n').sort();
    expect(lines(after)).toEqual(lines(before?.replaceAll(',stairs-and-lift,', ',getting-up,')));
  }
  const log = Object.entries(files).find(([path]) => path.startsWith('log/study'))?.[1] ?? '';
  expect(JSON.parse(log.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
    command: 'codebook rename',
    because: 'They agreed.',
    changes: { from: 'stairs-and-lift', to: 'getting-up' },
  });
});

test('a dry run says it and writes nothing', async () => {
  const run = await runCli([...ARGV, '--dry-run'], { files: CODED });
  expect(run.changes).toEqual([]);
  expect(run.stdout).toContain('-           - name:   "Stairs and lift"  # both');
  expect(run.stdout).toContain(
    '+           - name: Getting up  # both'.replace('name: ', 'name:   '),
  );
  expect(run.stdout).toMatch(/codings: \d+ of anna, \d+ of rules/);
});

test('with --keep-id only the codebook changes', async () => {
  const run = await runCli([...ARGV, '--keep-id'], { files: CODED });
  expect(run.changes.filter((path) => !/^\.fga|^log|^backups/.test(path))).toEqual([
    'codebooks/cafe.yaml',
  ]);
  expect(run.files['codings/anna.csv']).toBe(anna);
  expect(run.files['codebooks/cafe.yaml']).toContain('id: stairs-and-lift');
});

test('the rules code again without taking the file for changed by hand', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  const again = await runCli(['code'], { files });
  expect(again.exitCode).toBe(0);
  const made = again.files['codings/rules.csv']?.replaceAll('1.2.1', '1.2.0');
  expect(made).toBe(files['codings/rules.csv']);
});

test('agreement and tables change in nothing but the name', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  const plain = (text: string) =>
    text.replaceAll(/stairs-and-lift|getting-up|Stairs and lift|Getting up/g, 'X');
  for (const argv of [
    ['agree', 'anna', 'ben', '--json'],
    ['table', '2', '--coder', 'anna', '--format', 'csv'],
    ['diff', 'anna', 'ben', '--json'],
  ]) {
    const [before, after] = [await runCli(argv, { files: CODED }), await runCli(argv, { files })];
    expect(before.exitCode).toBeLessThan(2);
    expect(after.exitCode).toBe(before.exitCode);
    expect(plain(after.stdout).replaceAll('1.2.1', '1.2.0')).toBe(plain(before.stdout));
  }
});

test('what was coded before, on another branch, is read through the history and said once', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  const late = { ...files, 'codings/anna.csv': anna };
  const check = await runCli(['check', '--json'], { files: late });
  expect(check.stdout + check.stderr).toContain('coding/older-code');
  expect(check.stdout + check.stderr).not.toContain('unknown-code');
  const argv = ['agree', 'anna', 'ben', '--json'];
  expect((await runCli(argv, { files: late })).stdout).toBe((await runCli(argv, { files })).stdout);
});

test('a review shows what was coded before under the new name, and changes nothing unasked', async () => {
  const { files } = await runCli(ARGV, { files: CODED });
  const late = { ...files, 'codings/anna.csv': anna };
  const terminal = virtualTerminal(['f code:getting-up\n', 'q\n'], { isInteractive: false });
  const io = memoryIo({ files: late, typist: terminal });
  expect(await main(['review', '--coder', 'anna', '--plain'], io)).toBe(0);
  expect(terminal.written()).toContain('Getting up');
  expect(terminal.written()).not.toContain('stairs-and-lift');
  expect(io.snapshot()['codings/anna.csv']).toBe(anna);
});

test('decisions of a debriefing stand after a rename, also those of a worksheet written before', async () => {
  const sample = readSample();
  const argv = ['codebook', 'rename', 'phone-and-messages', 'Calls; and letters'];
  const { files, exitCode, stdout } = await runCli(argv, { files: sample });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/debriefings: \d+ rows/);
  const plain = (text = '') =>
    text
      .replaceAll(/calls-and-letters|phone-and-messages/g, 'X')
      .replaceAll('1.0.1', '1.0.0')
      .split('\n')
      .sort();
  const apply = ['debrief', '--apply', 'debriefs/2026-11-23-nora-ben.md'];
  const before = await runCli(apply, { files: sample });
  const after = await runCli(apply, { files });
  expect(after.exitCode).toBe(before.exitCode);
  // What is rewritten under the new name is kept first.
  const said = (text: string) => text.replace(/^.*the files as they were.*\n/m, '');
  expect(said(after.stderr)).toBe(said(before.stderr));
  const consensus = 'codings/consensus.csv';
  expect(plain(after.files[consensus])).toEqual(plain(before.files[consensus]));
});

test.each([
  [['codebook', 'rename', 'none', 'X'], 'There is no code'],
  [['codebook', 'retire', 'Obstacles'], 'not a code'],
  [['codebook', 'rename', 'Obstacles', 'Learning'], 'Learning'],
  [['codebook', 'merge', 'Learning', '--into', 'Obstacles'], 'groups are merged with groups'],
  [['codebook', 'merge', 'Obstacles', '--into', 'The building'], 'stands in'],
  [['codebook', 'rename', 'learning', 'Closed'], 'closed'],
  [['codebook', 'rename', 'learning', '!!!'], '--id'],
  [['codebook', 'rename', 'learning', 'Learning'], 'already'],
])('%j is refused with a reason, and nothing is written', async (argv, reason) => {
  const run = await runCli(argv, { files: CODED });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(reason);
  expect(run.changes).toEqual([]);
});

describe('where the disk fills up during a rename', () => {
  test('the next command finds the old study or the new one, whole', async () => {
    const whole = await runCli(ARGV, { files: CODED });
    let completed = 0;
    for (let failAt = 1; ; failAt += 1) {
      const broken = await runCli(ARGV, { files: CODED, failAt });
      if (broken.exitCode === 0) break;
      const next = await runCli(['codebook', 'show'], { files: broken.files });
      expect(next.exitCode).toBe(0);
      const isNew = next.files['codebooks/cafe.yaml'] !== BOOK;
      expect(workIn(next.files)).toEqual(workIn(isNew ? whole.files : CODED));
      expect(next.files).not.toHaveProperty(['.fga.pending.json']);
      if (isNew) completed += 1;
    }
    expect(completed).toBeGreaterThan(3);
  });

  test('what somebody changed in between is kept beside', async () => {
    let failAt = 1;
    let broken = await runCli(ARGV, { files: CODED, failAt });
    while (!('.fga.pending.json' in broken.files)) {
      failAt += 1;
      broken = await runCli(ARGV, { files: CODED, failAt });
    }
    const edited = { ...broken.files, 'codings/anna.csv': `${anna}\n` };
    const next = await runCli(['codebook', 'show'], { files: edited });
    expect(next.stderr).toContain('completed');
    expect(next.files['codings/anna.csv.bak']).toBe(`${anna}\n`);
    const odd = await runCli(['codebook', 'show'], {
      files: { ...broken.files, '.fga.pending.json': '{' },
    });
    expect(odd.exitCode).toBe(2);
  });
});

test('renaming there and back leaves every coding as it was', async () => {
  const names = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8})?$/);
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const there = await runCli(['codebook', 'rename', 'stairs-and-lift', name], { files: CODED });
      fc.pre(there.exitCode === 0);
      const back = await runCli(['codebook', 'rename', name, 'Stairs and lift'], {
        files: there.files,
      });
      expect(back.exitCode).toBe(0);
      for (const coder of ['anna', 'ben', 'rules']) {
        const path = `codings/${coder}.csv`;
        expect(back.files[path]).toBe((CODED as Record<string, string>)[path]);
      }
    }),
    { numRuns: 10 },
  );
});
