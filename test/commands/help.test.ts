import { describe, expect, test } from 'vitest';
import { VERBS } from '../../src/commands/program/verbs.js';
import { runCli } from '../support/run-cli.js';

const commands = [
  [],
  ...VERBS.map(({ name }) => [name]),
  ...['lint', 'show', 'diff', 'rename', 'move', 'promote', 'retire', 'merge', 'split'].map(
    (verb) => ['codebook', verb],
  ),
  ['sheet', 'export'],
  ['sheet', 'import'],
];

describe.each(commands.map((words) => [words.join(' ') || 'the program', words] as const))(
  'the help of %s',
  (_, words) => {
    test('is result, not error, fits 80 columns, has examples and says what comes next', async () => {
      const run = await runCli([...words, '--help']);
      expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
      const tooWide = run.stdout.split('\n').filter((line) => [...line].length > 80);
      expect(tooWide).toEqual([]);
      expect(run.stdout).toContain('$ fga');
      if (words.length > 0) expect(run.stdout).toMatch(/\bNext\b/);
    });
  },
);

describe('a command line that cannot be understood', () => {
  test.each<[string, string[], RegExp]>([
    ['no command', [], /^Usage: fga/],
    ['an unknown command', ['cod'], /Did you mean code\?/],
    ['an unknown subcommand', ['codebook', 'lnt'], /Did you mean lint\?/],
    ['an unknown option', ['check', '--jsno'], /Did you mean --json\?[\s\S]*See fga check --help/],
    ['a folder that is not there', ['-C', 'nowhere', 'check'], /There is no folder nowhere/],
    ['no study', ['check'], /There is no study here.*fga init/],
  ])('of %s ends with 2 and prints to stderr', async (_, argv, message) => {
    const run = await runCli(argv);
    expect(run).toMatchObject({ exitCode: 2, stdout: '', changes: [] });
    expect(run.stderr).toMatch(message);
  });
});
