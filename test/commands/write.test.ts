// The commands that set up and cut: init, segment.

import { describe, expect, test } from 'vitest';
import { keptBefore } from '../support/backups.js';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

const MONDAY = STUDY['transcripts/monday.txt'] ?? '';

describe('fga init', () => {
  test('states the language of each session where there are several', async () => {
    const german = `Moderator: Was mögen Sie an diesem Treffen, und was ist schwer für Sie?
Ute: Ich mag die Leute hier. Sie sind ehrlich, wenn man etwas nicht mehr reparieren kann.
Kai: Und ich habe hier das Löten gelernt, das ist nicht schwer, aber man muss üben.
Moderator: Und was ist nicht so gut?
Ute: Die Treppe ist für mich zu steil, und der Aufzug ist oft kaputt.
`;
    const english = STUDY['transcripts/monday.txt'] ?? '';
    const files = {
      'transcripts/a.txt': german,
      'transcripts/b.txt': english,
      'transcripts/c.txt': english.replaceAll('coffee', 'tea'),
    };
    const run = await runCli(['init'], { files });
    expect(run.stdout).toContain('en (b.txt, c.txt); de (a.txt)');
    const yaml = run.files['fga.yaml'] ?? '';
    expect(yaml).toContain('\nlanguage: en\n');
    expect(yaml.match(/^ {4}language: .*/gm)).toEqual(['    language: de']);
    const read = await runCli(['transcripts', '--json'], { files: run.files });
    const languages = JSON.parse(read.stdout).map((each: { language: string }) => each.language);
    expect(languages).toEqual(['de', 'en', 'en']);
    const wrong = yaml.replace('language: de', 'language: en');
    const check = await runCli(['check', '--json'], { files: { ...run.files, 'fga.yaml': wrong } });
    expect(check.stdout).toContain('transcript/other-language');
  });

  test('makes an empty study and says what to do next', async () => {
    const run = await runCli(['init', 'my study']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatchInlineSnapshot(`
      "Study in my study.
      Written: fga.yaml, participants.csv, .gitignore, .gitattributes, README.md
      Confidential: this folder will hold what people said in trust.
      Next: cd 'my study', then put your transcripts into transcripts/ and run fga init again
      "
    `);
  });

  test('takes the mistyped name of a transcript for no study', async () => {
    const run = await runCli(['init', 'talks/monday.docx']);
    expect([run.exitCode, run.changes]).toEqual([2, []]);
    expect(run.stderr).toContain('There is no file talks/monday.docx');
  });

  test('lists numbered people in their order, those of one session named alike', async () => {
    const talk = (...labels: string[]) =>
      [...labels, ...labels].map((label, at) => `${label}: It rained ${at} days.`).join('\n\n');
    const run = await runCli(['init'], {
      files: {
        'transcripts/a.txt': talk('P2', 'P10', 'P1'),
        'transcripts/b.txt': talk('P2', 'P1'),
      },
    });
    const rows = (run.files['participants.csv'] ?? '').trim().split('\n').slice(1);
    expect(rows.map((row) => row.split(',')[0])).toEqual(['a-p1', 'a-p2', 'a-p10', 'b-p1', 'b-p2']);
  });

  test('fills in what it wrote empty once there are transcripts', async () => {
    const empty = await runCli(['init']);
    const run = await runCli(['init'], {
      files: { ...empty.files, 'transcripts/monday.txt': MONDAY },
    });
    expect(run.changes).toEqual(['fga.yaml', 'participants.csv', 'log/study.jsonl']);
    expect(run.files['participants.csv']).toBe(
      'id,session,role,gender,labels\nparticipant-01,monday,participant,,Ann\nparticipant-02,monday,participant,,Ben\n',
    );
    expect(run.files['fga.yaml']).toContain('transcript: monday.txt');
  });

  test('copies transcripts that lie in the folder, and leaves them where they are', async () => {
    const files = { 'monday.txt': MONDAY, 'notes.txt': 'Milk, bread.\n' };
    const run = await runCli(['init'], { files });
    expect(run.files).toMatchObject({ ...files, 'transcripts/monday.txt': MONDAY });
    expect(run.files).not.toHaveProperty('transcripts/notes.txt');
    expect(run.stdout).toMatchInlineSnapshot(`
      "Study in this folder.
      Written: transcripts/monday.txt, fga.yaml, participants.csv, .gitignore, .gitattributes, README.md
      Copied into transcripts/ (the originals are untouched): monday.txt
      Not taken for transcripts: notes.txt. What is one, copy into transcripts/.
      Confidential: this folder will hold what people said in trust.
      Next: complete participants.csv and run fga check
      "
    `);
  });

  test('takes a table or JSON for a transcript only where somebody moderates, and says what it left', async () => {
    const talk = 'Speaker;Text\nModerator;Who begins?\nNina;I do.\nOlaf;And I.\nNina;Good.\n';
    const files = {
      'talk.csv': talk,
      'survey.csv': talk.replace('Moderator;Who begins?', 'Paul;It rains.'),
      'data.json': '{"a": 1}',
      'participants.csv': 'id,session,role,gender,labels\n',
      'README.md': 'About this.',
    };
    const run = await runCli(['init'], { files });
    expect(run.files['transcripts/talk.csv']).toBe(talk);
    expect(run.files['fga.yaml']).toContain('transcript: talk.csv');
    expect(run.files).not.toHaveProperty('transcripts/survey.csv');
    expect(run.stdout).toContain('Not taken for transcripts: data.json, survey.csv. ');
  });

  test('makes no study within the transcripts of another', async () => {
    const run = await runCli(['init', 'transcripts'], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toContain('fga init .');
  });

  test('overwrites nothing', async () => {
    const run = await runCli(['init'], { files: STUDY });
    expect(run.files).toMatchObject(STUDY);
    expect(run.stdout).toContain('There already, left alone: fga.yaml, participants.csv');
    const again = await runCli(['init'], { files: run.files });
    expect(again).toMatchObject({ exitCode: 0, changes: [] });
  });

  test.each<[string, string[], RegExp]>([
    ['at a file', ['fga.yaml'], /fga.yaml is a file/],
    ['at two folders', ['a', 'b'], /too many arguments/],
  ])('stops %s', async (_, argv, message) => {
    const run = await runCli(['init', ...argv], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toMatch(message);
  });
});

describe('fga segment', () => {
  test('stores the units of every transcript and counts them', async () => {
    const run = await runCli(['segment'], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.changes).toEqual([
      'units/monday.txt.csv',
      'units/tuesday.md.csv',
      'log/study.jsonl',
    ]);
    expect(run.stdout).toMatchInlineSnapshot(`
      "Meaning units
      ┌────────────┬───────┬─────────┬─────────┬──────────┬────────────┬────────┐
      │ Transcript │ Units │ Content │ Minimal │ Question │ Annotation │ units/ │
      ├────────────┼───────┼─────────┼─────────┼──────────┼────────────┼────────┤
      │ monday.txt │     6 │       3 │       1 │        2 │          0 │ new    │
      │ tuesday.md │     4 │       3 │       0 │        1 │          0 │ new    │
      └────────────┴───────┴─────────┴─────────┴──────────┴────────────┴────────┘
      Note. Content units of participants are coded; minimal ones ("mm-hm") and
      questions are not, unless a person does.
      "
    `);
  });

  test('says the same as JSON, also of units that were split', async () => {
    const run = await runCli(['segment', '--json'], { files: STUDY });
    expect(JSON.parse(run.stdout)).toMatchObject({ rows: [{ transcript: 'monday.txt' }, {}] });
    const split = ['segment', 'monday.txt', '--split', 'u0002', '--at', 'They are', '--json'];
    const { stdout } = await runCli(split, { files: run.files });
    expect(JSON.parse(stdout)).toMatchObject({
      transcript: 'monday.txt',
      gone: ['u0002'],
      made: [{ unit: 'u0007' }, { unit: 'u0008' }],
      coded: [],
    });
  });

  test('shows no control characters of a transcript when units are split', async () => {
    const monday = STUDY['transcripts/monday.txt']?.replace('They are', '\u001b[31mThey\u0007 are');
    const files = { ...STUDY, 'transcripts/monday.txt': monday ?? '' };
    const cut = await runCli(['segment'], { files });
    const split = ['segment', 'monday.txt', '--split', 'u0002', '--at', 'honest'];
    const { stdout, exitCode } = await runCli(split, { files: cut.files });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('<1B>[31mThey<07> are');
  });

  test('refuses to cut anew until that is asked for, and then keeps the old file', async () => {
    const { files } = await runCli(['segment'], { files: STUDY });
    const argv = ['segment', 'monday.txt', '--by', 'sentence'];
    const refused = await runCli(argv, { files });
    expect(refused).toMatchObject({ exitCode: 2, changes: [] });
    expect(refused.stderr).toContain('--new-units');
    const done = await runCli([...argv, '--new-units'], { files });
    expect(done.exitCode).toBe(0);
    expect(keptBefore(done.disk, 'units/monday.txt.csv')).toBe(files['units/monday.txt.csv']);
  });

  test('mends a units file that cannot be read where it is told to', async () => {
    const files = { ...STUDY, 'units/monday.txt.csv': 'hello\n' };
    const run = await runCli(['segment', '--new-units'], { files });
    expect(run.exitCode).toBe(0);
    expect(keptBefore(run.disk, 'units/monday.txt.csv')).toBe('hello\n');
  });

  test.each([
    ['segment', ['segment', '-']],
    ['code', ['code', '-', '--codebook', 'codebooks/cafe.yaml', '-o', 'out']],
  ])('what has no name is not stored: %s', async (_, argv) => {
    const { 'codebooks/cafe.yaml': book = '' } = STUDY;
    const files = { 'codebooks/cafe.yaml': book };
    const run = await runCli(argv, { files, stdin: MONDAY });
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toMatch(/standard input has no name/);
  });

  test('says where the condensed form of a unit went that is split', async () => {
    const { files } = await runCli(['segment'], { files: STUDY });
    const path = 'units/monday.txt.csv';
    const condensed = (files[path] ?? '').replace(/^(u0002.*),,$/m, '$1,They can be trusted,');
    const argv = ['segment', 'monday.txt', '--split', 'u0002', '--at', 'They are'];
    const run = await runCli(argv, { files: { ...files, [path]: condensed } });
    expect(run.stdout).toMatch(/under condensed stands at u0007 now/);
    expect(run.files[path]).toMatch(/^u0007,.*,They can be trusted,,u0002$/m);
  });

  test('splits a unit before words, and merges the parts again', async () => {
    const { files } = await runCli(['segment'], { files: STUDY });
    const split = await runCli(['segment', 'monday.txt', '--split', 'u0002', '--at', 'They are'], {
      files,
    });
    expect(split.stdout).toMatchInlineSnapshot(`
      "u0002 became
        u0007  I trust the people 🔧 here.
        u0008  They are honest when a thing cannot be mended.
      "
    `);
    const merged = await runCli(['segment', 'monday.txt', '--merge', 'u0007,u0008'], {
      files: split.files,
    });
    expect(merged.exitCode).toBe(0);
    expect(merged.stdout).toContain('I trust the people 🔧 here. They are honest');
  });

  test.each<[string, string[], RegExp]>([
    [
      'without a transcript to edit',
      ['--split', 'u0002', '--at', 'They'],
      /Name the one transcript/,
    ],
    ['without words to split at', ['monday.txt', '--split', 'u0002'], /--at/],
    ['at two edits', ['monday.txt', '--split', 'u1', '--merge', 'u1,u2'], /not both/],
    ['at a unit there is not', ['monday.txt', '--merge', 'u0002,u0099'], /u0099|no unit/i],
    [
      'at words it does not hold',
      ['monday.txt', '--split', 'u0002', '--at', 'zebra'],
      /does not hold/,
    ],
  ])('stops %s', async (_, argv, message) => {
    const run = await runCli(['segment', ...argv], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toMatch(message);
  });
});
