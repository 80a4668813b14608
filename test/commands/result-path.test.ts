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
