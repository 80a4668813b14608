// Two coders on two branches of a real repository: what they do by themselves merges without a conflict.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeIo, type ProcessLike } from '../../src/io/node-io.js';
import { main } from '../../src/main.js';
import { parseLog } from '../../src/study/log/log-line.js';
import { parseCsv, renderCsv } from '../../src/table/csv.js';

const TALK = `Moderator: What did the programme give you?
${Array.from({ length: 20 }, (_, at) => `P${(at % 3) + 1}: This is what I have to say about thing number ${at + 1} of it all.`).join('\n')}
Moderator: Thank you?
`;

const BOOK = `title: Small
version: 1.0.0
language: en
categories:
  - name: Support
    codes:
      - name: Trust
      - name: Exams
ungrouped:
  - name: Food
    status: provisional
`;

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'fga-git-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');

/** Git with nobody's settings; its absence is a failure, since nothing else shows what git does. */
function git(...args: string[]): string {
  const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const run = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', env });
  if (run.error) throw new Error(`This test needs git: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

async function fga(coder: string, ...argv: string[]): Promise<string> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const world = { cwd: () => folder, env: { FGA_CODER: coder }, stdin, stdout, stderr };
  const code = await main(argv, nodeIo(world as unknown as ProcessLike));
  const said = `${stdout.read() ?? ''}${stderr.read() ?? ''}`;
  if (code !== 0) throw new Error(`fga ${argv.join(' ')} ended with ${code}: ${said}`);
  return said;
}

async function startStudy(): Promise<void> {
  for (const [name, text] of [
    [
      'fga.yaml',
      'title: Small\nlanguage: en\nunits: turn\nsessions:\n  - label: First\n    transcript: fg1.txt\n',
    ],
    [
      'participants.csv',
      'id,session,role,gender,labels\np1,first,participant,Female,P1\np2,first,participant,Male,P2\np3,first,participant,Male,P3\n',
    ],
  ] as const) {
    writeFileSync(path(name), text);
  }
  await fga('', 'init');
  writeFileSync(path('transcripts/fg1.txt'), TALK);
  writeFileSync(path('codebooks/book.yaml'), BOOK);
  await fga('', 'segment');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'The study, cut into units');
}

/** Codes units through a sheet: `3: 'Trust'`; a `condensed` text for one of them. */
async function codeBySheet(
  coder: string,
  codes: Readonly<Record<number, string>>,
  condensed: Readonly<Record<number, string>>,
): Promise<void> {
  const sheet = `${coder}.csv`;
  await fga(coder, 'sheet', 'export', '--coder', coder, '--format', 'csv', '-o', sheet);
  const { header, rows } = parseCsv(read(sheet), sheet).value;
  const at = (name: string) => header.indexOf(name);
  const filled = rows.map(({ cells }) => {
    const number = Number(cells[at('unit')]?.slice(1));
    const row = [...cells];
    row[at('code 1')] = codes[number] ?? '';
    row[at('read')] = 'x';
    if (condensed[number]) row[at('condensed')] = condensed[number];
    return row;
  });
  writeFileSync(path(sheet), renderCsv(header, filled));
  await fga(coder, 'sheet', 'import', sheet, '--because', `${coder} codes`);
  rmSync(path(sheet));
  git('add', '-A');
  git('commit', '-qm', `${coder} codes`);
}

test('codings, new codes, condensed units and logs of two branches merge cleanly, and are debriefed', async () => {
  await startStudy();
  git('switch', '-qc', 'anna');
  await codeBySheet(
    'anna',
    { 2: 'Trust', 3: 'Exams', 4: 'Friendship', 8: 'Trust' },
    { 2: 'says one' },
  );
  git('switch', '-q', 'main');
  git('switch', '-qc', 'ben');
  await codeBySheet(
    'ben',
    { 2: 'Trust', 3: 'Trust', 5: 'Dormitory', 8: 'Trust' },
    { 12: 'says two' },
  );
  git('switch', '-q', 'main');
  git('merge', '-q', '--no-edit', 'anna');
  git('merge', '-q', '--no-edit', 'ben');
  expect(git('status', '--porcelain')).toBe('');

  expect(await fga('anna', 'check')).not.toMatch(/error/);
  const book = read('codebooks/book.yaml');
  for (const name of ['Food', 'Friendship', 'Dormitory'])
    expect(book).toContain(`- name: ${name}\n`);
  expect(read('units/fg1.txt.csv')).toMatch(/says one[\s\S]*says two/);
  const agreement = await fga('anna', 'agree', 'anna', 'ben');
  expect(agreement).toContain('Agreement of anna, ben');

  await fga('anna', 'debrief', 'anna', 'ben', '-o', 'talk.md');
  const sheet = read('talk.md').replace('- Decision:', '- Decision: anna');
  writeFileSync(path('talk.md'), sheet);
  await fga('anna', 'debrief', '--apply', 'talk.md');
  expect(read('codings/consensus.csv')).toContain('debriefing');
}, 60_000);

test('logs of one coder on two branches keep all their lines, and no line twice', async () => {
  await startStudy();
  const log = 'log/anna.jsonl';
  git('switch', '-qc', 'laptop');
  await fga(
    'anna',
    'segment',
    'fg1.txt',
    '--split',
    'u0002',
    '--at',
    'to say',
    '--because',
    'on the laptop',
  );
  git('add', '-A');
  git('commit', '-qm', 'laptop');
  git('switch', '-q', 'main');
  git('switch', '-qc', 'office');
  await fga(
    'anna',
    'segment',
    'fg1.txt',
    '--split',
    'u0015',
    '--at',
    'to say',
    '--because',
    'in the office',
  );
  git('add', '-A');
  git('commit', '-qm', 'office');
  git('merge', '-q', '--no-edit', 'laptop');
  const { value, findings } = parseLog(read(log), log);
  expect(findings).toEqual([]);
  const splits = value.filter(({ command }) => command === 'segment');
  expect(splits.flatMap(({ because = [] }) => because).sort()).toEqual([
    'in the office',
    'on the laptop',
  ]);
  // Both have given new units the same ids: git cannot know, and fga says it.
  await expect(fga('anna', 'check')).rejects.toThrow('unit/duplicate-id');
}, 60_000);

test('files are stored byte by byte, whatever git is set to do with line ends', async () => {
  await startStudy();
  writeFileSync(path('transcripts/fg2.txt'), TALK.replaceAll('\n', '\r\n'));
  git('-c', 'core.autocrlf=true', 'add', '-A');
  git('-c', 'core.autocrlf=true', 'commit', '-qm', 'a transcript of Windows');
  rmSync(path('transcripts/fg2.txt'));
  git('-c', 'core.autocrlf=true', 'checkout', '-q', '--', '.');
  expect(read('transcripts/fg2.txt')).toBe(TALK.replaceAll('\n', '\r\n'));
  expect(read('transcripts/fg1.txt')).toBe(TALK);
});

/** Anna and Ben code on branches; on main codes and groups get other names meanwhile, and one goes. */
async function migrateMeanwhile(
  bens: Readonly<Record<number, string>>,
  ...more: readonly (readonly string[])[]
): Promise<void> {
  await startStudy();
  git('switch', '-qc', 'ben');
  await codeBySheet('ben', bens, {});
  git('switch', '-q', 'main');
  await codeBySheet('anna', { 2: 'Trust', 3: 'Exams', 8: 'Trust', 9: 'Food' }, {});
  for (const argv of [
    ['rename', 'trust', 'Confidence'],
    ['rename', 'support', 'Help'],
    ['merge', 'exams', '--into', 'confidence'],
    ['rename', 'confidence', 'Confidence in mentors'],
    ...more,
  ]) {
    await fga('anna', 'codebook', ...argv, '--because', 'we agreed');
  }
  git('add', '-A');
  git('commit', '-qm', 'the codebook as we agreed');
  git('merge', '-q', '--no-edit', 'ben');
  expect(git('status', '--porcelain')).toBe('');
}

const NOW = 'confidence-in-mentors';

test('codings of a branch made before codes and groups were changed are read under what they are now', async () => {
  const promote = ['promote', 'food', 'Help'];
  await migrateMeanwhile({ 2: 'Trust', 3: 'Trust', 8: 'Exams', 9: 'Food' }, promote);
  // Ben's file is as he committed it: nothing was rewritten behind his back.
  expect(read('codings/ben.csv')).toMatch(/,trust,[\s\S]*,exams,/);
  expect(read('codings/anna.csv')).not.toMatch(/,trust,|,exams,/);
  const checked = await fga('anna', 'check', '--all');
  expect(checked).toContain('coding/older-code');
  expect(checked).not.toMatch(/unknown-code| error /);

  const agreed = JSON.parse(
    (await fga('anna', 'agree', 'anna', 'ben', '--json')).split('\n[')[0] ?? '',
  );
  expect(agreed.overall.percent.value).toBe(1);
  const { units } = JSON.parse(await fga('anna', 'diff', 'anna', 'ben', '--json'));
  expect(units).toEqual([]);
  const table = async (coder: string) =>
    (await fga('anna', 'table', '2', '--counts', '--format', 'csv', '--coder', coder))
      .split('\n')
      .filter((line) => /^(?:Help|,)/.test(line));
  expect(await table('ben')).toEqual(await table('anna'));
  expect((await table('ben')).join('\n')).toContain('Help');

  // A later change takes Ben's codings along, from what he wrote to what it is then.
  await fga('anna', 'codebook', 'rename', NOW, 'Trust in mentors');
  expect((await fga('anna', 'check', '--all')).match(/unknown-code/)).toBeNull();
  expect(JSON.parse(await fga('anna', 'diff', 'anna', 'ben', '--json')).units).toEqual([]);
}, 60_000);

test('a code that was made on a branch meanwhile stands in the codebook beside the history', async () => {
  await migrateMeanwhile({ 2: 'Trust', 3: 'Dormitory', 9: 'Food' });
  const checked = await fga('anna', 'check', '--all');
  expect(checked).not.toMatch(/bad-history|unknown-code| error /);
  const shown = await fga('anna', 'codebook', 'show');
  expect(shown).toContain('Dormitory  (dormitory)');
}, 60_000);

test('an edit by hand is logged with what it changed, as the last commits tell', async () => {
  await startStudy();
  await codeBySheet('anna', { 2: 'Trust', 3: 'Exams', 8: 'Trust' }, {});
  const { header, rows } = parseCsv(read('codings/anna.csv'), '').value;
  const [unit, code] = [header.indexOf('unit'), header.indexOf('code')];
  const cells = rows.map((row) => row.cells).filter((row) => row[unit] !== 'u0008');
  const recoded = cells.map((row) =>
    row[unit] === 'u0002' ? row.map((cell, at) => (at === code ? 'exams' : cell)) : row,
  );
  writeFileSync(path('codings/anna.csv'), renderCsv(header, recoded).replaceAll('\n', '\r\n'));
  writeFileSync(path('codebooks/book.yaml'), `${read('codebooks/book.yaml')}# a\n# b\n`);
  // The edit is committed, too: what was there before is further back.
  git('add', '-A');
  git('commit', '-qm', 'by hand');
  const said = await fga('anna', 'log', '--notice', '--because', 'a second look');
  expect(said).toMatch(/codings\/anna\.csv: .*\(1 coding removed, 1 changed\)/);
  expect(said).toMatch(/codebooks\/book\.yaml: .*\(2 lines added\)/);
  expect(await fga('anna', 'log')).toMatch(/1\s+coding\s+removed,\s+1\s+changed/);
}, 60_000);
