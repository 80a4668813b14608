import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';
import { STUDY } from './small-study.js';

const fga = (...argv: string[]) => runCli(argv, { files: STUDY });

describe('fga find', () => {
  test('shows words in context, and in how many units', async () => {
    const run = await fga('find', 'trust');
    expect(run).toMatchObject({ exitCode: 0, stderr: '', changes: [] });
    expect(run.stdout).toMatchInlineSnapshot(`
      "monday.txt
        u0002 Ann                         I [trust] the people 🔧 here. They

      tuesday.md
        u0003 Dan                  I do not [trust] the lift. It is hard to

      2 matches in 2 units of 2 transcripts.
      "
    `);
  });

  test('gives positions in code points, as every file of the study', async () => {
    const run = await fga('find', 'honest', '--json');
    const [row] = (JSON.parse(run.stdout) as { rows: Record<string, unknown>[] }).rows;
    const points = [...(STUDY['transcripts/monday.txt'] ?? '')];
    expect(points.slice(Number(row?.start), Number(row?.end)).join('')).toBe('honest');
  });

  test('says where nothing was found', async () => {
    expect((await fga('find', 'zebra')).stdout).toBe('No match in 2 transcripts.\n');
  });

  test('takes filters on people, and participants only', async () => {
    const run = await fga('find', 'hard AND role:visitor', '--participants', '--format', 'csv');
    expect(run.stdout.split('\n')).toHaveLength(4);
    const all = await fga('find', 'hard', '--format', 'csv');
    expect(all.stdout.split('\n')).toHaveLength(5);
  });

  test.each<[string, string, string, RegExp]>([
    ['a filter nobody knows', 'trust AND rol:visitor', 'rule/unknown-filter', /role:/],
    [
      'a value nobody has',
      'trust AND gender:femal',
      'rule/unknown-value',
      /query:1:11 .*gender:female\?/,
    ],
    ['a role nobody has', 'trust AND role:vistor', 'rule/unknown-value', /role:visitor\?/],
    [
      'a session there is not',
      'trust AND session:sunday',
      'rule/unknown-value',
      /session:Monday\?/,
    ],
    ['a label nobody has', 'trust AND speaker:Zoe', 'rule/unknown-value', /Ann/],
    ['an operator in small letters', '=trust or "the lift"', 'rule/lower-case-operator', /OR/],
    ['a phrase found nowhere', 'trust and lift', 'rule/lower-case-operator', /AND/],
  ])('says what is doubtful about a query: %s', async (_, query, code, message) => {
    const run = await fga('find', query);
    expect(run).toMatchObject({ exitCode: 0, stdout: 'No match in 2 transcripts.\n' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toContain(`[${code}]`);
  });

  test('writes the format that the ending of the file asks for', async () => {
    const run = await fga('find', 'trust', '-o', 'trust.csv');
    expect(run.files['trust.csv']).toMatch(/^Transcript,Unit,/);
    const asked = await fga('find', 'trust', '-o', 'trust.csv', '--format', 'md');
    expect(asked.files['trust.csv']).toContain('| Transcript |');
  });

  test.each<[string, string, RegExp]>([
    ['an operator without its second half', 'trust AND', /\n {2}trust AND\n {8}\^\^\^\n/],
    ['nothing', '', /^fga: The rule is empty\.[^^]*$/],
    ['an unknown word list', '@nolist', /nolist/],
  ])('points at what is wrong with a query: %s', async (_, query, message) => {
    const run = await fga('find', query);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
  });
});
