// fga log: the diary of a study, for people and for programs.

import { describe, expect, test } from 'vitest';
import { describeEntry } from '../../src/audit/describe-entry.js';
import { type LogEntry, renderLogLine } from '../../src/study/log/log-line.js';
import { STUDY } from '../commands/small-study.js';
import { logEntry } from '../support/log-entry.js';
import { runCli } from '../support/run-cli.js';

describe('an action in a sentence', () => {
  test.each<[Partial<LogEntry>, string]>([
    [
      { command: 'segment', changes: { transcripts: 1, units: 9, gone: 0, by: 'meaning' } },
      'cut 1 transcript into 9 meaning units, by meaning',
    ],
    [
      { command: 'segment', changes: { transcripts: 2, units: 9, gone: 3, by: 'turn' } },
      'cut 2 transcripts into 9 meaning units, by turn; 3 of the units before are gone',
    ],
    [{ command: 'segment', changes: { split: 'u0002' } }, 'split the unit u0002'],
    [
      {
        command: 'code',
        changes: { transcripts: 2, cut: 0, added: 4, removed: 1, kept: 2 },
        inputs: { 'codebooks/a.yaml': 'x' },
      },
      'applied the rules of codebooks/a.yaml to 2 transcripts: codings +4 −1 =2',
    ],
    [
      { command: 'codebook merge', changes: { from: 'a, b', to: 'c', codings: 1, decisions: 0 } },
      'merged the codes a, b into c; 1 coding carried along',
    ],
    [
      { command: 'agree', changes: { coders: 'anna, ben', by: 'code', units: 8, percent: 0.375 } },
      'computed the agreement of anna, ben on 8 units, by code: percent 0.375',
    ],
    [
      { command: 'notice', inputs: { a: '1', b: '1' }, wrote: { a: '2', b: '', c: '3' } },
      'noticed changes that no command logged: edited a; new c; gone b',
    ],
    [
      {
        command: 'notice',
        wrote: Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`units/${n}.csv`, 'x'])),
      },
      'noticed changes that no command logged: new 6 files in units/',
    ],
    [{ command: 'dance', changes: { steps: 3, rest: 0 } }, 'ran fga dance: steps 3'],
    [{ command: 'constructor' }, 'ran fga constructor'],
  ])('%j', (over, sentence) => {
    expect(describeEntry(logEntry(over))).toBe(sentence);
  });

  test.each(
    'init segment code review agree diff debrief reanchor notice note sample'
      .split(' ')
      .concat(['member-check', 'member-check --record', 'anonymise', 'restore'])
      .concat(['sheet import', 'debrief --apply', 'codebook rename', 'codebook split']),
  )('%s without any of its counts is still a sentence', (command) => {
    expect(describeEntry(logEntry({ command }))).not.toMatch(/undefined|NaN|\(\)|: ?$| {2}/);
  });
});

const LINES = [
  logEntry({
    time: '2026-01-15T12:00:00.000Z',
    because: 'first look',
    wrote: { 'codings/rules.csv': 'a' },
  }),
  logEntry({
    time: '2026-01-15T23:59:59.999Z',
    who: 'ben',
    command: 'review',
    changes: { units: 2 },
  }),
  logEntry({
    time: '2026-01-16T00:00:00.000Z',
    command: 'note',
    because: 'Tired \u001b[31m*and* odd',
  }),
].map(renderLogLine);
const FILES = { ...STUDY, 'log/all.jsonl': `${LINES.join('\n')}\n` };
const json = async (...argv: string[]) =>
  JSON.parse((await runCli(['log', '--json', ...argv], { files: FILES })).stdout);

