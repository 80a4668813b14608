import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeId, isFragileId, isSafeId } from '../../src/codebook/decode/ids.js';
import { kebab } from '../../src/text/kebab.js';

test('making an id of an id changes nothing, and what is made is safe or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = kebab(name);
      expect(kebab(id)).toBe(id);
      expect(id === '' || id === 'constructor' || isSafeId(id)).toBe(true);
    }),
  );
});

test.each(['true', '3e5', '12', '1-2', 'may-5', 'sept12', '3-mar', '10-dec-20'])(
  'a spreadsheet would rewrite %s',
  (id) => expect(isFragileId(id)).toBe(true),
);

test.each(['trust', 'e5', '24-hour-care', 'maybe', 'march-of-time', 'decision-2'])(
  'a spreadsheet leaves %s alone',
  (id) => expect(isFragileId(id)).toBe(false),
);

test('a free id counts up from two', () => {
  expect(freeId('a', new Set())).toBe('a');
  expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3');
});
