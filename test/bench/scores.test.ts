import { expect, test } from 'vitest';

interface Judged {
  readonly gold: readonly string[];
  readonly given: readonly string[];
}
interface Scores {
  scoreLabels(items: readonly Judged[]): {
    micro: { recall: number; precision: number };
    labels: [string, { recall: number; precision: number; f1: number }][];
    noneUncoded: number;
  };
  countConfusions(items: readonly Judged[]): [string, number][];
}
const scores: Scores = await import(new URL('../../bench/scores.js', import.meta.url).href);

const ITEMS: readonly Judged[] = [
  { gold: ['trust'], given: ['trust'] },
  { gold: ['trust', 'exam'], given: ['trust'] },
  { gold: ['exam'], given: ['home'] },
  { gold: [], given: ['home'] },
  { gold: [], given: [] },
];

test('recall counts right labels that were given, precision given labels that are right', () => {
  const { micro } = scores.scoreLabels(ITEMS);
  expect(micro).toMatchObject({ recall: 2 / 4, precision: 2 / 4 });
});

test('every label has its own score, also one that was never right', () => {
  const labels = new Map(scores.scoreLabels(ITEMS).labels);
  expect(labels.get('trust')).toMatchObject({ recall: 1, precision: 1, f1: 1 });
  expect(labels.get('exam')).toMatchObject({ recall: 0, precision: 0, f1: 0 });
  expect(labels.get('home')).toMatchObject({ recall: 0, precision: 0, f1: 0 });
});

test('items without a right label count as uncoded only when nothing was given', () => {
  expect(scores.scoreLabels(ITEMS).noneUncoded).toBe(1 / 2);
});

test('a confusion names what was right and what was given instead', () => {
  expect(scores.countConfusions(ITEMS)).toEqual([
    ['exam → home', 1],
    ['none → home', 1],
  ]);
  expect(scores.countConfusions([{ gold: ['trust'], given: ['exam', 'trust'] }])).toEqual([
    ['besides trust → exam', 1],
  ]);
});
