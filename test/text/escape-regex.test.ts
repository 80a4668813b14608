// Any text can be looked for as it stands.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeRegex } from '../../src/text/escape-regex.js';

test.each(['fg1-mentees.txt', 'a+b (1).docx', '[x]{2}^$|\\\\/*?'])('%s', (text) => {
  for (const flags of ['', 'u', 'gu'])
    expect(new RegExp(escapeRegex(text), flags).exec(`… ${text} …`)?.[0]).toBe(text);
});

test('whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(new RegExp(`^${escapeRegex(text)}$`, 'u').test(text)).toBe(true);
    }),
  );
});
