// What a command rewrites is kept, and can be put back.

import { describe, expect, test } from 'vitest';
import { readZip } from '../../src/office/zip.js';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

const CODED = (await runCli(['code'], { files: STUDY })).files;
const RENAME = ['codebook', 'rename', 'honest-people', 'Frank people'];
const BACKUP = 'backups/0001-codebook-rename.zip';
const renamed = await runCli(RENAME, { files: CODED });

/** Without what only grows, and what is kept. */
function work(files: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => !/^(?:log|backups)\//.test(path)),
  );
}

const REWRITING: [string, string[], string][] = [
  ['codebook rename', RENAME, BACKUP],
  ['codebook retire', ['codebook', 'retire', 'learning'], 'backups/0001-codebook-retire.zip'],
  ['segment anew', ['segment', '--new-units', '--by', 'sentence'], 'backups/0001-segment.zip'],
  [
    'segment, a split',
    ['segment', 'monday.txt', '--split', 'u0002', '--at', 'They are'],
    'backups/0001-segment.zip',
  ],
];

describe.each(REWRITING)('fga %s', (_, argv, backup) => {
  test('keeps what it replaces, says where, and fga restore brings it back', async () => {
    const run = await runCli(argv, { files: CODED });
    expect(run.stderr).toContain(`${backup}. To have them back: fga restore 1\n`);
    expect(run.files['backups/.gitignore']).toBe('*\n');
    const back = await runCli(['restore', '1'], { files: run.disk });
    expect(back.exitCode).toBe(0);
    expect(work(back.files)).toEqual(work(CODED));
  });

  test('says nothing and keeps nothing where it would only look', async () => {
    if (!argv.includes('codebook')) return;
    const run = await runCli([...argv, '--dry-run'], { files: CODED });
    expect(run.files).toEqual(CODED);
    expect(run.stderr).toBe('');
  });
});

test('a hand-edited coding of the rules is kept where it is overwritten', async () => {
  const edited = {
    ...CODED,
    'codings/rules.csv': `${CODED['codings/rules.csv']}`.replace('rule,', 'person,'),
  };
  const run = await runCli(['code', '--replace'], { files: edited });
  expect(run.stdout).toContain('backups/0001-code-replace.zip');
  const back = await runCli(['restore', '1'], { files: run.disk });
  expect(back.files['codings/rules.csv']).toBe(edited['codings/rules.csv']);
});

test('a backup is a zip file that holds the files under their names', () => {
  const zip = readZip(renamed.disk[BACKUP] ?? new Uint8Array(), BACKUP).value;
  expect(zip?.names).toEqual([
    'backup.json',
    'codebooks/cafe.yaml',
    'codings/rules.csv',
    'codings/.rules.json',
  ]);
  const kept = zip?.read('codebooks/cafe.yaml').value ?? new Uint8Array();
  expect(Buffer.from(kept).toString('utf8')).toBe(CODED['codebooks/cafe.yaml']);
});

test('restoring can be taken back like any command', async () => {
  const back = await runCli(['restore', '1'], { files: renamed.disk });
  const again = await runCli(['restore', '2'], { files: back.disk });
  expect(work(again.files)).toEqual(work(renamed.files));
});

test('what stands as it was already is said, and nothing is written', async () => {
  const back = await runCli(['restore', '1'], { files: renamed.disk });
  const again = await runCli(['restore', '1'], { files: back.disk });
  expect(again).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
});

describe('a file that was changed after the command', () => {
  const files = { ...renamed.disk, 'codebooks/cafe.yaml': 'title: mine\n' };

  test('is not undone unasked', async () => {
    const run = await runCli(['restore', '1'], { files });
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toContain('codebooks/cafe.yaml');
  });

  test('is kept as well where it is', async () => {
    const run = await runCli(['restore', '1', '--replace'], { files });
    expect(run.exitCode).toBe(0);
    expect(work(run.files)).toEqual(work(CODED));
    const again = await runCli(['restore', '2'], { files: run.disk });
    expect(again.files['codebooks/cafe.yaml']).toBe('title: mine\n');
  });
});

test('the list names the newest first', async () => {
  const second = await runCli(['codebook', 'retire', 'learning'], { files: renamed.disk });
  const list = await runCli(['restore', '--json'], { files: second.disk });
  const names = JSON.parse(list.stdout).map(({ path }: { path: string }) => path);
  expect(names).toEqual(['backups/0002-codebook-retire.zip', BACKUP]);
});

test('twenty backups stay', async () => {
  let { disk } = await runCli(['restore'], { files: CODED });
  for (let round = 0; round < 22; round += 1)
    ({ disk } = await runCli(
      ['codebook', 'rename', 'honest-people', `Name ${round}`, '--keep-id'],
      { files: disk },
    ));
  const kept = Object.keys(disk).filter((path) => path.endsWith('.zip'));
  expect(kept).toHaveLength(20);
  expect(kept.sort()[0]).toBe('backups/0003-codebook-rename.zip');
});

test.each([
  ['a word', 'seven', {}],
  ['a number that is none', '9', {}],
  ['a damaged file', '2', { 'backups/0002-reanchor.zip': 'no zip' }],
  [
    'a file cut off',
    '2',
    { 'backups/0002-reanchor.zip': (renamed.disk[BACKUP] ?? new Uint8Array()).slice(0, 200) },
  ],
])('%s changes nothing', async (_, number, more) => {
  const run = await runCli(['restore', number], { files: { ...renamed.disk, ...more } });
  expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
});

test('a backup never leads out of the study', async () => {
  const zip = renamed.disk[BACKUP] ?? new Uint8Array();
  const text = Buffer.from(zip)
    .toString('latin1')
    .replaceAll('codebooks/cafe.yaml', '../../escaped.yaml!');
  const files = { ...renamed.disk, [BACKUP]: Buffer.from(text, 'latin1') };
  const run = await runCli(['restore', '1', '--replace'], { files });
  expect(run).toMatchObject({ exitCode: 2, changes: [] });
});
