import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

const { files: coded } = await runCli(['code'], { files: STUDY });
const person = coded['codings/rules.csv']?.replaceAll(',rule,', ',person,') ?? '';
const files = { ...coded, 'codings/ann.csv': person, 'codings/ben.csv': person, 'monday.txt': 'x' };

describe('a result is never written over the study or among its files', () => {
  test.each([
    ['table 1 --format csv', 'participants.csv'],
    ['table 2 --coder ann', 'transcripts/monday.txt'],
    ['table 2 --coder ann', 'Transcripts/new.txt'],
    ['table quotes --coder ann --format csv', 'units/monday.txt.csv'],
    ['table 2 --coder ann', 'codebooks/cafe.yaml'],
    ['table 2 --coder ann', 'old-codebook.yml'],
    ['agree ben ann', 'fga.yaml'],
    ['diff ben ann --format csv', 'codings/ann.csv'],
    ['find trust', 'monday.txt'],
    ['audit', 'log/study.jsonl'],
    ['log', '.gitignore'],
    ['tables', 'transcripts'],
    ['tables', 'codings/tables'],
    ['code', 'transcripts'],
    ['code', 'units/again'],
    ['debrief ben ann --replace', 'codings/ann.csv'],
    ['debrief ben ann --replace', 'debriefs/2026-01-01-ben-ann.csv'],
    ['sheet export --coder ann --format csv --replace', 'codings/ann.csv'],
    ['member-check --coder ann', 'codings'],
  ])('fga %s -o %s', async (words, target) => {
    const run = await runCli([...words.split(' '), '-o', target], { files });
    expect(run.stderr).toContain(`${target} is `);
    expect(run.exitCode).toBe(2);
    for (const [path, text] of Object.entries(files)) expect(run.files[path]).toBe(text);
    expect(run.files[target] === undefined || target in files).toBe(true);
  });

  test.each(['out/participants.csv', 'table.csv', 'notes/fga.txt', 'transcripts.csv'])(
    'but %s is',
    async (target) => {
      const run = await runCli(['table', '1', '--format', 'csv', '-o', target], {
        files: { ...files, 'out/x': '', 'notes/x': '' },
      });
      expect(run.files[target]).toContain('Session,');
    },
  );
});

describe('a file that fga did not write is not replaced', () => {
  const NOTES = '# Notes\n\nCall the clinic on Monday.\n';

  test.each([
    ['table 2 --coder ann', 'README.md'],
    ['table 2 --coder ann --format csv', 'notes.csv'],
    ['agree ben ann', 'notes.txt'],
    ['agree ben ann --json', 'package.json'],
    ['diff ben ann', 'meeting.html'],
    ['find trust', 'paper.txt'],
    ['audit', 'NOTES'],
    ['log', 'diary.md'],
  ])('fga %s -o %s', async (words, target) => {
    const argv = [...words.split(' '), '-o', target];
    const there = { ...files, [target]: NOTES };
    const run = await runCli(argv, { files: there });
    expect([run.exitCode, run.stdout, run.files]).toEqual([2, '', there]);
    expect(run.stderr).toContain('--replace');
    const anew = await runCli([...argv, '--replace'], { files: there });
    expect(anew.exitCode).toBe(0);
    expect(anew.files[target]).not.toBe(NOTES);
  });

  test.each([
    ['table 2 --coder ann', 'table.md'],
    ['table matrix --coder ann', 'matrix.csv'],
    ['agree ben ann', 'agreement.txt'],
    ['agree ben ann --json', 'agreement.json'],
    ['diff ben ann', 'meeting.html'],
    ['diff ben ann', 'meeting.txt'],
    ['find trust', 'found.csv'],
    ['audit', 'audit.html'],
    ['log', 'diary.md'],
    ['tables --coder ann', 'out'],
  ])('but the result of the same command is: fga %s -o %s', async (words, target) => {
    const argv = [...words.split(' '), '-o', target];
    const first = await runCli(argv, { files });
    const other = first.files['codings/ann.csv']?.replace(',honest-people,', ',learning,') ?? '';
    const again = await runCli(argv, { files: { ...first.files, 'codings/ann.csv': other } });
    expect([first.exitCode, again.exitCode]).toEqual([0, 0]);
  });

  test('and so is the result of another query', async () => {
    const first = await runCli(['find', 'trust', '-o', 'hits.txt'], { files });
    const again = await runCli(['find', 'coffee', '-o', 'hits.txt'], { files: first.files });
    expect(again.exitCode).toBe(0);
  });

  test('and so is an empty file, and one with the same in it', async () => {
    const argv = ['table', '1', '-o', 'one.md'];
    const first = await runCli(argv, { files: { ...files, 'one.md': '\n' } });
    expect(first.exitCode).toBe(0);
    const { 'fga-tables.json': _, ...unrecorded } = first.files;
    expect((await runCli(argv, { files: unrecorded })).exitCode).toBe(0);
  });

  test('fga tables replaces none where one is not its own', async () => {
    const there = { ...files, 'out/notes.txt': NOTES };
    const run = await runCli(['tables', '--coder', 'ann', '-o', 'out'], { files: there });
    expect([run.exitCode, run.files]).toEqual([2, there]);
  });

  test('a table that was edited is kept; one that a spreadsheet only saved is not', async () => {
    const argv = ['table', '1', '-o', 'one.csv'];
    const { files: there } = await runCli(argv, { files });
    const table = there['one.csv'] ?? '';
    const edited = { ...there, 'one.csv': table.replace(/\n/, ',My remark\n') };
    const run = await runCli(argv, { files: edited });
    expect([run.exitCode, run.files['one.csv']]).toEqual([2, edited['one.csv']]);
    const saved = `\ufeff${table.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    const after = await runCli(argv, { files: { ...there, 'one.csv': saved } });
    expect([after.exitCode, after.files['one.csv']]).toEqual([0, table]);
  });
});

test.each([
  ['table 2 --coder ann', 'table.xlsx'],
  ['find trust', 'found.docx'],
  ['agree ben ann', 'agreement.HTML'],
  ['audit', 'audit.pdf'],
  ['diff ben ann', 'meeting.docx'],
  ['debrief ben ann', 'sheet.docx'],
])('fga %s writes no text into %s', async (words, target) => {
  const run = await runCli([...words.split(' '), '-o', target], { files });
  expect([run.exitCode, run.files]).toEqual([2, files]);
  expect(run.stderr).toContain(target.split('.')[1]?.toLowerCase());
});
