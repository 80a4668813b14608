import { expect, test } from 'vitest';
import { nearestFile, nearestName } from '../../src/text/nearest.js';

test.each([
  ['the file of another ending', 'fg2.txt', ['fg1.txt', 'fg2.docx'], 'fg2.docx'],
  ['no file of another number', 'fg2.txt', ['fg1.txt', 'fg3.txt'], undefined],
  ['a file with a slip of the keys', 'mentors.txt', ['mentess.txt', 'metnors.txt'], 'metnors.txt'],
  ['the one file whose name goes on', 'fg1.txt', ['fg1-day.txt', 'fg2-day.txt'], 'fg1-day.txt'],
  ['none where several go on', 'fg1.txt', ['fg1-day.txt', 'fg1-night.txt'], undefined],
])('is %s', (_, path, known, expected) => {
  expect(nearestFile(path, known)).toBe(expected);
});

test.each([
  ['the nearest', 'Trsut', ['Trust', 'Trust in things'], 'Trust'],
  [
    'the only one that begins so',
    'Sleep that',
    ['Sleep that does not come', 'Alone'],
    'Sleep that does not come',
  ],
  ['none of several that begin so', 'Sleep', ['Sleep at noon', 'Sleep that ends'], undefined],
])('a name is %s', (_, word, known, expected) => {
  expect(nearestName(word, known)).toBe(expected);
});
