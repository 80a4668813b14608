// Every command that writes, cut short at every step: by a disk that refuses one step, and by a program
// that is killed before it. The study holds the old state or the new one, loads, and the next run brings it to
// where it would have been.

import { describe, expect, test } from 'vitest';
import { cellOf, exported, type Files, sheetOf } from '../sheet/coding-sheets.js';
import { workIn } from '../support/backups.js';
import { type CliRun, runCli } from '../support/run-cli.js';
import { ANNA, BEN, coderStudy } from './coder-study.js';
import { CODEBOOK, STUDY } from './small-study.js';

interface Case {
  readonly argv: readonly string[];
  readonly files: Files;
  /** Once it is done, the command has nothing to work on, so it cannot be repeated. */
  readonly isOnce?: boolean;
  /** Several files are changed at once or not at all. */
  readonly isWhole?: boolean;
}

const coded = (await runCli(['code'], { files: STUDY })).disk;
const text = (path: string, files: Files = coded) =>
  Buffer.from(files[path] ?? '').toString('utf8');
const rules = text('codings/rules.csv');
const person = { ...coded, 'codings/anna.csv': rules.replaceAll(/,rule,(?!matched)/g, ',person,') };
const provisional = `${CODEBOOK}ungrouped:\n  - name: Warmth\n    status: provisional\n`;
const pair = await coderStudy({ coders: { anna: ANNA, ben: BEN } });
const SHEET = 'debriefs/2026-01-15-anna-ben.md';
const talk = (await runCli(['debrief', 'anna', 'ben'], { files: pair })).disk;
const decided = {
  ...talk,
  [SHEET]: text(SHEET, talk).replaceAll('- Decision:', '- Decision: anna'),
};
const renamed = (await runCli(['codebook', 'rename', 'learning', 'Growing'], { files: person }))
  .disk;
const drawn = (await runCli(['sample', '--share', '20%', '--seed', '7'], { files: coded })).disk;

async function importing(): Promise<Files> {
  const { rows, files } = await exported('anna', person);
  cellOf(rows, 'stairs are hard', 'code 1').set('A new code');
  cellOf(rows, 'stairs are hard', 'condensed').set('Stairs');
  cellOf(rows, 'The tea is cold', 'code 1').set('Lerning');
  return { ...files, 'in.xlsx': sheetOf(rows) };
}

async function grouping(): Promise<Files> {
  const files = { ...person, 'codebooks/cafe.yaml': provisional };
  const run = await runCli(['sheet', 'export', '--codes', '-o', 'codes.csv'], { files });
  const sheet = text('codes.csv', run.disk).replace('Warmth', 'Warm people');
  return { ...run.disk, 'codes.csv': sheet };
}

const edited = {
  ...person,
  'transcripts/monday.txt': text('transcripts/monday.txt').replace('I trust', 'I do trust'),
};
const other = { ...coded, 'codebooks/cafe.yaml': CODEBOOK.replace('stairs, lift', 'tea') };
const byHand = { ...coded, 'codings/rules.csv': rules.replace(',rule,', ',person,') };
const change = (...argv: string[]): Case => ({
  argv: ['codebook', ...argv],
  files: person,
  isOnce: true,
  isWhole: true,
});

const asked = (await runCli(['member-check'], { files: coded })).disk;
const answered = Object.fromEntries(
  ['ann', 'dan'].map((who) => [
    `${who}.md`,
    text(`member-checks/packets/${who}.md`, asked).replaceAll('- [ ] Yes\n', '- [x] Yes\n'),
  ]),
);
const named = (await runCli(['anonymise', '--undecided', 'replace'], { files: person })).disk;
const masked = (await runCli(['anonymise', '--apply'], { files: named })).disk;

const { files: early } = await runCli(['table', '2', '-o', 't.txt'], { files: coded });
const withTable = {
  ...early,
  'codebooks/cafe.yaml': CODEBOOK.replace('name: Trust', 'name: Being trusted'),
};

