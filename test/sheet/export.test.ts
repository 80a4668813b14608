import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';
import { cellOf, exported, type Files, imported, tablesIn, textOf } from './coding-sheets.js';

test('a row for each unit, with what is needed to understand it and room for codes', async () => {
  const { rows, run } = await exported();
  expect(run.exitCode).toBe(0);
  expect(rows[0]).toEqual([
    ...['transcript', 'unit', 'session', 'speaker', 'role', 'question', 'before', 'text', 'after'],
    ...['code 1', 'code 2', 'code 3', 'code 4', 'read', 'memo', 'condensed', 'check anna'],
  ]);
  const row = cellOf(rows, 'stairs are hard', 'unit').row;
  expect(row.slice(2, 8)).toEqual([
    'Monday',
    'Ben',
    'visitor',
    'What is hard?',
    'Moderator: What is hard?',
    'The stairs are hard for me. Nobody can carry a washing machine up there.',
  ]);
  expect(row.slice(9, 16)).toEqual(['', '', '', '', '', '', '']);
});

test('the codebook and how to fill in the sheet go with it, and drop-downs take their codes there', async () => {
  const { run } = await exported();
  const { Codebook, Instructions } = tablesIn(run.disk['out.xlsx']);
  expect(Codebook?.map(([code, category, , definition]) => [code, category, definition])).toEqual([
    ['code', 'category', 'definition'],
    ['Honest people', 'Being there', 'Helpers tell the truth.'],
    ['Learning', 'Being there', 'Somebody can do what they could not do before.'],
    ['Stairs and lift', 'Obstacles', 'Getting in and up.'],
    ['Closed', 'Obstacles', 'They came and it was closed.'],
  ]);
  expect(Instructions?.flat().join(' ')).toContain('fga sheet import FILE --coder anna');
});

test('the units of the sheet are stored, so that their ids stay', async () => {
  const { run } = await exported();
  expect(run.changes).toEqual(
    expect.arrayContaining(['units/monday.txt.csv', 'units/tuesday.md.csv']),
  );
  const again = await exported('anna', run.disk, '--replace');
  expect(again.run.disk['out.xlsx']).toEqual(run.disk['out.xlsx']);
});

describe('a sheet is blind', () => {
  const BLIND: Files = {
    ...STUDY,
    'codebooks/cafe.yaml': `${STUDY['codebooks/cafe.yaml']}ungrouped:
  - name: Bens secret
    status: provisional
    coder: ben
  - name: Annas own
    status: provisional
    coder: anna
  - name: Old one
    status: retired
`,
  };

  test('no coding, memo or provisional code of anybody else is in any of its bytes', async () => {
    const first = await exported('ben', BLIND);
    cellOf(first.rows, 'stairs are hard', 'code 1').set('Bens secret');
    cellOf(first.rows, 'stairs are hard', 'memo').set('what ben thinks');
    const { files } = await imported(first.files, first.rows);
    const { run, rows } = await exported('anna', files, '--replace');
    const all = JSON.stringify(tablesIn(run.disk['out.xlsx']));
    expect(all).not.toContain('Bens');
    expect(all).not.toContain('what ben thinks');
    expect(cellOf(rows, 'stairs are hard', 'read').get()).toBe('');
    expect(tablesIn(run.disk['out.xlsx']).Codebook?.map(([code]) => code)).toContain('Annas own');
    expect(all).not.toContain('Old one');
  });

  test('a slip is not told what only somebody else has', async () => {
    const { rows, files } = await exported('anna', BLIND);
    cellOf(rows, 'stairs are hard', 'code 1').set('Bens secrets');
    const { findings, result } = await imported(files, rows);
    expect(findings).toEqual([]);
    expect(result.newCodes).toEqual(['Bens secrets']);
  });
});

test('suggestions of the rules come only when asked for, in a column of their own', async () => {
  const { rows } = await exported('anna', STUDY, '--suggest');
  expect(cellOf(rows, 'stairs are hard', 'suggested by rules').get()).toBe('Stairs and lift');
  expect(cellOf(rows, 'stairs are hard', 'code 1').get()).toBe('');
});

