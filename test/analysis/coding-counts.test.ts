import { expect, test } from 'vitest';
import { addCounts, CodingCounter, NO_COUNTS } from '../../src/analysis/coding-counts.js';
import { outlineOf, renderSummary, summarizeCodings } from '../../src/analysis/summary.js';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import type { MatchedUnit } from '../../src/coding/apply.js';
import { readingOf } from '../coding/talk.js';

const { value: codebook } = await parseCodebook(
  `title: T
categories:
  - name: One
    subcategories:
      - { name: First, codes: [{ name: A, rules: [a] }, { name: B, rules: [b] }] }
      - { name: Second, codes: [{ name: C, rules: [c] }] }
  - name: Two
    codes: [{ name: D, rules: [d] }]
`,
  'c.yaml',
);
if (!codebook) throw new Error('The codebook of the test is wrong.');

const { units } = readingOf([
  'mentee Ann: One. | Two. | {minimal} Mm.',
  'moderator M: {question} Why?',
]);
const spans = [{ start: 0, end: 1 }];
const coded = (index: number, codes: readonly string[]): MatchedUnit[] => {
  const unit = units[index];
  return unit
    ? [{ unit, matches: codes.map((code) => ({ code, rule: { text: code }, spans })) }]
    : [];
};
const counter = new CodingCounter(codebook);
const first = count(counter, [...coded(0, ['a', 'b', 'c']), ...coded(1, ['a'])]);
const second = count(counter, coded(1, ['b']));

function count(by: CodingCounter, all: readonly MatchedUnit[]) {
  const counted = by.begin();
  for (const one of all) counted.add(one);
  return counted.counts(units, 2);
}

test('A unit counts once for each group, whatever number of its codes it has', () => {
  expect(first).toMatchObject({
    coded: 2,
    codings: 4,
    kinds: { content: 2, minimal: 1, question: 1 },
  });
  expect(summarizeCodings(outlineOf(codebook), first).categories).toEqual([
    {
      name: 'One',
      units: 2,
      subcategories: [
        { name: 'First', units: 2 },
        { name: 'Second', units: 1 },
      ],
    },
    { name: 'Two', units: 0, subcategories: [] },
  ]);
});

test('Counts add up in any order, and nothing is the count of no transcript', () => {
  expect(addCounts(first, second)).toEqual(addCounts(second, first));
  expect(addCounts(NO_COUNTS, first)).toEqual(first);
  expect(addCounts(first, NO_COUNTS)).toEqual(first);
  expect(addCounts(first, second)).toMatchObject({
    transcripts: 2,
    codable: 4,
    coded: 3,
    codings: 5,
  });
});

test('Counts survive being sent to another thread', () => {
  expect(structuredClone(first)).toEqual(first);
});

test('Codes that no unit has are named', () => {
  expect(renderSummary(summarizeCodings(outlineOf(codebook), addCounts(first, second)))).toContain(
    'Found nowhere: D.',
  );
});

test('Codes that belong to no category yet are counted each, and together', async () => {
  const { value: open } = await parseCodebook(
    'ungrouped:\n  - { name: A, rules: [a] }\n  - { name: B, rules: [b] }\n  - { name: C, rules: [c] }\n',
    'open.yaml',
  );
  if (!open) throw new Error('The codebook of the test is wrong.');
  const counts = count(new CodingCounter(open), [...coded(0, ['a', 'b']), ...coded(1, ['a'])]);
  const summary = summarizeCodings(outlineOf(open), counts);
  expect(summary.categories).toEqual([
    {
      name: 'In no category yet',
      units: 2,
      subcategories: [
        { name: 'A', units: 2 },
        { name: 'B', units: 1 },
      ],
    },
  ]);
  expect(renderSummary(summary)).toMatch(
    /In no category yet +2\n +A +2\n +B +1\n\nFound nowhere: C\./,
  );
});
