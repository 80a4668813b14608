// A study that somebody else laid out: links in it, and what a command that was cut short seems to have
// left behind, lead fga nowhere but into the study's own files.

import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { ANNA, BEN, coderStudy } from './coder-study.js';
import { STUDY } from './small-study.js';

const coded = (await runCli(['code'], { files: STUDY })).disk;
const pair = await coderStudy({ coders: { anna: ANNA, ben: BEN } });

describe('a link leads no command out of the study', () => {
  test.each([
    ['tables -o out', coded, 'out'],
    ['tables -o out', coded, 'out/table-1.csv'],
    ['tables -o out', coded, 'out/fga-tables.json'],
    ['table 1 -o t.csv --format csv', coded, 't.csv'],
    ['table 1 -o out/t.csv --format csv', coded, 'out/fga-tables.json'],
    ['code -o out', coded, 'out'],
    ['sheet export --coder anna', coded, 'coding-anna.xlsx'],
    ['debrief anna ben', pair, 'debriefs'],
    ['diff anna ben --format html -o d.html', pair, 'd.html'],
    ['member-check -o packets', coded, 'packets'],
    ['segment --new-units --by sentence', coded, '.fga.pending.json'],
  ])('fga %s', async (words, files, link) => {
    const away = '/home/somebody/precious';
    const before = { ...files, 'out/x': '', [away]: 'precious\n' };
    const run = await runCli(words.split(' '), { files: before, links: { [link]: away } });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(new RegExp(`${link}\\S* is linked to ${away}`));
    expect(run.changes.filter((path) => !path.startsWith('log/'))).toEqual([]);
  });
});

describe('what is written in the study', () => {
  test.each([
    ['.git/config', /git/],
    ['sub/.GIT/hooks/post-checkout', /git/],
    ['git~1/config', /git/],
    ['.git./config', /git/],
    ['.g\u200cit/config', /git/],
    ['../precious', /outside/],
    ['transcripts/monday.txt', /transcript/],
  ])('is never %s, whatever a change that was cut short says', async (path, reason) => {
    const now = Buffer.from('[core]\n\tfsmonitor = something\n').toString('base64');
    const pending = JSON.stringify({ files: [{ path, now }] });
    const files = { ...coded, '.fga.pending.json': pending };
    const run = await runCli(['code'], { files });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(reason);
    expect(run.changes).toEqual([]);
    const check = await runCli(['check'], { files });
    expect(check).toMatchObject({ exitCode: 1, changes: [] });
    expect(check.stdout).toMatch(reason);
  });

  test('is no transcript that a coding file is linked to', async () => {
    const links = { 'codings/rules.csv': '/home/study/transcripts/monday.txt' };
    const run = await runCli(['code', '--again'], { files: STUDY, links });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('linked to the transcript transcripts/monday.txt');
    expect(run.files['codings/rules.csv']).toBeUndefined();
  });
});
