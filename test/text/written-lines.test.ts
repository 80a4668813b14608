import { expect, test } from 'vitest';
import { unixLines, writtenLines } from '../../src/text/written-lines.js';

test.each([
  ['of Unix', 'a\nb\n', ['a', 'b', '']],
  ['of Windows', 'a\r\nb', ['a', 'b']],
  ['of old Macs', 'a\rb', ['a', 'b']],
  ['of all three in one file', 'a\r\nb\rc\n\nd', ['a', 'b', 'c', '', 'd']],
  ['behind a byte order mark', '\ufeffa\n\ufeffb', ['a', '\ufeffb']],
])('lines are told by the line ends %s', (_, text, lines) => {
  expect(writtenLines(text)).toEqual(lines);
});

test('all line ends become those of Unix', () => {
  expect(unixLines('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});
