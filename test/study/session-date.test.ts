import { expect, test } from 'vitest';
import { dateProblem } from '../../src/study/open/session-date.js';

test.each([
  '2026-05-04',
  '2024-02-29',
  '2026-05',
  '2026',
  '2026-05-04T18:30',
  '2026-05-04 18:30:00Z',
])('%s is a date', (date) => {
  expect(dateProblem(date)).toBeUndefined();
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '1900-02-29',
  '31.02.2026',
  '13/13/2026',
])('%s is in no calendar', (date) => {
  expect(dateProblem(date)).toEqual({ problem: 'day' });
});

test.each<[string, string | undefined]>([
  ['4 May 2026', '2026-05-04'],
  ['4. Mar 2026', '2026-03-04'],
  ['May 4, 2026', '2026-05-04'],
  ['2026/5/4', '2026-05-04'],
  ['13.05.2026', '2026-05-13'],
  ['5/13/2026', '2026-05-13'],
  ['05.05.2026', '2026-05-05'],
  ['04/05/2026', undefined],
  ['4 Ma 2026', undefined],
  ['31 June 2026', undefined],
  ['next Tuesday', undefined],
])('%s is written otherwise, and means %s', (date, meant) => {
  expect(dateProblem(date)).toEqual({ problem: 'form', ...(meant && { meant }) });
});
