import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IN_LATIN, latinTwin } from '../../src/text/latin-twin.js';

const latin = [[0, 0xff] as const, [0x2010, 0x205e] as const].flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
);

test.each(Object.keys(IN_LATIN))('the characters of %s are those that have it', (property) => {
  const has = new RegExp(`\\p{${property}}`, 'u');
  const listed = new RegExp(`[${IN_LATIN[property]}]`, 'u');
  const wrong = latin.filter((character) => has.test(character) !== listed.test(character));
  expect(wrong).toEqual([]);
});

const patterns = [
  /^(\p{L}{1,4}[-–. #]?\p{Nd}{1,4}\p{L}?|\p{Lu}{1,4}|\p{Lo}|(\p{L}{1,4}\p{Nd}{1,4}[-_./]?){1,3}\p{L}?)$/u,
  /^\P{L}*[\p{Lu}\p{Lt}\p{Lo}]/u,
  /^(.*?\p{L})[\s\-_.#]*(\p{Nd}{1,4}\p{L}?|\s\p{Lu})$/u,
  /^\p{L}{1,2}[^\p{L}]/u,
  /^(?!.*\p{Changes_When_Lowercased})[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u,
  /\[\p{Ll}\][\P{L}]|[\]\p{N}]+[[\p{M}]?/u,
  /(?:^|[^\p{L}])(?:i|\p{L}é)(?=$|[^\p{L}])/iu,
  /^[?？\s\p{P}\p{S}]*$/u,
  /(?<=\p{Script=Latin})\p{M}+|\p{Cc}|\p{Surrogate}/u,
];

test.each(patterns)('the twin of %s finds the same in every Latin text', (pattern) => {
  const twin = latinTwin(pattern.source, pattern.flags);
  const text = fc.string({ unit: fc.constantFrom(...'aBzZ09 .-_#[]\n~{éÀßµºiIe’–') });
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: fc.constantFrom(...latin) })), (one) => {
      expect(twin(one).source).not.toBe(pattern.source);
      expect(twin(one).exec(one)).toEqual(pattern.exec(one));
    }),
    { numRuns: 500 },
  );
});

test('other texts get the pattern itself', () => {
  const pattern = /^\p{L}+$/u;
  for (const text of ['aŁ', 'Ж', '\u212a', 'ſ', 'e\u0301', '\u200c', '😀'])
    expect(latinTwin(pattern.source, pattern.flags)(text)).toEqual(pattern);
});

test('a pattern without regard to case that asks for capitals has no twin', () => {
  const pattern = latinTwin(String.raw`^\p{Lu}$`, 'iu');
  expect(['ß', 'ÿ', 'µ', 'é', 'ª'].map((text) => pattern(text).test(text))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