describe('what is in it can be chosen', () => {
  test.each([
    ['one transcript', ['transcripts/tuesday.md'], ['tuesday.md']],
    ['one session', ['--session', 'Monday'], ['monday.txt']],
  ])('%s', async (_, argv, transcripts) => {
    const { rows } = await exported('anna', STUDY, ...argv);
    expect([...new Set(rows.slice(1).map(([transcript]) => transcript))]).toEqual(transcripts);
  });

  test('the double-coding sample', async () => {
    const sampled = await runCli(['sample', '--share', '20%', '--seed', '1'], { files: STUDY });
    const { rows } = await exported('anna', sampled.disk, '--sample');
    const drawn = textOf(sampled.disk['double-coding.csv']).trim().split('\n').length - 1;
    expect(rows.length - 1).toBe(drawn);
  });

  test('what is not read yet, and moderators too', async () => {
    const first = await exported();
    cellOf(first.rows, 'The tea is cold', 'read').set('read');
    const { files } = await imported(first.files, first.rows);
    const { rows } = await exported(
      'anna',
      files,
      '--replace',
      '--unread',
      '--include',
      'moderator',
    );
    const texts = rows.map((row) => row[7]);
    expect(texts).toContain('What is hard?');
    expect(texts).not.toContain('The tea is cold.');
  });
});

test('a unit that has many codes gets a column for each, and one to spare', async () => {
  const first = await exported();
  const codes = 'Honest people; Learning; Stairs and lift; Closed; a; b';
  cellOf(first.rows, 'The tea is cold', 'code 1').set(codes);
  const { files } = await imported(first.files, first.rows);
  const { rows } = await exported('anna', files, '--replace');
  expect(rows[0]?.filter((name) => name.startsWith('code'))).toHaveLength(7);
});

test('CSV has a byte order mark and the same rows', async () => {
  const { files, rows } = await exported();
  const run = await runCli(['sheet', 'export', '--coder', 'anna', '-o', 'anna.csv'], { files });
  expect(textOf(run.disk['anna.csv']).startsWith('\ufefftranscript,unit,')).toBe(true);
  const { result } = await imported(files, textOf(run.disk['anna.csv']));
  expect(result).toMatchObject({ units: rows.length - 1, added: 0, removed: 0 });
});

describe('refused, with what to do', () => {
  test.each([
    ['a file that is there', ['--coder', 'anna', '-o', 'fga.yaml'], { 'fga.yaml': '' }],
    ['nobody named', [], {}],
    ['the rules', ['--coder', 'rules'], {}],
    ['a coder who is another but for capitals', ['--coder', 'ANNA'], { 'codings/anna.csv': '' }],
    ['a workbook on the screen', ['--coder', 'a', '-o', '-', '--format', 'xlsx'], {}],
    ['a name that contradicts the format', ['--coder', 'a', '-o', 'a.xlsx', '--format', 'csv'], {}],
    ['a sample that was not drawn', ['--coder', 'a', '--sample'], {}],
    ['a transcript that is not there', ['--coder', 'a', 'gone.txt'], {}],
    ['a session that is not there', ['--coder', 'a', '--session', 'friday'], {}],
  ])('%s', async (_, argv, more) => {
    const run = await runCli(['sheet', 'export', ...argv], { files: { ...STUDY, ...more } });
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(Object.keys(run.files).filter((path) => path.endsWith('.xlsx'))).toEqual([]);
  });
});

test.each([
  ['is empty', ''],
  ['has only comments', '# codes of the café\n'],
])('open coding begins in a codebook that %s', async (_, book) => {
  const { rows, files } = await exported('anna', { ...STUDY, 'codebooks/cafe.yaml': book });
  cellOf(rows, 'stairs are hard', 'code 1').set('Getting up there');
  const { files: after, run } = await imported(files, rows);
  expect(run.exitCode).toBe(0);
  const text = textOf(after['codebooks/cafe.yaml']);
  expect(text.startsWith(`${book}title: `)).toBe(true);
  expect(text).toContain('- name: Getting up there\n');
});

test('without a codebook there are no drop-downs, and open coding begins in the sheet', async () => {
  const { 'codebooks/cafe.yaml': _, ...open } = STUDY;
  const { rows, files } = await exported('anna', open);
  cellOf(rows, 'stairs are hard', 'code 1').set('Getting up there');
  const { files: after, findings } = await imported(files, rows);
  expect(findings).toEqual([]);
  expect(textOf(after['codebooks/codes.yaml'])).toBe(`title: "Codes of The repair café"
version: 0.1.0
language: en
ungrouped:
  - name: Getting up there
    status: provisional
    coder: anna
`);
});

test('somebody who has not coded before is said to be new, with those who have', async () => {
  const files = { ...STUDY, 'codings/anna.csv': '' };
  const run = await runCli(['sheet', 'export', '--coder', 'anne'], { files });
  expect(run.stdout).toContain('anne is a new coder. Coders so far: anna.');
});
