import { describe, expect, test } from 'vitest';
import { clearTokens, createTokens, scanWords } from '../../src/text/tokens.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

function typesOf(vocabulary: Vocabulary, text: string): number[] {
  const tokens = createTokens();
  clearTokens(tokens);
  scanWords(tokens, text, { start: 0, end: text.length }, vocabulary);
  return [...tokens.types.subarray(0, tokens.count)];
}

describe('a vocabulary', () => {
  test('knows a word again, and gives it back as it is interned', () => {
    const vocabulary = new Vocabulary();
    expect(typesOf(vocabulary, "Don’t say DON'T, naïve Ïve")).toEqual([0, 1, 0, 2, 3]);
    expect([0, 1, 2, 3].map((type) => vocabulary.word(type))).toEqual([
      "don't",
      'say',
      'naïve',
      'Ïve',
    ]);
  });

  test('knows words of any length', () => {
    const vocabulary = new Vocabulary();
    const words = [65_535, 65_536, 65_537, 150_000].map((length) => 'a'.repeat(length));
    expect(typesOf(vocabulary, `${words.join(' ')} ${words.join(' ')}`)).toEqual([
      0, 1, 2, 3, 0, 1, 2, 3,
    ]);
    expect(words.map((_, type) => vocabulary.word(type).length)).toEqual(
      words.map(({ length }) => length),
    );
  });

  test('keeps hundreds of thousands of words apart', () => {
    const vocabulary = new Vocabulary();
    const text = Array.from({ length: 200_000 }, (_, index) => `w${index}`).join(' ');
    const types = typesOf(vocabulary, text);
    expect(vocabulary.size).toBe(200_000);
    expect(typesOf(vocabulary, text)).toEqual(types);
    expect(vocabulary.word(199_999)).toBe('w199999');
  });
});
