// What fga check says of a study in which files cannot be read: all of them at once, and nothing that
// would only follow from them.

import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { coderStudy } from './coder-study.js';

const NUL = 'first line\nsecond \0line\n';
const ZIP = 'PK\u0003\u0004 a workbook';

interface Said {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

async function study(): Promise<Record<string, string>> {
  const files = await coderStudy({
    coders: { anna: { u2: 'trust' }, ben: { u2: 'honesty' } },
    files: {
      'participants.csv':
        'id,session,role,labels\nm1,fg1,mentee,Mentee 1\nm2,fg1,mentee,Mentee 2\n',
      'reporting.md': '# What we did\n',
    },
  });
  const cut = await runCli(['code'], { files, env: { FGA_CODER: 'anna' } });
  return { ...cut.files };
}

async function check(files: Readonly<Record<string, string | Uint8Array>>) {
  const { stdout, stderr, exitCode, changes } = await runCli(['check', '--json'], { files });
  expect({ stderr, changes }).toEqual({ stderr: '', changes: [] });
  return { exitCode, found: JSON.parse(stdout) as readonly Said[] };
}

const READ = [
  'fga.yaml',
  'participants.csv',
  'reporting.md',
  'codebooks/book.yaml',
  'units/fg1.txt.csv',
  'codings/anna.csv',
  'codings/rules.csv',
  'codings/.rules.json',
  'log/anna.jsonl',
];

describe('fga check where a file cannot be read', () => {
  test.each(READ)('names %s, and nothing that only follows from it', async (path) => {
    const files = await study();
    const known = new Set((await check(files)).found.map(({ code }) => code));
    expect(files).toHaveProperty([path]);
    const { exitCode, found } = await check({ ...files, [path]: NUL });
    expect(exitCode).toBe(1);
    expect(found.filter(({ code }) => !known.has(code))).toEqual([
      expect.objectContaining({ code: 'study/unreadable-file', file: path, line: 2, column: 8 }),
    ]);
  });

  test('names all of them at once, and checks the rest', async () => {
    const files = await study();
    const broken = Object.fromEntries(READ.map((path) => [path, ZIP]));
    const { found } = await check({ ...files, ...broken, 'codings/ben.csv': 'transcript,unit\n' });
    const unreadable = found.filter(({ code }) => code === 'study/unreadable-file');
    expect(unreadable.map(({ file }) => file).sort()).toEqual([...READ].sort());
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'coding/missing-column', file: 'codings/ben.csv' }),
    );
  });

  test.each([
    ['a folder where a file belongs', 'codings/bo.csv/', 'codings/bo.csv'],
    ['a folder where the settings belong', 'fga.yaml/', 'fga.yaml'],
    ['a file where a folder belongs', 'memos', 'memos'],
    ['what a killed program had stored, broken', '.fga.pending.json', '.fga.pending.json'],
  ])('names %s', async (_, path, file) => {
    const { 'fga.yaml': settings = '', ...rest } = await study();
    const files = { ...rest, ...(path !== 'fga.yaml/' && { 'fga.yaml': settings }), [path]: '{' };
    const { found } = await check(files);
    expect(found.filter(({ code }) => code === 'study/unreadable-file')).toEqual([
      expect.objectContaining({ file }),
    ]);
  });

  test('a file that git could not merge is named by the first mark, and by nothing else', async () => {
    const files = await study();
    const paths = READ.filter((path) => /\.(?:csv|yaml|md)$/.test(path));
    const conflicts = paths.map((path) => {
      const [first, ...rest] = (files[path] ?? '').split('\n');
      return [path, [first, '<<<<<<< HEAD', ...rest, '=======', '>>>>>>> b', ''].join('\n')];
    });
    const { found } = await check({ ...files, ...Object.fromEntries(conflicts) });
    const about = found.filter(({ file }) => paths.includes(file));
    expect(about.map(({ code, file, line }) => `${code} ${file}:${line}`).sort()).toEqual(
      paths.map((path) => `table/merge-conflict ${path}:2`).sort(),
    );
  });

  test('commands say of a codebook that git could not merge just that', async () => {
    const files = await study();
    const [first, ...rest] = (files['codebooks/book.yaml'] ?? '').split('\n');
    const both = [first, '<<<<<<< HEAD', ...rest, '=======', ...rest, '>>>>>>> b', ''].join('\n');
    const run = await runCli(['code'], { files: { ...files, 'codebooks/book.yaml': both } });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/^codebooks\/book\.yaml:2:1 .*\[yaml\/merge-conflict\]$/m);
    expect(run.stderr).not.toContain('yaml/syntax');
  });

  test('folders of units that are named for folders of transcripts are as they should be', async () => {
    const files = await study();
    const transcripts = { 'transcripts/a.csv/fg2.txt': files['transcripts/fg1.txt'] ?? '' };
    const cut = await runCli(['segment'], { files: { ...files, ...transcripts } });
    expect(cut.files).toHaveProperty(['units/a.csv/fg2.txt.csv']);
    const { found } = await check(cut.files);
    expect(found.filter(({ code }) => code === 'study/unreadable-file')).toEqual([]);
  });
});
