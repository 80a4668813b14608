// Every decision, and what stands in the coder's file after it.

import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';
import { KEY } from '../support/virtual-terminal.js';
import { codingsIn, type DriveStep, drive } from './drive.js';

const { files: coded } = await runCli(['code'], { files: STUDY });
const HONEST = ['c', 'honest', KEY.enter];
const STAIRS = ['c', 'stairs', KEY.enter];

test.each<[string, DriveStep[], string[]]>([
  ['a code', HONEST, ['u0002 honest-people coded person']],
  [
    'several codes',
    [...HONEST, ...STAIRS],
    ['u0002 honest-people coded person', 'u0002 stairs-and-lift coded person'],
  ],
  [
    'several codes without closing the picker',
    ['c', 'honest', KEY.tab, 'stairs', KEY.tab, KEY.escape],
    ['u0002 honest-people coded person', 'u0002 stairs-and-lift coded person'],
  ],
  [
    'a code chosen with the arrows',
    ['c', KEY.down, KEY.down, KEY.up, KEY.enter],
    ['u0002 learning coded person'],
  ],
  [
    'a code by its digit',
    [...HONEST, ' ', '1'],
    ['u0002 honest-people coded person', 'u0004 honest-people coded person'],
  ],
  ['a code taken off by its digit', [...HONEST, '1'], []],
  ['a code picked again', [...HONEST, ...HONEST], []],
  ['the only code taken off', [...HONEST, 'x'], []],
  [
    'one of two codes taken off',
    [...HONEST, ...STAIRS, 'x', 'stairs', KEY.enter],
    ['u0002 honest-people coded person'],
  ],
  ['no code', ['0'], ['u0002 - none person']],
  [
    'no code, which goes on to the next',
    ['0', '0'],
    ['u0002 - none person', 'u0004 - none person'],
  ],
  ['no code taken back', ['0', 'p', '0'], []],
  ['a code instead of no code', ['0', 'p', ...HONEST], ['u0002 honest-people coded person']],
  [
    'a memo on a coded unit',
    [...HONEST, 'm', 'why so?', KEY.enter],
    ['u0002 honest-people coded person why so?'],
  ],
  [
    'a memo before the code',
    ['m', 'why so?', KEY.enter, ...HONEST],
    ['u0002 honest-people coded person why so?'],
  ],
  ['a memo before no code', ['m', 'why so?', KEY.enter, '0'], ['u0002 - none person why so?']],
  [
    'a memo of two lines',
    ['0', 'p', 'm', 'one', '\n', 'two', KEY.enter],
    ['u0002 - none person one two'],
  ],
  [
    'a memo that was pasted',
    ['0', 'p', 'm', '\u001b[200~one\r\ntwo\u001b[201~', KEY.enter],
    ['u0002 - none person one two'],
  ],
  [
    'a memo whose code is taken off, on the code that stays',
    [...HONEST, 'm', 'why?', KEY.enter, ...STAIRS, 'x', 'honest', KEY.enter],
    ['u0002 stairs-and-lift coded person why?'],
  ],
  [
    'a memo deleted',
    [...HONEST, 'm', 'why', KEY.enter, 'm', '\u0015', KEY.enter],
    ['u0002 honest-people coded person'],
  ],
  [
    'a memo dropped while it is written',
    [...HONEST, 'm', 'why', KEY.escape],
    ['u0002 honest-people coded person'],
  ],
  ['undone', [...HONEST, 'u'], []],
  ['undone and done again', [...HONEST, 'u', 'U'], ['u0002 honest-people coded person']],
  ['undone on another unit', ['0', '0', '0', KEY.undo, KEY.undo], ['u0002 - none person']],
  ['a skipped unit', ['s', '0'], ['u0004 - none person']],
  ['nothing by a paste that is not into a text', ['\u001b[200~0c1\u001b[201~'], []],
  ['nothing by a slip', ['z', '9', '!'], []],
])('%s is in the file', async (_, steps, expected) => {
  const run = await drive(steps, { files: STUDY });
  expect(codingsIn(run.files)).toEqual(expected);
  expect(run.exitCode).toBe(0);
});

test('a coder who undid everything leaves no file behind', async () => {
  const { files } = await drive([...HONEST, 'u'], { files: coded });
  expect(files).toEqual(coded);
});

test('a coding remembers its words as every other coding does', async () => {
  const { files } = await drive([' ', ' ', ...STAIRS], { files: coded });
  const byRule =
    coded['codings/rules.csv']?.split('\n').find((line) => line.includes('u0006')) ?? '';
  const byHand =
    files['codings/anna.csv']?.split('\n').find((line) => line.includes('u0006')) ?? '';
  expect(byHand).toContain('monday.txt,u0006,');
  expect(byHand.split(',').slice(0, 6)).toEqual(byRule.split(',').slice(0, 6));
  const check = await runCli(['check', '--errors'], { files });
  expect(check.exitCode).toBe(0);
});

