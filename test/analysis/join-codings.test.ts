// Who counts as a participant where a person has coded everybody's units.

import { expect, test } from 'vitest';
import { tabulateCategories } from '../../src/analysis/categories.js';
import { joinCodings } from '../../src/analysis/join-codings.js';
import type { Coding } from '../../src/coding/coding.js';
import type { Speaker, Transcript } from '../../src/transcript/transcript.js';
import { book, evidence, FIRST, said } from './build-evidence.js';

const codebook = book({ Support: { Tie: ['Trust'], Study: ['Exams'] } });

/** A unit of each speaker: label, role, participant's id where listed. */
const SPOKEN = [
  ['P1', 'mentee', 'p1'],
  ['Visitor', 'participant', ''],
  ['Moderator', 'moderator', ''],
  ['Notes', 'observer', ''],
  ['All', 'participant', ''],
] as const;

const units = SPOKEN.map(([speaker, role, participant]) => {
  const [one] = said(speaker, ['trust'], { role });
  return { ...(one as NonNullable<typeof one>).unit, participant };
});
const speakers = SPOKEN.map(
  ([label, role]): Speaker => ({
    label,
    variants: [label],
    kind: label === 'All' ? 'collective' : 'person',
    role,
    roleReason: '',
    turns: 1,
    words: 1,
  }),
);
const transcript = { path: 'fg1.txt', speakers } as unknown as Transcript;
const codings = units.map(
  ({ id }) => ({ transcript: 'fg1.txt', unit: id, code: 'trust', status: 'coded' }) as Coding,
);

test('moderators, observers and several speakers at once are units of no participant', () => {
  const coded = joinCodings(codings, [{ transcript, session: FIRST, units }]);
  expect(coded.map(({ person }) => person)).toEqual([
    'p1',
    'first\nVisitor',
    undefined,
    undefined,
    undefined,
  ]);
  const { rows, notes } = tabulateCategories(evidence(codebook, [coded]), {
    counts: true,
    quotes: false,
  });
  expect(rows[0]).toMatchObject({ units: 5, participants: 2 });
  expect(notes).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/participants 1 speaker who is not listed/),
      expect.stringMatching(/units 2 of moderators or observers/),
      expect.stringMatching(/units 1 of several or unknown speakers/),
    ]),
  );
});

test('rows that share units say to what they add up', () => {
  const { notes } = tabulateCategories(
    evidence(codebook, [said('P1', ['trust', 'exams']), said('P2', ['exams'])]),
    { counts: true, quotes: false },
  );
  expect(notes.join('\n')).toMatch(/add up to 3 and not to 2/);
});

test('the name of a moderator whose words are quoted is told of, though they are no participant', () => {
  const [one] = said('Dr Weber', ['trust'], { role: 'moderator' });
  const { person: _, ...staff } = one as NonNullable<typeof one>;
  const quoted = { ...staff, unit: { ...staff.unit, participant: '' } };
  const { notes } = tabulateCategories(evidence(codebook, [[quoted]]), {
    counts: false,
    quotes: true,
  });
  expect(notes.join('\n')).toMatch(/may be a real name/);
});
