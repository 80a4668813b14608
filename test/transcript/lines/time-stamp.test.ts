import { expect, test } from 'vitest';
import { scanTimeStamp } from '../../../src/transcript/lines/time-stamp.js';

test.each([
  ['0:34', 34],
  ['00:01:02', 62],
  ['[00:10:05]', 605],
  ['\\[27:43\\]', 1663],
  ['(3:45)', 225],
  ['{01:02}', 62],
  ['00:00:01.120', 1.12],
  ['00:00:01,500 --> 00:00:04,000', 1.5],
  ['[00:00:05 - 00:00:09]', 5],
  ['#00:02:13-4#', 133.4],
  ['120:33', 7233],
  ['[10:15 AM]', 615],
  ['۰۱:۰۲', 62],
  ['[[00:00:25](https://talks.example/watch?v=Ab&t=25s)]', 25],
  ['[(0:34)]', 34],
  ['*00:00:45*', 45],
  ['**00:00:45**', 45],
  ['_00:00:45_', 45],
  ['*(00:45)*', 45],
  ['_[00:45]_', 45],
  ['(`00:45`)', 45],
  ['12/03/2021, 10:15', undefined],
])('%s is a time stamp', (written, seconds) => {
  expect(scanTimeStamp(written, 0, written.length)).toMatchObject({ end: written.length, seconds });
});

test.each([
  '1',
  '1:2',
  '12:345',
  '99:99',
  '[laughs]',
  '[0:34',
  '[[0:34]',
  '*0:34',
  '* 0:34 *',
  '_0:34 and so on_',
  '(((((((0:34)))))))',
  'a0:34',
  '1.5',
  '#12',
  '2021-03-04',
])('%s is none', (written) => {
  expect(scanTimeStamp(written, 0, written.length)).toBeUndefined();
});
