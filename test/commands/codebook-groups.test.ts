// Categories and subcategories are renamed and merged: the codebook changes in the lines of the change
// alone, codings stay, and what names the group follows or is read through the history.

import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { CODEBOOK, STUDY } from './small-study.js';

const BOOK = CODEBOOK.replace(
  '      - name: Trust\n',
  '      # of Anna\n      - name: Trust # first\n',
);
const { disk: ruled } = await runCli(['code'], {
  files: { ...STUDY, 'codebooks/cafe.yaml': BOOK },
});
const { disk: CODED } = await runCli(['member-check'], { files: ruled });
const text = (files: Readonly<Record<string, string | Uint8Array>>, path: string) =>
  Buffer.from(files[path] ?? '').toString('utf8');
const BOOK_FILE = 'codebooks/cafe.yaml';

const RENAME = ['codebook', 'rename', 'trust', 'Trust in people', '--because', 'They said so.'];

test('a subcategory gets another name, in the lines of the change alone', async () => {
  const { exitCode, stderr, files } = await runCli(RENAME, { files: CODED });
  expect(exitCode, stderr).toBe(0);
  expect(files[BOOK_FILE]).toBe(
    BOOK.replace('version: 1.2.0', 'version: 1.2.1').replace(
      'Trust # first',
      'Trust in people # first',
    ) +
      `history:
  - action: rename
    of: group
    when: 2026-01-15
    version: 1.2.1
    from: trust
    to: trust-in-people
    because: They said so.
`,
  );
  const log = Object.entries(files).find(([path]) => path.startsWith('log/'))?.[1] ?? '';
  const line = JSON.parse(log.trimEnd().split('\n').at(-1) ?? '');
  expect(line).toMatchObject({
    command: 'codebook rename',
    because: 'They said so.',
    changes: { from: 'trust', to: 'trust-in-people', of: 'groups' },
  });
});

test('codings stay as they are, tables have the new name, and the records of member checks follow', async () => {
  const { disk } = await runCli(RENAME, { files: CODED });
  expect(text(disk, 'codings/rules.csv')).toBe(text(CODED, 'codings/rules.csv'));
  expect(text(disk, 'member-checks/ann.csv')).toBe(
    text(CODED, 'member-checks/ann.csv').replaceAll(',trust,', ',trust-in-people,'),
  );
  expect(text(disk, 'member-checks/ann.csv')).toContain(',trust-in-people,Trust,');
  const table = await runCli(['table', '2', '--counts', '--format', 'csv'], { files: disk });
  expect(table.stdout).toContain('Trust in people');
});

test('a table of one group is made again after the group has another name', async () => {
  const only = ['table', 'quotes', '--only', 'trust', '--format', 'csv', '-o', 'quotes.csv'];
  const { disk: before } = await runCli(only, { files: CODED });
  const { disk: after } = await runCli(RENAME, { files: before });
  const verified = await runCli(['verify', '.', '--json'], { files: after });
  expect(verified.stdout).not.toContain('"row": "gone"');
  expect(verified.stdout).not.toMatch(/no longer|does not know/);
  const again = await runCli(only, { files: after });
  expect(again.exitCode, again.stderr).toBe(0);
  expect(text(again.disk, 'quotes.csv').split('\n').length).toBe(
    text(before, 'quotes.csv').split('\n').length,
  );
});

test('answers that were given under the old name are still of these codings', async () => {
  const packet = text(CODED, 'member-checks/packets/ann.md').replaceAll(
    '- [ ] Yes\n',
    '- [x] Yes\n',
  );
  const files = { ...CODED, 'ann.md': packet };
  const { disk } = await runCli(RENAME, { files });
  const recorded = await runCli(['member-check', '--record', 'ann.md'], { files: disk });
  expect(recorded.exitCode, recorded.stderr).toBe(0);
  const check = await runCli(['check', '--json'], { files: recorded.disk });
  expect(check.stdout + check.stderr).not.toContain('member/coding-changed');
});

test('a category gets another name and keeps its id', async () => {
  const argv = ['codebook', 'rename', 'Obstacles', 'What is in the way', '--keep-id'];
  const { exitCode, files } = await runCli(argv, { files: CODED });
  expect(exitCode).toBe(0);
  expect(files[BOOK_FILE]).toContain('  - name: What is in the way\n    id: obstacles\n');
});

