// Labels that may stand for one person are proposed, never merged.

import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.js';

const settings = `sessions:
  - label: First
    transcripts: [a.txt, b.txt]
  - label: Second
    transcript: c.txt
`;
const talk = (...labels: readonly string[]) =>
  [...labels, ...labels, ...labels].map((label) => `${label}: So it was, I think.\n`).join('');
const study = (a: string, b: string, c = '', people = '') => ({
  'fga.yaml': settings,
  'transcripts/a.txt': a,
  'transcripts/b.txt': b,
  'transcripts/c.txt': c || talk('Moderator', 'P7', 'P8'),
  ...(people && { 'participants.csv': people }),
});

async function proposals(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { stdout } = await runCli(['check', '--json'], { files });
  return JSON.parse(stdout)
    .filter(({ code }: { code: string }) => /(same-person|name-recurs)$/.test(code))
    .map(({ message }: { message: string }) => message);
}

const moderator = 'Moderator';

describe('labels of one session in different files', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'initials',
      'Sara Ahmadi',
      'SA',
      /“SA” \(3 turns in .*b\.txt\) and “Sara Ahmadi” \(3 turns in .*a\.txt\).*initials/,
    ],
    ['a first name', 'Sara Ahmadi', 'Sara', /first name/],
    ['a last name with a title', 'Dr. Weber', 'Joan Weber', /last name/],
    ['a title', 'Dr. Joan Weber', 'Joan Weber', /title/],
    ['names turned round', 'Ahmadi Sara', 'Sara Ahmadi', /turned round/],
    ['a slip', 'Katharina', 'Katarina', /a letter or two/],
  ])('%s', async (_, first, second, message) => {
    const found = await proposals(
      study(talk(moderator, first, 'Omid'), talk(moderator, second, 'Omid')),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  test.each<[string, string, string]>([
    ['numbers of a series', 'Mentee 1', 'Mentee 2'],
    ['letters of a series', 'Mentor A', 'Mentor B'],
    ['other names', 'Sara', 'Omid'],
    ['spellings that are one label anyway', 'P 3', 'P3'],
  ])('%s are left alone', async (_, first, second) => {
    expect(
      await proposals(study(talk(moderator, first, 'Lea'), talk(moderator, second, 'Lea'))),
    ).toEqual([]);
  });

  test('a short form that fits two people is not given to one', async () => {
    const a = talk(moderator, 'Sara Ahmadi', 'Sina Abbasi');
    expect(await proposals(study(a, talk(moderator, 'SA', 'Omid')))).toEqual([]);
  });

  const people = (rows: string) => `id,session,role,gender,labels\n${rows}`;
  test.each<[string, string, number]>([
    ['one row', 'p1,First,mentee,female,Sara Ahmadi;SA\n', 0],
    [
      'two rows that were filled in',
      'p1,First,mentee,female,Sara Ahmadi\np2,First,mentee,female,SA\n',
      0,
    ],
    ['two rows as fga init writes them', 'p1,First,mentee,,Sara Ahmadi\np2,First,mentee,,SA\n', 1],
  ])('%s in participants.csv', async (_, rows, count) => {
    const files = study(
      talk(moderator, 'Sara Ahmadi', 'Omid'),
      talk(moderator, 'SA', 'Omid'),
      '',
      people(rows),
    );
    expect(await proposals(files)).toHaveLength(count);
  });
});

describe('a name in several sessions', () => {
  const twice = (rows = '') =>
    study(
      talk(moderator, 'Sara', 'Omid'),
      talk(moderator, 'Omid', 'Lea'),
      talk(moderator, 'Sara', 'Kian'),
      rows && `id,session,role,gender,labels\n${rows}`,
    );

  test('may be one person', async () => {
    const found = await proposals(twice());
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/“Sara” speaks in several sessions \(First, Second\)/);
  });

  test.each<[string, string, number]>([
    ['the same id settles it', 'p1,First,mentee,female,Sara\np1,Second,mentee,female,Sara\n', 0],
    ['other genders settle it', 'p1,First,mentee,female,Sara\np2,Second,mentee,male,Sara\n', 0],
    ['two ids alone do not', 'p1,First,mentee,,Sara\np2,Second,mentee,,Sara\n', 1],
  ])('%s', async (_, rows, count) => {
    expect(await proposals(twice(rows))).toHaveLength(count);
  });

  test('codes and roles recur in every session and mean nobody', async () => {
    const talks = talk(moderator, 'P1', 'Mentee 2');
    expect(await proposals(study(talks, talks, talks))).toEqual([]);
  });
});

test('fga transcripts asks too, and nothing is merged', async () => {
  const files = study(talk(moderator, 'Sara Ahmadi', 'Omid'), talk(moderator, 'SA', 'Omid'));
  const run = await runCli(['transcripts', '--json'], { files });
  expect(run.stderr).toContain('study/same-person');
  const labels = JSON.parse(run.stdout).flatMap((one: { speakers: { label: string }[] }) =>
    one.speakers.map(({ label }) => label),
  );
  expect(labels).toContain('SA');
  expect(labels).toContain('Sara Ahmadi');
});
