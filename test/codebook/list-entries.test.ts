import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listEntries, splitEntries } from '../../src/codebook/decode/list-entries.js';
import { parseCodebook } from '../../src/codebook/decode/parse.js';
import { parseYaml } from '../../src/yaml/parse.js';

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

  test('gives a word that stands inside an earlier entry its own place', async () => {
    const book = 'title: T\nlists:\n  year: >-\n    first year, year,\n    =they, the\n';
    const { value } = await parseCodebook(book, 'book.yaml');
    const entries = value?.lists.get('year') ?? [];
    expect(entries.map(({ place: { line, column } }) => [line, column])).toEqual([
      [4, 5],
      [4, 17],
      [5, 5],
      [5, 12],
    ]);
  });

  const entry = fc.constantFrom(
    'a',
    'exam*',
    '=he',
    "it's",
    '"a, b"',
    'two words',
    'é–',
    '',
    'x|y',
  );
  const line = fc.tuple(fc.array(entry, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ','));
  const header = fc.constantFrom('>-', '|', '>');
  test('reads lines of entries as it reads the whole text, each at its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(line, { minLength: 1, maxLength: 4 }),
        async (sign, lines) => {
          const written = lines.map(([entries, end]) => `    ${entries.join(' , ')}${end}`);
          const text = ['list: '.concat(sign), ...written, 'next: n', ''].join('\n');
          const { value: root } = await parseYaml(text, 'book.yaml', { megabytes: 1, levels: 9 });
          const node = root?.kind === 'map' ? root.entries[0]?.value : undefined;
          if (node?.kind !== 'text') return;
          const found = listEntries(node);
          expect(found.map((each) => each.text)).toEqual(splitEntries(node.text));
          for (const { place, source } of found) {
            if (source === undefined) continue;
            const { line = 1, column = 1, length = 0 } = place;
            expect(text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length)).toBe(source);
          }
        },
      ),
    );
  });
});