test('subcategories are merged: their codes move, and what they said of themselves stays as a comment', async () => {
  const book = BOOK.replace(
    '      - name: Skills\n',
    '      - name: Skills\n        definition: What people can do.\n',
  );
  const argv = ['codebook', 'merge', 'skills', 'The building', '--into', 'trust'];
  const { exitCode, stderr, files } = await runCli(argv, {
    files: { ...CODED, [BOOK_FILE]: book },
  });
  expect(exitCode, stderr).toBe(0);
  expect(files[BOOK_FILE]).toBe(`title: Repair café
version: 1.3.0
language: en
categories:
  - name: Being there
    subcategories:
      # of Anna
      - name: Trust # first
        codes:
          - name: Honest people
            definition: Helpers tell the truth.
            rules: [affirmed(trust), honest]
          - name: Learning
            definition: Somebody can do what they could not do before.
            when: role:helper
            rules: [learn*]
          - name: Stairs and lift
            definition: Getting in and up.
            rules: [stairs, lift]
        # - name: Skills
        #   definition: What people can do.
        # - name: The building
  - name: Obstacles
    subcategories:
      - name: Opening hours
        codes:
          - name: Closed
            definition: They came and it was closed.
            rules: [closed]
history:
  - action: merge
    of: group
    when: 2026-01-15
    version: 1.3.0
    from: [skills, the-building]
    to: trust
`);
  const lint = await runCli(['codebook', 'lint', '--no-forms'], { files });
  expect(lint.exitCode, lint.stdout).toBe(0);
});

test('a category becomes part of another with all that is in it, and a subcategory part of its category', async () => {
  const one = await runCli(['codebook', 'merge', 'obstacles', '--into', 'being-there'], {
    files: CODED,
  });
  expect(one.exitCode, one.stderr).toBe(0);
  const shown = await runCli(['codebook', 'show'], { files: one.disk });
  expect(shown.stdout).toBe(`Being there  (being-there)
  Trust  (trust)
    Honest people  (honest-people)
  Skills  (skills)
    Learning  (learning)
  The building  (the-building)
    Stairs and lift  (stairs-and-lift)
  Opening hours  (opening-hours)
    Closed  (closed)
`);
  const two = await runCli(['codebook', 'merge', 'skills', '--into', 'being-there'], {
    files: one.disk,
  });
  expect(two.exitCode, two.stderr).toBe(0);
  const flat = await runCli(['codebook', 'show'], { files: two.disk });
  expect(flat.stdout).toContain('Being there  (being-there)\n  Learning  (learning)\n  Trust');
});

test('groups whose conditions differ are not merged: codes would mean something else', async () => {
  const book = BOOK.replace(
    '      - name: Skills\n',
    '      - name: Skills\n        when: role:visitor\n',
  );
  const run = await runCli(['codebook', 'merge', 'skills', '--into', 'trust'], {
    files: { ...CODED, [BOOK_FILE]: book },
  });
  expect(run).toMatchObject({ exitCode: 2, changes: [] });
  expect(run.stderr).toContain('conditions');
});

test('an earlier id of a group that a code has now is not mixed up with it', async () => {
  const { disk: once } = await runCli(RENAME, { files: CODED });
  const { disk: twice } = await runCli(['codebook', 'rename', 'learning', 'Trust'], {
    files: once,
  });
  const { disk } = await runCli(['codebook', 'rename', 'Trust', 'Learning to do it'], {
    files: twice,
  });
  const old = { ...disk, 'codings/rules.csv': text(CODED, 'codings/rules.csv') };
  const table = await runCli(['table', '2', '--counts', '--format', 'csv'], { files: old });
  const now = await runCli(['table', '2', '--counts', '--format', 'csv'], { files: disk });
  expect(table.stdout).toBe(now.stdout);
});

test('--dry-run shows the lines, and --json what was done', async () => {
  const dry = await runCli([...RENAME, '--dry-run'], { files: CODED });
  expect(dry).toMatchObject({ exitCode: 0, changes: [] });
  expect(dry.stdout).toContain('+       - name: Trust in people # first');
  const json = await runCli([...RENAME, '--json'], { files: CODED });
  expect(JSON.parse(json.stdout)).toMatchObject({
    action: 'rename',
    group: 'trust',
    id: 'trust-in-people',
    version: '1.2.1',
  });
});