const CASES: Readonly<Record<string, Case>> = {
  init: { argv: ['init'], files: { 'monday.txt': STUDY['transcripts/monday.txt'] ?? '' } },
  segment: { argv: ['segment'], files: STUDY },
  'segment anew': {
    argv: ['segment', '--new-units', '--by', 'sentence'],
    files: person,
    isWhole: true,
  },
  'segment --split': {
    argv: ['segment', 'monday.txt', '--split', 'u0002', '--at', 'They are'],
    files: person,
    isOnce: true,
    isWhole: true,
  },
  code: { argv: ['code'], files: STUDY },
  'code with another codebook': { argv: ['code'], files: other },
  'code --replace': { argv: ['code', '--replace'], files: byHand },
  'code to a folder': { argv: ['code', '-o', 'out'], files: STUDY },
  tables: { argv: ['tables', '-o', 'out'], files: coded },
  'table to a file': {
    argv: ['table', '2', '-o', 't.txt', '--replace'],
    files: { ...coded, 't.txt': 'old\n' },
  },
  'table over an earlier one': { argv: ['table', '2', '-o', 't.txt'], files: withTable },
  'sheet export': { argv: ['sheet', 'export', '--coder', 'anna'], files: STUDY, isOnce: true },
  'sheet import': { argv: ['sheet', 'import', 'in.xlsx'], files: await importing(), isWhole: true },
  'sheet import of codes': {
    argv: ['sheet', 'import', 'codes.csv'],
    files: await grouping(),
    isWhole: true,
  },
  debrief: { argv: ['debrief', 'anna', 'ben', '-o', 'talk.md'], files: pair, isOnce: true },
  'debrief --apply': { argv: ['debrief', '--apply', SHEET], files: decided, isWhole: true },
  sample: { argv: ['sample', '--share', '20%', '--seed', '7'], files: STUDY },
  'sample --replace': {
    argv: ['sample', '--share', '30%', '--seed', '8', '--replace'],
    files: drawn,
    isWhole: true,
  },
  'reanchor --apply': { argv: ['reanchor', '--apply'], files: edited, isWhole: true },
  'codebook rename': change('rename', 'learning', 'Growing'),
  'codebook merge': change('merge', 'learning', '--into', 'honest-people'),
  'codebook split': change('split', 'honest-people', '--into', 'Honest', '--into', 'Trusting'),
  'codebook move': change('move', 'learning', 'Trust'),
  'codebook rename of a group': {
    ...change('rename', 'trust', 'Trusting'),
    files: { ...asked, 'codings/anna.csv': person['codings/anna.csv'] },
  },
  'codebook merge of groups': change('merge', 'skills', '--into', 'trust'),
  'codebook retire': change('retire', 'learning'),
  'codebook promote': {
    ...change('promote', 'Warmth', 'Trust'),
    files: { ...person, 'codebooks/cafe.yaml': provisional },
  },
  'member-check': { argv: ['member-check'], files: coded, isWhole: true },
  'member-check --replace': {
    argv: ['member-check', '--replace', '--translated'],
    files: { ...asked, 'member-checks/packets/ann.md': 'Notes of ann.\n' },
    isWhole: true,
  },
  'member-check --record': {
    argv: ['member-check', '--record', 'ann.md', 'dan.md'],
    files: { ...asked, ...answered },
    isWhole: true,
  },
  anonymise: { argv: ['anonymise', '--undecided', 'keep'], files: person },
  'anonymise --apply': {
    argv: ['anonymise', '--apply'],
    files: named,
    isOnce: true,
    isWhole: true,
  },
  'anonymise --restore': {
    argv: ['anonymise', '--restore'],
    files: masked,
    isOnce: true,
    isWhole: true,
  },
  'log --notice': { argv: ['log', '--notice'], files: edited },
  'log --note': { argv: ['log', '--note', 'The stairs again'], files: coded },
  restore: { argv: ['restore', '1'], files: renamed, isOnce: true, isWhole: true },
  'restore --replace': {
    argv: ['restore', '1', '--replace'],
    files: { ...renamed, 'codebooks/cafe.yaml': CODEBOOK },
    isOnce: true,
    isWhole: true,
  },
};

