import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';

/** Nine people: six helpers of whom one is a man, two visitors, and an observer who is nobody's business. */
const PEOPLE = [
  ['ann', 'helper', 'female', 'north'],
  ['bea', 'helper', 'female', 'north'],
  ['cleo', 'helper', 'female', 'south'],
  ['dora', 'helper', 'female', 'south'],
  ['eve', 'helper', 'female', ''],
  ['finn', 'helper', 'male', 'south'],
  ['gus', 'visitor', 'male', 'south'],
  ['hal', 'visitor', 'male', 'south'],
  ['mod', 'moderator', 'female', 'west'],
];
const CSV = `id,session,role,gender,labels,side\n${PEOPLE.map(
  ([id, role, gender, side]) => `${id},evening,${role},${gender},${id},${side}\n`,
).join('')}`;
const SAID = [
  'ann: I trust them.',
  'bea: I trust the place.',
  'cleo: One can trust them.',
  'dora: I trust her.',
  'eve: I trust him.',
  'finn: The stairs are steep.',
  'gus: The stairs again.',
  'hal: I hate the stairs.',
];
const files = (
  await runCli(['code'], {
    files: {
      'fga.yaml': 'title: Small\n',
      'participants.csv': CSV,
      'transcripts/evening.txt': `mod: Well?\n${SAID.join('\n')}\n`,
      'codebooks/cafe.yaml': STUDY['codebooks/cafe.yaml'] ?? '',
    },
  })
).files;

/** What is warned of, as one text; empty where nothing is. */
async function warned(argv: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const run = await runCli(['table', ...argv], { files: { ...files, ...more } });
  const found = run.stderr.split('\n').filter((line) => line.includes('table/small-cell'));
  expect(found.length).toBeLessThan(2);
  return found[0] ?? '';
}

describe('table/small-cell', () => {
  test.each([
    ['a gender of one person in Table 1', ['1', '-o', 'a.csv'], 'Evening, helper, Male: 1'],
    [
      'a number behind which one of a group stands',
      ['2', '--by', 'role', '-o', 'a.csv'],
      'The building, helper: 1 person',
    ],
    [
      'all but one of a group',
      ['2', '--by', 'role', '-o', 'a.csv'],
      'Trust, helper: all but 1 of 6',
    ],
    [
      'the same in a matrix',
      ['matrix', '--by', 'role', '-o', 'a.csv'],
      'The building, helper: 1 person',
    ],
    [
      'units of one person',
      ['matrix', '--by', 'participant', '-o', 'a.csv'],
      'each is one participant',
    ],
    [
      'a group with too few people, once',
      ['2', '--by', 'role', '--smallest-group', '3', '-o', 'a.csv'],
      'the whole column visitor: 2 people',
    ],
    [
      'quotes whose speaker is told by attributes',
      ['quotes', '--source', 'role,gender', '-o', 'a.csv'],
      '“helper, male, Evening”: 1 person',
    ],
    ['a table printed for another program', ['1', '--format', 'csv'], 'helper, Male: 1'],
  ])('warns of %s', async (_, argv, text) => {
    expect(await warned(argv)).toContain(text);
  });

  test.each([
    ['on the screen', ['1']],
    ['of a table that sorts nobody', ['2', '--counts', '-o', 'a.csv']],
    ['of a table by session', ['matrix', '-o', 'a.csv']],
    ['of quotes by id', ['quotes', '-o', 'a.csv']],
    ['of what each spoke', ['participation', '-o', 'a.csv']],
    ['where it is turned off', ['2', '--by', 'role', '--smallest-group', '1', '-o', 'a.csv']],
    ['of those behind one cell', ['2', '--by', 'role', '--trace', 'Trust: helper', '-o', 'a.csv']],
  ])('says nothing %s', async (_, argv) => {
    expect(await warned(argv)).toBe('');
  });

  test('takes the least number of people from fga.yaml, and the flag before it', async () => {
    const settings = { 'fga.yaml': 'title: Small\nsmallest-group: 3\n' };
    expect(await warned(['1', '-o', 'a.csv'], settings)).toContain('Evening, visitor: 2');
    expect(await warned(['1', '--smallest-group', '1', '-o', 'a.csv'], settings)).toBe('');
  });

  test.each(['0', '-3', 'many', '1.5'])(
    'refuses smallest-group: %s, with its place',
    async (value) => {
      const yaml = `title: Small\nsmallest-group: ${value}\n`;
      const run = await runCli(['check', '--json'], { files: { ...files, 'fga.yaml': yaml } });
      const found = JSON.parse(run.stdout);
      expect(found).toContainEqual(
        expect.objectContaining({ code: 'study/bad-value', file: 'fga.yaml', line: 2 }),
      );
    },
  );

  test('counts no staff; the only one who states nothing is told by elimination', async () => {
    const text = await warned(['2', '--by', 'side', '-o', 'a.csv']);
    expect(text).not.toMatch(/west/);
    expect(text).toContain('the whole column not stated: 1 person');
  });

  test('a quote is told by its source together with the only column its row has', async () => {
    const argv = ['2', '--quotes', '--by', 'gender', '--source', 'role', '-o', 'a.csv'];
    const quiet = {
      'transcripts/evening.txt': `mod: Well?\nfinn: I trust them.\nfinn: I trust her.\n`,
    };
    const { files: again } = await runCli(['code'], { files: { ...files, ...quiet } });
    expect(await warned(argv, again)).toContain('“helper, male”: 1 person');
  });

  test('a session of one person is a person', async () => {
    const more = {
      'participants.csv': `${CSV}ivy,talk,visitor,female,ivy,north\n`,
      'transcripts/talk.txt': 'mod: Well?\nivy: I trust them.\n',
    };
    const { files: again } = await runCli(['code'], { files: { ...files, ...more } });
    expect(await warned(['matrix', '-o', 'a.csv'], again)).toContain(
      'the whole column Talk: 1 person',
    );
  });

  test('names the file that the table is in', async () => {
    expect(await warned(['1', '-o', 'one.csv'])).toMatch(/^one\.csv/);
  });
});

describe('fga table quotes --source', () => {
  test('tells of the speaker what the columns say, and no id', async () => {
    const run = await runCli(['table', 'quotes', '--source', 'role,side', '--format', 'json'], {
      files,
    });
    const sources = JSON.parse(run.stdout).rows.map(({ source }: { source: string }) => source);
    expect(sources).toContain('helper, north');
    expect(sources).toContain('helper, side not stated');
  });

  test('refuses a column that there is not', async () => {
    const run = await runCli(['table', 'quotes', '--source', 'sex'], { files });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
