import { expect, test } from 'vitest';
import { shortened } from '../../src/text/shortened.js';

test.each([
  ['trust', 5, 'trust'],
  ['trusted', 5, 'trus…'],
  ['🙂🙂🙂', 3, '🙂🙂🙂'],
  ['🙂🙂🙂🙂', 3, '🙂🙂…'],
  ['a🙂b🙂', 3, 'a🙂…'],
  ['', 1, ''],
])('%j in %i characters is %j, and no character is cut in two', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected);
});