test('the first decision stores the units, which are shared from then on', async () => {
  const run = await drive(['0'], { files: STUDY });
  expect(run.changes).toEqual(['units/monday.txt.csv', 'codings/anna.csv', 'log/anna.jsonl']);
  expect((await drive(['  ', 'q'], { files: STUDY })).changes).toEqual([]);
});

describe('blind coding', () => {
  test('nothing of another coder and nothing of the rules is on any screen', async () => {
    const { files } = await drive([...HONEST, 'm', 'a secret memo', KEY.enter], {
      files: coded,
      argv: ['--coder', 'ben'],
    });
    const run = await drive(['', ' ', ' ', 'c', KEY.escape, 'o', KEY.escape], { files });
    for (const screen of run.screens) expect(screen).not.toMatch(/secret|● |Suggested/);
  });

  test('suggestions are shown, taken and refused only where they are asked for', async () => {
    const argv = ['--coder', 'anna', '--suggest'];
    const run = await drive(['', 'y', ' ', ' ', 'r'], { files: STUDY, argv });
    expect(run.screens[1]).toContain('Suggested ? Honest people (trust)  y takes · r refuses');
    expect(codingsIn(run.files)).toEqual([
      'u0002 honest-people coded suggestion',
      'u0006 stairs-and-lift rejected suggestion',
    ]);
    expect(run.files['codings/anna.csv']).toContain('affirmed(trust)');
    expect(run.screen).toContain('read: no code (1 refused)');
  });

  test('a code that was suggested and then picked by name counts as suggested', async () => {
    const run = await drive(HONEST, { files: STUDY, argv: ['--coder', 'anna', '--suggest'] });
    expect(codingsIn(run.files)).toEqual(['u0002 honest-people coded suggestion']);
  });

  test('without --suggest the keys for suggestions say why nothing happens', async () => {
    const run = await drive(['y'], { files: STUDY });
    expect(run.screen).toContain('--suggest');
    expect(run.changes).toEqual([]);
  });

  test('agreement says how much of each coder was suggested', async () => {
    const one = await drive(['y', ' ', ' ', 'r', KEY.end], {
      files: STUDY,
      argv: ['--coder', 'anna', '--suggest'],
    });
    const two = await drive([...HONEST, ' ', ' ', ...STAIRS], {
      files: one.files,
      argv: ['--coder', 'ben'],
    });
    const agree = await runCli(['agree', 'anna', 'ben'], { files: two.files });
    expect(agree.stdout).toMatch(/Suggested: 1 of 1 code of anna \(100 %\)/);
    expect(agree.stdout).toMatch(/none of 2 codes of ben/);
    const json = await runCli(['agree', 'anna', 'ben', '--json'], { files: two.files });
    expect(JSON.parse(json.stdout).readings).toMatchObject([
      { coder: 'anna', codings: 1, suggested: 1 },
      { coder: 'ben', codings: 2, suggested: 0 },
    ]);
  });
});

describe('condensed text', () => {
  test('is written into the one cell of the units file, and nothing else changes', async () => {
    const before = coded['units/monday.txt.csv'] ?? '';
    const { files } = await drive(['w', 'Trusts honest helpers, "here"', KEY.enter], {
      files: coded,
    });
    const [old, now] = [before.split('\n'), (files['units/monday.txt.csv'] ?? '').split('\n')];
    const differing = now.filter((line, at) => line !== old[at]);
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatch(/^u0002,.*,"Trusts honest helpers, ""here""",$/);
    const again = await drive(['w', '\u0015', KEY.enter], { files });
    expect(again.files['units/monday.txt.csv']).toBe(before);
  });

  test('can be undone', async () => {
    const run = await drive(['w', 'Trust', KEY.enter, 'u'], { files: coded });
    expect(run.files['units/monday.txt.csv']).toBe(coded['units/monday.txt.csv']);
  });

  test('of another coder is not shown before one has decided', async () => {
    const { files } = await drive(['w', 'Honest helpers', KEY.enter], {
      files: coded,
      argv: ['--coder', 'ben'],
    });
    const run = await drive(['', '0', 'p'], { files });
    expect(run.screens[1]).not.toContain('Honest helpers');
    expect(run.screens[1]).toContain('shown once you have decided');
    expect(run.screen).toContain('Condensed Honest helpers');
  });

  test('that somebody else has written meanwhile is kept', async () => {
    const run = await drive(
      [
        'w',
        'mine',
        (io) => {
          const path = 'units/monday.txt.csv';
          const text = Buffer.from(io.readFile(path)).toString();
          io.writeFile(path, text.replace(/^(u0002.*),,$/m, '$1,theirs,'));
        },
        KEY.enter,
      ],
      { files: coded },
    );
    expect(run.files['units/monday.txt.csv']).toContain(',theirs,');
    expect(run.screen).toContain('Somebody else has condensed this unit');
  });

  test('in a units file of a spreadsheet: semicolons and other columns stay', async () => {
    const path = 'units/monday.txt.csv';
    const semicolons = `\ufeff${coded[path]?.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, ';')}`;
    const { files } = await drive(['w', 'Trust; always', KEY.enter], {
      files: { ...coded, [path]: semicolons },
    });
    expect(files[path]?.split('\n')[0]).toBe(semicolons.split('\n')[0]);
    expect(files[path]).toContain(';"Trust; always";');
  });
});