const TIMEOUT = 120_000;

describe.each(Object.entries(CASES))('fga %s', (_, one) => {
  test.each(['the disk is full', 'the program is killed'])(
    'leaves the old study or the new one where %s at any step, and completes it',
    async (how) => {
      const { argv, files } = one;
      const whole = await runCli(argv, { files });
      expect(whole.exitCode, whole.stderr).toBeLessThan(2);
      const checks = [files, whole.disk].map((disk) =>
        runCli(['check', '--json'], { files: disk }),
      );
      const most = Math.max(...(await Promise.all(checks)).map(errorsOf));
      const isDead = how === 'the program is killed';
      let at = 1;
      for (; ; at += 1) {
        const broken = await runCli(argv, { files, ...(isDead ? { dieAt: at } : { failAt: at }) });
        if (broken.exitCode === whole.exitCode && !isCut(broken)) break;
        if (!isDead) expect(broken.stderr).toMatch(/(?:Cannot|Nothing can) .+: the disk is full\./);
        await sound(one, broken, { whole, most });
      }
      expect(at).toBeGreaterThan(1);
    },
    TIMEOUT,
  );
});

/** What is done is done where only the lock, or the line for the log, could not be written. */
function isCut({ stderr, exitCode }: CliRun): boolean {
  return exitCode === 70 || /disk is full/.test(stderr);
}

/** `most`: errors in the data before or after, which no cut may add to. */
async function sound(one: Case, broken: CliRun, { whole, most }: { whole: CliRun; most: number }) {
  const { argv, files, isOnce, isWhole } = one;
  const ends = [files, whole.disk].map(plain);
  for (const [path, content] of Object.entries(plain(broken.disk))) {
    if (!isHandOver(path, content)) expect(ends.map((end) => end[path])).toContain(content);
  }
  for (const path of Object.keys(files)) {
    if (path in whole.disk) expect(broken.disk, path).toHaveProperty([path]);
  }
  const checked = await runCli(['check', '--json'], { files: broken.disk });
  expect(errorsOf(checked)).toBeLessThanOrEqual(most);
  if (isWhole) expect(ends.map(inStudy)).toContainEqual(inStudy(plain(checked.disk)));
  const isDone = JSON.stringify(plain(checked.disk)) === JSON.stringify(ends[1]);
  if (isOnce && isDone) return;
  const again = await runCli(argv, { files: checked.disk });
  expect(again.exitCode, again.stderr).toBe(whole.exitCode);
  expect(plain(again.disk)).toEqual(ends[1]);
  expect(Object.keys(again.disk).filter((path) => path.startsWith('.fga'))).toEqual([]);
}

function plain(files: Files): Record<string, string> {
  const work = Object.entries(workIn(files));
  const texts = work.map(([path, content]): [string, string] => [
    path,
    Buffer.from(content).toString('latin1'),
  ]);
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an import leaves beside the sheet, which may lie anywhere; what goes into the key before a change. */
const BESIDE = /^in\.leftovers\.csv$|^key\/runs\/\d+\/(?:files|written)\//;

function inStudy(files: Record<string, string>) {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !BESIDE.test(path)));
}

/** The record of the rules' coding holds for both while `rules.csv` is replaced. */
function isHandOver(path: string, content: string): boolean {
  return path.endsWith('.rules.json') && JSON.parse(content).rules.length === 2;
}

function errorsOf({ stdout, stderr }: CliRun): number {
  return (stdout + stderr).match(/"severity": ?"error"/g)?.length ?? 0;
}
