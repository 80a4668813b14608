// A study in which every field that is printed or written tries to steer a terminal, to be a formula of
// a spreadsheet, or has a name that objects of JavaScript have.

import { expect, test } from 'vitest';
import { parseCsvRows } from '../../src/table/csv.js';
import { runCli } from '../support/run-cli.js';

const E = '\u001b[31m\u001b]0;x\u0007\u009b31m\u202e';

const PEOPLE = `id,session,role,gender,labels,=age${E}
__proto__,talk,"=role${E}",@f${E},=1+1,=9${E}
constructor,talk,+x,-f,@SUM,\t=1
`;

const BOOK = `title: "=T ${E}"
version: 1.0.0
language: en
categories:
  - name: "=Cat ${E}"
    subcategories:
      - name: "@Sub ${E}"
        codes:
          - name: "+Code ${E}"
            id: constructor
            rules: [trust]
          - name: __proto__
            rules: ["her AND gender:m"]
`;

const FILES = {
  'fga.yaml': `title: "=1+1 ${E}"\nlanguage: en\n`,
  'participants.csv': PEOPLE,
  'codebooks/b.yaml': BOOK,
  'transcripts/talk.txt': `Moderator: What ${E}?\n\n=1+1: I trust ${E} her.\n\n@SUM: =HYPERLINK("x") trust\n\n=1+1: @more trust ${E}\n\n@SUM: +trust\n`,
  [`transcripts/${E}.txt`]: `A${E}nn: I trust ${E} her.\n\nBen: -2 trust\n\nA${E}nn: trust\n\nBen: no\n`,
  [`memos/${E}.md`]: `a memo ${E}\n`,
};

const coded = await runCli(['code'], { files: FILES });
const person = (coded.files['codings/rules.csv'] ?? '').replaceAll(',rule,', ',person,');
const files = {
  ...coded.files,
  'codings/anna.csv': person,
  'codings/ben.csv': person.replace(',coded,', ',rejected,'),
};

/** What steers a terminal, or turns the order of letters. */
const STEERING = /(?!\n|\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

test.each([
  'check --all',
  'transcripts',
  'segment',
  'code',
  'code --explain u0002',
  'code --explain u0003',
  'table 1',
  'table 2 --counts --quotes --coder anna',
  'table matrix --coder anna',
  'table participation',
  'table quotes --coder anna',
  'table quotes --coder anna --format csv',
  'tables --coder anna -o out',
  'find trust',
  'find trust --format csv',
  'find trust --json',
  'agree anna ben',
  'diff anna ben',
  'debrief anna ben',
  'sample --share 50% --seed 1',
  'sheet export --coder anna -o s.csv',
  'member-check --coder anna -o packets',
  'codebook lint',
  'log',
  'audit',
  'anonymise',
])('nothing of it reaches a terminal: fga %s', async (words) => {
  const units = Object.keys(files).filter((path) => path.startsWith('units/'));
  const [id, ...rest] = words.split(' ').toReversed();
  const argv = words.includes('--explain')
    ? [...rest.toReversed(), `${units[0]?.slice('units/'.length, -'.csv'.length)}:${id}`]
    : words.split(' ');
  const run = await runCli(argv, { files, terminal: true, env: { NO_COLOR: '1' } });
  expect([run.exitCode, run.stdout === '' && run.stderr]).not.toEqual([2, run.stderr]);
  const found = STEERING.exec(run.stdout + run.stderr.replaceAll('\r', ''));
  expect(found && JSON.stringify(run.stdout.slice(Math.max(0, found.index - 60)))).toBeNull();
});

test('no cell of a table that is written is a formula', async () => {
  const runs = await Promise.all(
    [
      ['tables', '--coder', 'anna', '-o', 'out', '--format', 'csv,tsv'],
      ['sheet', 'export', '--coder', 'anna', '-o', 's.csv'],
      ['debrief', 'anna', 'ben'],
      ['diff', 'anna', 'ben', '--format', 'csv', '-o', 'd.csv'],
      ['find', 'trust', '--format', 'csv', '-o', 'f.csv'],
      ['anonymise'],
    ].map((argv) => runCli(argv, { files })),
  );
  const written = runs.flatMap((run) =>
    run.changes.flatMap((path) =>
      /\.[ct]sv$/.test(path) ? [[path, run.files[path] ?? ''] as const] : [],
    ),
  );
  expect(written.length).toBeGreaterThan(8);
  for (const [path, text] of written) {
    const quoted = text.split(/\r?\n/).flatMap((line) => line.split(/[,\t;]/));
    expect([path, quoted.filter((cell) => /^"?[=+@]/.test(cell))]).toEqual([path, []]);
    expect(parseCsvRows(text, path).findings).toEqual([]);
  }
});
