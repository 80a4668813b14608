import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiTwin } from '../../src/text/ascii-twin.js';

const patterns = [
  /^(\p{L}{1,4}[-–. #]?\p{Nd}{1,4}\p{L}?|\p{Lu}{1,4}|\p{Lo}|(\p{L}{1,4}\p{Nd}{1,4}[-_./]?){1,3}\p{L}?)$/u,
  /^\P{L}*[\p{Lu}\p{Lt}\p{Lo}]/u,
  /^(.*?\p{L})[\s\-_.#]*(\p{Nd}{1,4}\p{L}?|\s\p{Lu})$/u,
  /^\p{L}{1,2}[^\p{L}]/u,
  /^(?!.*\p{Changes_When_Lowercased})[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u,
  /\[\p{Ll}\][\P{L}]|[\]\p{N}]+[[\p{M}]?/u,
];

test.each(patterns)('the twin of %s finds the same in every ASCII text', (pattern) => {
  const twin = asciiTwin(pattern);
  const text = fc.string({ unit: fc.constantFrom(...'aBzZ09 .-_#[]\n~{') });
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary-ascii' })), (one) => {
      expect(twin(one)).not.toBe(pattern);
      expect(twin(one).exec(one)).toEqual(pattern.exec(one));
    }),
    { numRuns: 500 },
  );
});

test('other texts get the pattern itself', () => {
  const pattern = /^\p{L}+$/u;
  for (const text of ['é', 'aé', 'Ж', '\u212a', 'ſ', '😀'])
    expect(asciiTwin(pattern)(text)).toBe(pattern);
});
