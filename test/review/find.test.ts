// Finding one's way: going to units, searching, filtering.

import { describe, expect, test } from 'vitest';
import { STUDY } from '../commands/small-study.js';
import { KEY, QUIET } from '../support/virtual-terminal.js';
import { type DriveStep, drive } from './drive.js';

/** Where the coder stands: transcript and unit. */
function place(screen: string): string {
  const [, unit = '', transcript = ''] = /^(\w+)(?: \(\w+\))? · [^·]* · (\S+)/.exec(screen) ?? [];
  return `${transcript} ${unit}`;
}

test.each<[string, DriveStep[], string]>([
  ['next', [' '], 'monday.txt u0004'],
  ['next and previous', [' ', ' ', 'p'], 'monday.txt u0004'],
  ['next beyond the end', [' '.repeat(20)], 'tuesday.md u0004'],
  ['previous before the beginning', ['p'], 'monday.txt u0002'],
  ['the last', [KEY.end], 'tuesday.md u0004'],
  ['the first', [KEY.end, KEY.home], 'monday.txt u0002'],
  ['the next unread', ['0', KEY.home, KEY.tab], 'monday.txt u0004'],
  ['the next unread, around the end', ['s', '0', KEY.end, '0', KEY.tab], 'monday.txt u0002'],
  ['the unread before', [KEY.end, KEY.shiftTab], 'tuesday.md u0003'],
  ['a unit by its id', ['g', 'u0006', KEY.enter], 'monday.txt u0006'],
  ['a unit by its number', ['g', '6', KEY.enter], 'monday.txt u0006'],
  ['a unit that is not asked for', ['g', 'u0003', KEY.enter], 'monday.txt u0003'],
  ['a unit of another transcript', ['g', 'tuesday u2', KEY.enter], 'monday.txt u0002'],
  ['a unit of another transcript by its id', ['g', 'tuesday u0003', KEY.enter], 'tuesday.md u0003'],
  ['a transcript', ['g', 'tuesday.md', KEY.enter], 'tuesday.md u0001'],
  ['a session', ['g', 'Tuesday', KEY.enter], 'tuesday.md u0001'],
  ['nowhere', ['g', 'u9999', KEY.enter], 'monday.txt u0002'],
  ['nowhere at all', ['g', KEY.enter], 'monday.txt u0002'],
])('going to %s', async (_, steps, expected) => {
  const { screen, exitCode } = await drive(steps, { files: STUDY });
  expect([place(screen), exitCode]).toEqual([expected, 0]);
});

test('an escape alone is the key once nothing follows', async () => {
  const { screens } = await drive(['c', '\u001b', QUIET], { files: STUDY });
  expect(screens[2]).toContain('Code:');
  expect(screens[3]).not.toContain('Code:');
});

describe('searching', () => {
  test('words and rules leads from match to match, around the end', async () => {
    const { screens } = await drive(['/', 'lift OR stairs', KEY.enter, '>', '>', '<'], {
      files: STUDY,
    });
    expect(screens.slice(3).map(place)).toEqual([
      'monday.txt u0006',
      'tuesday.md u0003',
      'monday.txt u0006',
      'tuesday.md u0003',
    ]);
    expect(screens[3]).toContain('lift OR stairs: found in 2 units');
  });

  test('takes what is no rule as it stands', async () => {
    const { screen } = await drive(['/', 'carry a (washing', KEY.enter], { files: STUDY });
    expect(screen).toContain('carry a (washing is nowhere. As a rule it cannot be read');
    const found = await drive(['/', '"washing machine', KEY.enter], { files: STUDY });
    expect(found.exitCode).toBe(0);
  });

  test('says where nothing is found, and stays', async () => {
    const { screen } = await drive(['/', 'giraffe', KEY.enter], { files: STUDY });
    expect(screen).toContain('giraffe is nowhere.');
    expect(screen).not.toContain('As a rule');
    expect(place(screen)).toBe('monday.txt u0002');
  });

  test('with nothing written repeats the last search', async () => {
    const { screens } = await drive(['/', 'lift OR stairs', KEY.enter, '/', KEY.enter], {
      files: STUDY,
    });
    expect(place(screens.at(-1) ?? '')).toBe('tuesday.md u0003');
  });
});

/** The units that a filter leaves, in order. */
async function filtered(filter: string, before: DriveStep[] = []): Promise<string[]> {
  const steps = [...before, KEY.home, 'f', filter, KEY.enter, KEY.home, ...' '.repeat(12)];
  const { screens } = await drive(steps, { files: STUDY });
  const from = before.length + 5;
  return [...new Set(screens.slice(from).map(place))];
}

test.each<[string, DriveStep[], string[]]>([
  ['session:tuesday', [], ['tuesday.md u0002', 'tuesday.md u0003', 'tuesday.md u0004']],
  ['session:Monday', [], ['monday.txt u0002', 'monday.txt u0004', 'monday.txt u0006']],
  ['role:helper', [], ['tuesday.md u0002', 'tuesday.md u0004']],
  ['speaker:Ann', [], ['monday.txt u0002', 'monday.txt u0004']],
  ['speaker:ben', [], ['monday.txt u0006']],
  [
    'unread',
    ['0', '0'],
    ['monday.txt u0006', 'tuesday.md u0002', 'tuesday.md u0003', 'tuesday.md u0004'],
  ],
  ['read', ['0', '0'], ['monday.txt u0002', 'monday.txt u0004']],
  ['coded', ['0', 'c', 'hon', KEY.enter], ['monday.txt u0004']],
  ['none', ['0', 'c', 'hon', KEY.enter], ['monday.txt u0002']],
  ['memo', ['0', 'm', 'x', KEY.enter], ['monday.txt u0004']],
  ['code:honest-people', ['0', 'c', 'hon', KEY.enter], ['monday.txt u0004']],
  ['code:"Honest people"', ['0', 'c', 'hon', KEY.enter], ['monday.txt u0004']],
  ['trust', [], ['monday.txt u0002', 'tuesday.md u0003']],
  ['role:visitor trust session:tuesday', [], ['tuesday.md u0003']],
  ['all speaker:Moderator', [], ['monday.txt u0001', 'monday.txt u0005', 'tuesday.md u0001']],
])('the filter %s', async (filter, before, expected) => {
  expect(await filtered(filter, before)).toEqual(expected);
});

test.each([
  ['session:nope', 'There is no session nope.'],
  ['session:tusday', 'Did you mean'],
  ['role:', 'There is no role'],
  ['giraffe', 'No unit passes: giraffe.'],
])('the filter %s says what is wrong and changes nothing', async (filter, message) => {
  const { screen } = await drive(['f', filter, KEY.enter], { files: STUDY });
  expect(screen).toContain(message);
  expect(screen).not.toContain('filter:');
});

test('a filter is shown while it is on, and escape takes it off', async () => {
  const { screens } = await drive(['f', 'unread', KEY.enter, KEY.escape], { files: STUDY });
  expect(screens[3]?.split('\n')[1]).toBe('filter: unread');
  expect(screens[4]).toContain('The filter is off.');
});
