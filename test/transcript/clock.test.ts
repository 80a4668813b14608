import { expect, test } from 'vitest';
import { parseClock } from '../../src/transcript/speech/clock.js';

test.each<[string, number | undefined]>([
  ['0:05', 5],
  ['00:01:02,5', 62.5],
  ['[01:02:03.250]', 3723.25],
  ['62.5', 62.5],
  ['62,5 s', 62.5],
  ['1500 ms', 1.5],
  ['PT1M2.5S', 62.5],
  ['0:05 - 0:09', 5],
  ['00:00:05.1 --> 00:00:09', 5.1],
  ['۰۰:۱۲', 12],
  ['2026-03-01', undefined],
  ['2026-03-01T10:00:00Z', undefined],
  ['PT', undefined],
  ['ten past', undefined],
  ['', undefined],
])('%s is read as %s seconds', (text, seconds) => {
  expect(parseClock(text)).toBe(seconds);
});
