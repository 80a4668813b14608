import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, compareText } from '../../src/text/order.js';

test('names are in the order people count in', () => {
  const names = ['fg10', 'FG2', 'fg1', 'fg2-b10', 'fg2-b9', 'a', '10', '9', 'fg2'];
  expect(names.sort(compareNames)).toEqual([
    '9',
    '10',
    'a',
    'fg1',
    'FG2',
    'fg2',
    'fg2-b9',
    'fg2-b10',
    'fg10',
  ]);
});

test.each([
  ['texts', compareText],
  ['names', compareNames],
])('%s are in one order, however they come', (_, compare) => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^[a-cA-C]?\d{1,2}[ab]?$/));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), (names) => {
      expect([...names].reverse().sort(compare)).toEqual([...names].sort(compare));
    }),
  );
});