describe('who codes what', () => {
  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['nobody is named', [], {}, /--coder NAME/],
    ['the coder is the rules', ['--coder', 'rules'], {}, /reserved/],
    ['the name is no name', ['--coder', '../x'], {}, /slash/],
    ['no sample was drawn', ['--coder', 'anna', '--sample'], {}, /fga sample/],
    [
      'the codebook is broken',
      ['--coder', 'anna'],
      { 'codebooks/cafe.yaml': 'title: [' },
      /fga codebook lint/,
    ],
    [
      'the coder file has a column of its own',
      ['--coder', 'anna'],
      { 'codings/anna.csv': 'transcript,unit,start,end,code,quote,mood\n' },
      /mood/,
    ],
    [
      'the coder file has a broken quotation mark',
      ['--coder', 'anna'],
      {
        'codings/anna.csv': 'transcript,unit,start,end,code,quote\nmonday.txt,u0002,1,2,x,"open\n',
      },
      /cannot be read/,
    ],
  ])('is refused where %s', async (_, argv, files, message) => {
    const run = await drive(['0'], { files: { ...STUDY, ...files }, argv });
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr).toMatch(message);
  });

  test('a name that differs by case alone is refused, a new one is said', async () => {
    const { files } = await drive(['0'], { files: coded });
    const twin = await drive(['0'], { files, argv: ['--coder', 'Anna'] });
    expect(twin).toMatchObject({ exitCode: 2, changes: [] });
    expect(twin.stderr).toContain('--coder anna');
    const slip = await drive([], { files, argv: ['--coder', 'ana'] });
    expect(slip.screen).toContain('You begin as a new coder, ana. Coders so far: anna.');
    expect((await drive([], { files })).screen).not.toContain('new coder');
  });

  test('without a terminal the way on is named', async () => {
    const run = await runCli(['review', '--coder', 'anna'], { files: STUDY });
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr).toContain('fga sheet export --coder anna');
    expect(run.stderr).toContain('--plain');
  });

  test('only the sample is gone through where that is asked for', async () => {
    const { files } = await runCli(['sample', '--share', '30%', '--seed', '3'], { files: coded });
    const drawn = files['double-coding.csv']?.trimEnd().split('\n').length ?? 0;
    const run = await drive(['0'.repeat(9)], { files, argv: ['--coder', 'ben', '--sample'] });
    expect(codingsIn(run.files, 'ben')).toHaveLength(drawn - 1);
    expect(run.screens[0]).toContain(`0 of ${drawn - 1} read`);
    expect(run.screens[0]).toContain('double-coding sample only');
  });

  test('moderators and back-channels are gone through where that is asked for', async () => {
    const run = await drive([], {
      files: STUDY,
      argv: ['--coder', 'anna', '--include', 'moderator', 'minimal'],
    });
    expect(run.screen).toContain('anna: 0 of 10 read');
  });

  test('one transcript is gone through where it is named', async () => {
    const run = await drive(['0000'], { files: STUDY, argv: ['tuesday.md', '--coder', 'anna'] });
    expect(run.screens[0]).toContain('0 of 3 read');
    expect(run.changes.every((path) => !path.includes('monday'))).toBe(true);
  });
});

test('a review begins where the last one ended', async () => {
  const { files } = await drive(['00', 's', '0'], { files: STUDY });
  const run = await drive([], { files });
  expect(run.screen).toMatch(/^u0006 · Monday/);
  expect(run.stdout).toBe('anna: 3 of 6 units read; 0 with codes.\n');
});

test('what a review did is in the log of its coder', async () => {
  const { files } = await drive([...HONEST, '0'], {
    files: coded,
    argv: ['--coder', 'anna', '--suggest'],
  });
  expect(JSON.parse(files['log/anna.jsonl'] ?? '')).toMatchObject({
    who: 'anna',
    command: 'review',
    changes: { units: 1, read: 1, coded: 1, suggestions: 'shown' },
    inputs: { 'codebooks/cafe.yaml': expect.anything(), 'units/monday.txt.csv': expect.anything() },
    wrote: { 'codings/anna.csv': expect.anything() },
  });
});
