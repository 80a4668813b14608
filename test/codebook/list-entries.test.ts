import { describe, expect, test } from 'vitest';
import { splitEntries } from '../../src/codebook/decode/list-entries.js';
import { parseCodebook } from '../../src/codebook/decode/parse.js';

const BOOK = `title: T
version: '1'
language: en
lists:
  exam: >-
    exam*, "past paper",
    older   student,
    (quiz OR test, viva), /a,b/
  short: help*, support
  yaml: [one, two]
categories:
  - name: A
    codes: [{ name: B, rules: ['@exam OR @short OR @yaml'] }]
`;

describe('a word list as one text', () => {
  test.each([
    ['a, b ,c', ['a', 'b', 'c']],
    ['a\nb,,\n', ['a', 'b']],
    ['"a, b", c', ['"a, b"', 'c']],
    ['(a OR b, c), d', ['(a OR b, c)', 'd']],
    ['/x,y/, a NEAR/5 b, c', ['/x,y/', 'a NEAR/5 b', 'c']],
    ['"never closed, a', ['"never closed, a']],
    ['', []],
  ])('is cut at commas and line breaks: %s', (text, entries) => {
    expect(splitEntries(text)).toEqual(entries);
  });

  test('has a place for each entry', async () => {
    const { value, findings } = await parseCodebook(BOOK, 'book.yaml');
    expect(findings).toEqual([]);
    const places = value?.lists
      .get('exam')
      ?.map(({ text, place }) => [text, place.line, place.column]);
    expect(places).toEqual([
      ['exam*', 6, 5],
      ['"past paper"', 6, 12],
      ['older   student', 7, 5],
      ['(quiz OR test, viva)', 8, 5],
      ['/a,b/', 8, 27],
    ]);
    expect(value?.lists.get('short')?.map(({ place }) => place.column)).toEqual([10, 17]);
    expect(value?.lists.get('yaml')).toHaveLength(2);
  });
});
