import { expect, test } from 'vitest';
import { InputError } from '../../src/io/errors.js';
import { decodeStudyText } from '../../src/study/read-text.js';

test('a CSV that Excel saved in Windows-1252 keeps its dashes, quotes and dots, and is said to be no UTF-8', () => {
  const bytes = Buffer.from('memo\r\ngr\xf6\xdfer \x96 \x84na\xefve\x93 \x85\r\n', 'latin1');
  const { value, findings } = decodeStudyText(bytes, 'participants.csv');
  expect(value).toBe('memo\r\ngrößer – „naïve“ …\r\n');
  expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
    ['study/not-utf8', 2, 3],
  ]);
});

test('a file that is too large for one text is refused in words', () => {
  const bytes = Buffer.alloc(500_000_001);
  expect(() => decodeStudyText(bytes, 'participants.csv')).toThrow(InputError);
});
