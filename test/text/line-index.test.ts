import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWhile } from '../../src/text/binary-search.js';
import { lineAt, lineIndex } from '../../src/text/line-index.js';

test('the line of an offset is one more than the newlines before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '😀') }), (text) => {
      const index = lineIndex(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        expect(lineAt(index, offset)).toBe(text.slice(0, offset).split('\n').length);
      }
    }),
  );
});

test('the leading items that satisfy a condition are counted', () => {
  const items = [1, 2, 4, 4, 7];
  expect(countWhile(items, (item) => item <= 4)).toBe(4);
  expect(countWhile(items, () => true)).toBe(5);
  expect(countWhile(items, () => false)).toBe(0);
  expect(countWhile([], () => true)).toBe(0);
});