describe('fga log', () => {
  test('reads like a diary, by day and person, with the reasons, and nothing that steers a terminal', async () => {
    const run = await runCli(['log'], { files: FILES, terminal: true });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(
      /^2026-01-15\n {2}anna\n {4}12:00 {2}applied.*\n {11}because: first look\n {2}ben\n {4}23:59 {2}coded by hand: 2 units[\s\S]*\n\n2026-01-16\n {2}anna\n {4}00:00 {2}noted\n {11}Tired <1B>\[31m\*and\* odd\n/,
    );
    expect(run.stdout).toMatch(/3 entries; times in UTC\. Last: [0-9a-f]{32}\n$/);
  });

  test.each<[string[], number]>([
    [[], 3],
    [['--since', '2026-01-16'], 1],
    [['--until', '2026-01-15'], 2],
    [['--until', '2026-01-15T12:00:00Z'], 1],
    [['--since', '2026-01-15T13:00:00+01:00', '--until', '2026-01-15T13:00:00+01:00'], 1],
    [['--coder', 'BEN'], 1],
    [['--file', 'codings'], 1],
    [['--file', 'rules.csv'], 1],
    [['--file', './codings/rules.csv', '--coder', 'ben'], 0],
  ])('%j chooses %i entries', async (argv, count) => {
    expect(await json(...argv)).toHaveLength(count);
  });

  test('as JSON each entry has its sentence, its id and its place', async () => {
    const [first] = await json();
    expect(first).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      who: 'anna',
      what: expect.stringContaining('applied'),
      file: 'log/all.jsonl',
      line: 1,
    });
  });

  test('as Markdown and CSV, into a file', async () => {
    const md = await runCli(['log', '-o', 'diary.md'], { files: FILES });
    expect(md.files['diary.md']).toMatch(/^# Research log\n[\s\S]*## 2026-01-16\n\n\*\*anna\*\*\n/);
    expect(md.files['diary.md']).toContain('\\*and\\*');
    const csv = await runCli(['log', '--format', 'csv'], { files: FILES });
    expect(csv.stdout.split('\n')[0]).toBe('time,who,command,what,because,inputs,wrote,fga,place');
  });

  test.each([
    [['--since', 'last week']],
    [['--since', '2026-13-01']],
    [['--coder', 'Nobody']],
    [['--because', 'x']],
    [['--note', ' ']],
    [['--note', 'a', '--notice']],
    [['--holds', 'xyz']],
  ])('%j is explained, and nothing is written', async (argv) => {
    expect(await runCli(['log', ...argv], { files: FILES })).toMatchObject({
      exitCode: 2,
      changes: [],
    });
  });

  test('of a study without a log says so', async () => {
    const run = await runCli(['log'], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('empty');
  });

  test('takes a note, and what was edited by hand with the reason', async () => {
    const env = { FGA_CODER: 'anna' };
    const noted = await runCli(['log', '--note', 'Read group 1 again.'], { files: STUDY, env });
    expect(noted.files['log/anna.jsonl']).toContain('Read group 1 again.');
    const argv = ['log', '--notice', '--because', 'a typo'];
    const first = await runCli(argv, { files: noted.files, env });
    expect(first.stdout).toContain('fga.yaml: not in the log before');
    const edited = { ...first.files, 'fga.yaml': 'title: X\n' };
    const again = await runCli(argv, { files: edited, env });
    expect(again.stdout).toBe(
      'fga.yaml: edited since the log last recorded it (what changed is not known)\nNoted.\n',
    );
    expect(again.files['log/anna.jsonl']).toMatch(/"because":"a typo"[^\n]*\n$/);
    expect(await runCli(argv, { files: again.files, env })).toMatchObject({ changes: [] });
  });

  test('tells whether a line that was written down is still held, with all before it', async () => {
    const env = { FGA_CODER: 'anna' };
    let files: Readonly<Record<string, string>> = STUDY;
    for (const note of ['one', 'two', 'three']) {
      ({ files } = await runCli(['log', '--note', note], { files, env }));
    }
    const id = JSON.parse((await runCli(['log', '--json'], { files })).stdout)
      .at(-1)
      .id.slice(0, 12);
    const held = await runCli(['log', '--holds', id], { files });
    expect(held).toMatchObject({ exitCode: 0 });
    expect(held.stdout).toContain('and 2 lines before it');
    const log = files['log/anna.jsonl'] ?? '';
    const altered = { ...files, 'log/anna.jsonl': log.replace('"two"', '"zwei"') };
    expect(await runCli(['log', '--holds', id], { files: altered })).toMatchObject({ exitCode: 1 });
    const cut = { ...files, 'log/anna.jsonl': log.split('\n').slice(0, 2).join('\n') };
    expect(await runCli(['log', '--holds', id], { files: cut })).toMatchObject({ exitCode: 1 });
  });
});
