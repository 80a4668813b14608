// The rules of ARCHITECTURE.md that can be checked by reading imports.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** A folder imports only from itself and from folders before it. */
const ORDER = [
  'text',
  'finding',
  'yaml',
  'office',
  'table',
  'anchor',
  'transcript',
  'unit',
  'memo',
  'rule',
  'codebook',
  'coding',
  'analysis',
  'agreement',
  'manifest',
  'sheet',
  'pseudonym',
  'member',
  'io',
  'study',
  'actions',
  'review',
  'audit',
  'commands',
];

interface Import {
  readonly from: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'));

const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(join(SRC, from), 'utf8');
  const targets = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return targets.map((target) => ({ from, target: resolved(from, target) }));
});

function resolved(from: string, target: string): string {
  if (!target.startsWith('.')) return target;
  return relative(SRC, join(SRC, dirname(from), target))
    .split(sep)
    .join('/');
}

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

test('a folder imports only from folders before it in the order of the pipeline', () => {
  const wrong = imports.filter(({ from, target }) => {
    const [own, other] = [ORDER.indexOf(folderOf(from)), ORDER.indexOf(folderOf(target))];
    return folderOf(from) !== '' && target.endsWith('.js') && other > own;
  });
  expect(wrong).toEqual([]);
});

/** The same within study/; the files of the folder itself come first. */
const STUDY_ORDER = [
  'people',
  'rules',
  'log',
  'writing',
  'open',
  'load',
  'coding',
  'evidence',
  'coders',
];

test('a folder of study/ imports only from folders before it', () => {
  const placeOf = (path: string) => {
    const [, folder] = /^study\/(?:([^/]+)\/)?[^/]+$/.exec(path) ?? [];
    return folder === undefined ? -1 : STUDY_ORDER.indexOf(folder);
  };
  const inside = imports.filter(({ from, target }) =>
    [from, target].every((path) => path.startsWith('study/')),
  );
  const folders = inside.map(({ from }) => from.split('/').slice(1, -1).join('/'));
  expect(new Set(folders)).toEqual(new Set(['', ...STUDY_ORDER]));
  expect(inside.filter(({ from, target }) => placeOf(target) > placeOf(from))).toEqual([]);
});

test('every folder has its place in the order', () => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== ''));
  expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
});

test('lint keeps the same order', () => {
  const { overrides } = JSON.parse(readFileSync(join(SRC, '..', 'biome.json'), 'utf8'));
  const lists = new Map<string, readonly string[]>();
  for (const { includes, linter } of overrides) {
    const { patterns } = linter?.rules?.style?.noRestrictedImports?.options ?? {};
    if (patterns) lists.set(includes[0], patterns[0].group);
  }
  for (const [index, folder] of ORDER.slice(0, -1).entries()) {
    const later = ORDER.slice(index + 1).map((each) => `**/${each}/**`);
    expect(lists.get(`src/${folder}/**`)).toEqual(later);
  }
});

test('only io/ touches the file system, and only main.ts, what starts it and io/ the process', () => {
  const touching = imports.filter(({ target }) =>
    /^node:(fs|child_process|net|http|os|worker_threads)/.test(target),
  );
  expect(touching.filter(({ from }) => folderOf(from) !== 'io')).toEqual([]);
  const process = files.filter((file) => /\bprocess\./.test(readFileSync(join(SRC, file), 'utf8')));
  // The PDF library leaves rejections behind that only the process hears of.
  const pdf = 'transcript/pages/pdf-stray-errors.ts';
  expect(process.sort()).toEqual(
    [
      'cli.ts',
      'start.ts',
      'io/kept-program.ts',
      'io/node-apart.ts',
      'io/node-git.ts',
      'io/node-io.ts',
      'io/node-machine.ts',
      'main.ts',
      pdf,
    ].sort(),
  );
});

test('natural is imported by leaf files only: its root prints to stdout and loads databases', () => {
  const natural = imports.filter(({ target }) => target.startsWith('natural'));
  expect(natural.filter(({ target }) => !/^natural\/lib\/.+\/.+\.js$/.test(target))).toEqual([]);
});

test('nothing imports the commands but the program itself', () => {
  const wrong = imports.filter(
    ({ from, target }) =>
      folderOf(target) === 'commands' && !['commands', ''].includes(folderOf(from)),
  );
  expect(wrong).toEqual([]);
});

test('every file that ARCHITECTURE.md names is there', () => {
  const page = readFileSync(join(SRC, '..', 'ARCHITECTURE.md'), 'utf8');
  const named = [...page.matchAll(/`src\/([\w/-]+\.ts)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});

test('every file that the recipes of CONTRIBUTING.md name is there', () => {
  const root = join(SRC, '..');
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const named = [...page.matchAll(/`((?:src|test|docs|scripts)\/[\w./-]+)`/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('ARCHITECTURE.md tells what every folder is for', () => {
  const page = readFileSync(join(SRC, '..', 'ARCHITECTURE.md'), 'utf8');
  const told = [...page.matchAll(/^\*\*`(\w+)\/`\*\*/gm)].map((match) => match[1]);
  const folders = ORDER.filter((folder) => files.some((file) => folderOf(file) === folder));
  expect(folders.filter((folder) => !told.includes(folder))).toEqual([]);
});

test('no files need each other in a circle', () => {
  const needed = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, target } of imports)
    if (target.endsWith('.js')) needed.get(from)?.push(target.replace(/\.js$/, '.ts'));
  // What needs only files that are done is done; what is left at the end are circles and what needs them.
  const open = new Set(files);
  for (let before = 0; before !== open.size; ) {
    before = open.size;
    for (const file of open)
      if (!needed.get(file)?.some((other) => open.has(other))) open.delete(file);
  }
  expect([...open]).toEqual([]);
});

test('every file says at its beginning what it is for', () => {
  const silent = files.filter((file) => !readFileSync(join(SRC, file), 'utf8').startsWith('//'));
  expect(silent).toEqual([]);
});
