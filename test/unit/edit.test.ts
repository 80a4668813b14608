import { expect, test } from 'vitest';
import { compareUnits } from '../../src/unit/change/compare.js';
import { type EditedUnits, mergeUnits, splitUnit } from '../../src/unit/change/edit.js';
import { segmentTranscript } from '../../src/unit/cut/segment.js';
import { talk } from './talk.js';

const transcript = talk('M: Why?\nAnn: It was fun. We sang a lot.\nBen: I left.');
const units = segmentTranscript(transcript, undefined, { strategy: 'paragraph' });

function edited(result: EditedUnits | string): EditedUnits {
  if (typeof result === 'string') throw new Error(result);
  return result;
}

test('Splitting keeps the other ids and makes new ones after the highest ever used', () => {
  const cut = transcript.text.indexOf(' We');
  const result = edited(splitUnit(units, 'u0002', [cut], transcript, ['u0007']));
  expect(result.units.map(({ id, text, parents }) => [id, text, parents])).toEqual([
    ['u0001', 'Why?', undefined],
    ['u0008', 'It was fun.', ['u0002']],
    ['u0009', 'We sang a lot.', ['u0002']],
    ['u0003', 'I left.', undefined],
  ]);
  expect(result.gone).toEqual(['u0002']);
});

test('What a person wrote about a unit that is split stays with its first part', () => {
  const written = units.map((unit) => ({ ...unit, condensed: 'joy', translation: 'Freude' }));
  const cuts = [transcript.text.indexOf('We'), transcript.text.indexOf('sang')];
  const { made } = edited(splitUnit(written, 'u0002', cuts, transcript));
  expect(made.map(({ condensed, translation }) => [condensed, translation])).toEqual([
    ['joy', 'Freude'],
    ['', ''],
    ['', ''],
  ]);
});

test('Merging joins what people wrote and remembers the parents', () => {
  const cut = transcript.text.indexOf('We');
  const split = edited(splitUnit(units, 'u0002', [cut], transcript)).units.map((unit, index) => ({
    ...unit,
    condensed: index === 1 ? 'fun' : index === 2 ? 'singing' : '',
  }));
  const result = edited(mergeUnits(split, ['u0004', 'u0005'], transcript));
  expect(result.made).toMatchObject([
    { id: 'u0006', text: 'It was fun. We sang a lot.', condensed: 'fun\nsinging' },
  ]);
  expect(result.made[0]?.parents).toEqual(['u0004', 'u0005']);
});

test('Answers follow a question that is split', () => {
  const spoken = talk('M: So, welcome. Why?\nAnn: Fun.');
  const cut = segmentTranscript(spoken, undefined, { strategy: 'turn' });
  const result = edited(splitUnit(cut, 'u0001', [spoken.text.indexOf('Why')], spoken));
  expect(result.units.at(-1)?.question).toBe('u0004');
});

test.each([
  ['no-such-unit', splitUnit(units, 'u0099', [12], transcript)],
  ['outside-unit', splitUnit(units, 'u0002', [2], transcript)],
  ['outside-unit', splitUnit(units, 'u0002', [], transcript)],
  ['no-such-unit', mergeUnits(units, ['u0002'], transcript)],
  ['other-turn', mergeUnits(units, ['u0002', 'u0003'], transcript)],
])('An edit that cannot be made is %s', (problem, result) => {
  expect(result).toBe(problem);
});

test('Units that are no neighbours are not merged', () => {
  const cuts = [transcript.text.indexOf('We'), transcript.text.indexOf('sang')];
  const split = edited(splitUnit(units, 'u0002', cuts, transcript)).units;
  expect(mergeUnits(split, ['u0004', 'u0006'], transcript)).toBe('not-adjacent');
});

test('Comparing tells moved, edited, added and removed units apart', () => {
  const after = edited(
    splitUnit(units, 'u0002', [transcript.text.indexOf('We')], transcript),
  ).units.map((unit) => (unit.id === 'u0003' ? { ...unit, condensed: 'left' } : unit));
  const result = compareUnits(units, after);
  expect(result.kept).toEqual(['u0001']);
  expect(result.edited.map(({ after: { id } }) => id)).toEqual(['u0003']);
  expect(result.added.map(({ id }) => id)).toEqual(['u0004', 'u0005']);
  expect(result.removed.map(({ id }) => id)).toEqual(['u0002']);
  const shorter = units.map((unit) => ({ ...unit, end: unit.end - 1 }));
  expect(compareUnits(units, shorter).moved).toHaveLength(3);
  expect(compareUnits(units, units).kept).toHaveLength(3);
});
