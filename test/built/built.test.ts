// The built program as a user runs it. `npm test` builds first.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pdf, pdfLines } from '../support/documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/fga.js');
const { version, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const FORBIDDEN = /dotenv|mongoose|memjs|mongodb|ioredis|\bredis\b|node-postgres|\.env['"`]/gi;

// A busy machine may take long to start so many programs; how long is not what is tested.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let folder = '';
let study = '';

function fga(argv: readonly string[], cwd = study) {
  const env = { PATH: process.env.PATH ?? '' };
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [program, ...argv], options);
}

/** The files that hold the code which V8 made of the programs: of all verbs, and those of one. */
function keptCodes(): string[] {
  const kept = readdirSync(join(root, 'dist')).filter((file) =>
    file.endsWith(`.cjs.${process.versions.v8}-${process.arch}`),
  );
  expect(kept.map((file) => file.replace(/[\da-f]{12}.*/, '')).toSorted()).toEqual([
    'fga-',
    'fga-code-',
    'fga-table-',
  ]);
  return kept;
}

// It is read byte by byte, so another sign would be two wrong ones, and rules for texts would fail unseen.
test('the programs that are kept as code hold ASCII only', () => {
  const names = readdirSync(join(root, 'dist')).filter((file) => /^fga-.*\.cjs$/.test(file));
  expect(names).toHaveLength(3);
  for (const name of names) {
    expect(readFileSync(join(root, 'dist', name)).some((byte) => byte > 127)).toBe(false);
  }
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fga-test-'));
  study = join(folder, 'demo');
  const run = fga(['init', 'demo', '--example'], folder);
  expect(run.stderr).toBe('');
  expect(fga(['code']).status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built program', () => {
  test('says its version', () => {
    expect(fga(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('prints the JSON of every verb alone on stdout', () => {
    const verbs = [
      ['transcripts', '--json'],
      ['code', '--json'],
      ['check', '--json'],
      ['codebook', 'lint', '--json'],
      ['codebook', 'show', '--json'],
      ['find', 'mentor*', '--json'],
      ['table', '1', '--json'],
      ['table', '2', '--json'],
      ['table', 'quotes', '--json'],
      ['table', 'matrix', '--json'],
      ['table', 'participation', '--json'],
    ];
    for (const argv of verbs) {
      const run = fga(argv);
      expect(run.status, argv.join(' ')).toBe(0);
      expect(() => JSON.parse(run.stdout), argv.join(' ')).not.toThrow();
    }
    const lines = fga(['code', '-o', '-', '--format', 'jsonl']).stdout.trimEnd().split('\n');
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });

  test('prints nothing on stdout where it fails', () => {
    for (const argv of [['table', '9'], ['code', 'nowhere.txt'], ['cod'], ['find', '(a']]) {
      expect(fga(argv)).toMatchObject({ status: 2, stdout: '' });
    }
  });

  test('reads several PDF files, one after the other, and ends', () => {
    const talk = ['M: Who begins?', '', 'P1: I do, then.', '', 'M: Thank you.'];
    const files = ['one.pdf', 'two.pdf', 'three.pdf'];
    for (const name of files) writeFileSync(join(folder, name), pdf([pdfLines(talk)]));
    const run = fga(['transcripts', ...files, '--json'], folder);
    const read: { readonly path: string; readonly turns: readonly object[] }[] = JSON.parse(
      run.stdout,
    );
    expect(read.map(({ path, turns }) => [path, turns.length > 1])).toEqual(
      files.map((name) => [name, true]),
    );
    expect(run.status).toBe(0);
  });

  test('codes large transcripts with all processors as with one', () => {
    const talk = 'P1: Exams were, you know, hard.\nP2: I was 😀 "stressed"; mm.\n\nM: Why?\n';
    const names = ['one', 'two', 'three'].map((name) => `${name}.txt`);
    for (const name of names) writeFileSync(join(folder, name), `${name}\n${talk.repeat(21_000)}`);
    const rules = 'categories: [{ name: A, codes: [{ name: Exams, rules: [exam, stress] }] }]\n';
    writeFileSync(join(folder, 'book.yaml'), rules);
    const argv = ['code', ...names, '--codebook', 'book.yaml', '-o'];
    expect(fga([...argv, 'coded'], folder).status).toBe(0);
    const stored = readFileSync(join(folder, 'coded/codings/rules.csv'), 'utf8');
    const printed = names.toSorted().map((name) => {
      const one = ['code', name, '--codebook', 'book.yaml', '-o', '-', '--format', 'csv'];
      return fga(one, folder).stdout.split('\n').slice(1).join('\n');
    });
    expect(stored.slice(stored.indexOf('\n') + 1) === printed.join('')).toBe(true);
    expect(stored.length).toBeGreaterThan(4_000_000);
    expect(readdirSync(join(folder, 'coded/units')).toSorted()).toEqual(
      names.map((name) => `${name}.csv`).toSorted(),
    );
  });

  test('takes a closed pipe for success', () => {
    const command = `"${process.execPath}" "${program}" table quotes --format csv | head -1; echo "\${PIPESTATUS[0]}"`;
    const run = spawnSync('bash', ['-c', command], { cwd: study, encoding: 'utf8' });
    expect(run.stdout).toBe('Category,Subcategory,Code,Quote,Source,Transcript,Unit\n0\n');
    expect(run.stderr).toBe('');
  });

  test.each([
    ['none', () => undefined],
    ['damaged code', (code: Buffer) => code.fill(1, code.length >> 1)],
    ['half of the code', (code: Buffer) => code.subarray(0, code.length >> 1)],
  ])('does the same with %s kept for it', (_, change) => {
    const other = join(mkdtempSync(join(folder, 'other-')), 'fga');
    for (const part of ['bin', 'dist', 'package.json']) {
      cpSync(join(root, part), join(other, part), { recursive: true });
    }
    for (const name of keptCodes()) {
      const kept = join(other, 'dist', name);
      const changed = change(readFileSync(kept));
      rmSync(kept);
      if (changed) writeFileSync(kept, changed);
    }
    for (const argv of [
      ['table', '2', '--json'],
      ['code', '-o', '-'],
      ['code', '--help'],
      ['-C', study, 'table', '1'],
      ['transcripts'],
    ]) {
      const run = spawnSync(process.execPath, [join(other, 'bin/fga.js'), ...argv], {
        cwd: study,
        encoding: 'utf8',
      });
      const { status, stdout, stderr } = fga(argv);
      expect(status).toBe(0);
      expect(run).toMatchObject({ status, stdout, stderr });
    }
  });

  test('loads the libraries that few studies need', () => {
    const book = join(folder, 'book.yaml');
    const lines = ['title: T', 'version: 1.0.0', 'language: de', '# Not plain:', '"ungrouped":'];
    const code = '  - { id: tie, name: Tie, rules: ["betreut", "/vertr[a-z]+/"] }';
    writeFileSync(book, [...lines, code, ''].join('\n'));
    const talk = join(folder, 'talk.html');
    writeFileSync(
      talk,
      '<p>Moderator: Und?</p><p>Anna: Wir vertrauten ihr.</p><p>Moderator: Gut?</p>',
    );
    const run = fga(['code', talk, '--codebook', book, '-o', '-', '--format', 'csv'], folder);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('vertrauten');
  });

  test('reads a transcript from a pipe', () => {
    const run = spawnSync(process.execPath, [program, 'transcripts', '-', '--json'], {
      cwd: folder,
      encoding: 'utf8',
      input: 'Moderator: Well?\nAnn: It is warm.\nModerator: And?\nAnn: Too warm.\n',
    });
    expect(JSON.parse(run.stdout)[0].turns).toHaveLength(4);
  });

  test('reads file names with spaces, emoji and other scripts, given from elsewhere', () => {
    const odd = join(folder, 'o d d 😀');
    mkdirSync(odd);
    writeFileSync(
      join(odd, 'گروه ۱.txt'),
      'Moderator: Well?\r\nAnn: It is warm.\r\nModerator: And?\r\nAnn: No.\r\n',
    );
    const run = fga(['transcripts', '../o d d 😀/گروه ۱.txt', '--json'], study);
    expect(run.status).toBe(2);
    const outside = fga(['transcripts', join('o d d 😀', 'گروه ۱.txt'), '--json'], folder);
    expect(JSON.parse(outside.stdout)[0].turns).toHaveLength(4);
  });
});

describe('the package', () => {
  test('bundles no database client and reads no .env', () => {
    const found = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.c?js$/.test(file))
      .flatMap((file) => {
        const code = readFileSync(join(root, 'dist', file), 'utf8');
        return (code.match(FORBIDDEN) ?? []).map((word) => `${file}: ${word}`);
      });
    expect(found).toEqual([]);
  });

  test('needs no other packages', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
  });

  test('holds the program, its sample study, codebooks and documentation, and nothing else', () => {
    const npm = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ files }] = JSON.parse(npm) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'bin/fga.js',
        'dist/NOTICES.md',
        'dist/cli.js',
        'dist/start.cjs',
        ...keptCodes().map((file) => `dist/${file}`),
        'dist/index.js',
        'dist/types/index.d.ts',
        'codebooks/mentoring.yaml',
        'docs/rules.md',
        'samples/mentoring/fga.yaml',
        'samples/mentoring/participants.csv',
        'samples/mentoring/codebooks/mentoring.yaml',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('samples/mentoring/transcripts/'))).toHaveLength(
      4,
    );
    const ours = paths.filter((path) => /^(?:src|test|bench|scripts|node_modules)\//.test(path));
    expect(ours).toEqual([]);
  });
});
