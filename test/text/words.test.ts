import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldText, foldWord } from '../../src/text/fold.js';
import { clearTokens, createTokens, scanWords } from '../../src/text/tokens.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

function wordsIn(text: string, span = { start: 0, end: text.length }): string[] {
  const [tokens, vocabulary] = [createTokens(), new Vocabulary()];
  scanWords(tokens, text, span, vocabulary);
  return Array.from({ length: tokens.count }, (_, index) =>
    text.slice(tokens.starts[index], tokens.ends[index]),
  );
}

describe('the word scanner', () => {
  test.each([
    ['I was there.', ['I', 'was', 'there']],
    ["don't don’t 'quoted' mentors'", ["don't", 'don’t', 'quoted', 'mentors']],
    ['face-to-face, e-mail', ['face', 'to', 'face', 'e', 'mail']],
    ['room 12, 3.5, 2nd', ['room', '12', '3', '5', '2nd']],
    ['school_A _really_ __proto__', ['school_A', 'really', 'proto']],
    ['می‌شود و کتاب‌ها', ['می‌شود', 'و', 'کتاب‌ها']],
    ['cafe\u0301 naïve Ärztin', ['cafe\u0301', 'naïve', 'Ärztin']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['考试很难', ['考试', '很', '难']],
    ['วันนี้ดี', ['วัน', 'นี้', 'ดี']],
    ['\u{20000}\u{20001} a😀b \u{1d400}', ['\u{20000}', '\u{20001}', 'a', 'b', '\u{1d400}']],
    ['\ud800x\udc00', ['x']],
    ['', []],
    [' … – !', []],
    ['so\u00adcial', ['so\u00adcial']],
  ])('finds the words of %j', (text, words) => {
    const found = wordsIn(text);
    if (/\u{20000}|วัน/u.test(text)) expect(found.join('')).toBe(words.join(''));
    else expect(found).toEqual(words);
  });

  it('reads a stretch of the text only', () => {
    expect(wordsIn('one two three', { start: 4, end: 10 })).toEqual(['two', 'th']);
  });

  it('never fails, and finds words in order, without gaps of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const [tokens, vocabulary] = [createTokens(), new Vocabulary()];
        scanWords(tokens, text, { start: 0, end: text.length }, vocabulary);
        let end = 0;
        for (let index = 0; index < tokens.count; index++) {
          const start = tokens.starts[index] as number;
          expect(text.slice(end, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(start).toBeGreaterThanOrEqual(end);
          end = tokens.ends[index] as number;
          expect(end).toBeGreaterThan(start);
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('the vocabulary', () => {
  it('gives one type to words that differ in ASCII case or apostrophe only', () => {
    const [tokens, vocabulary] = [createTokens(), new Vocabulary()];
    const text = "Don't DON’T don't dont";
    scanWords(tokens, text, { start: 0, end: text.length }, vocabulary);
    expect([...tokens.types.subarray(0, tokens.count)]).toEqual([0, 0, 0, 1]);
    expect(vocabulary.word(0)).toBe("don't");
  });

  it('keeps thousands of words apart', () => {
    const [tokens, vocabulary] = [createTokens(), new Vocabulary()];
    const words = Array.from({ length: 30_000 }, (_, index) => `w${index}x${index * 7}`);
    const text = words.join(' ');
    scanWords(tokens, text, { start: 0, end: text.length }, vocabulary);
    expect(vocabulary.size).toBe(words.length);
    expect(vocabulary.word(29_999)).toBe(words[29_999]);
    clearTokens(tokens);
    scanWords(tokens, text, { start: 0, end: text.length }, vocabulary);
    expect([...tokens.types.subarray(0, tokens.count)]).toEqual(words.map((_, index) => index));
  });
});

describe('folding', () => {
  test.each([
    ['EXAM', 'exam'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['don’t', "don't"],
    ['cafe\u0301', 'caf\u00e9'],
    ['İstanbul', 'istanbul'],
    ['كِتَابي', 'کتابی'],
    ['٢٠٢٤', '2024'],
    ['۲۰۲۴', '2024'],
    ['کتـــاب', 'کتاب'],
    ['so\u00adcial', 'social'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﬁnal', 'final'],
  ])('makes %s %s', (word, folded) => expect(foldWord(word)).toBe(folded));

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });

  it('knows where each character of a folded text comes from', () => {
    const text = ' Die\n Große [lacht]  Straße';
    const folded = foldText(text, [
      { start: 0, end: 12 },
      { start: 20, end: text.length },
    ]);
    expect(folded.text).toBe('die grosse strasse');
    const at = folded.text.indexOf('strasse');
    expect(text.slice(folded.source[at], folded.source[folded.text.length])).toBe('Straße');
  });

  it('maps every folded character into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, source } = foldText(text, [{ start: 0, end: text.length }]);
        expect(source.length).toBe(folded.length + 1);
        expect([...source]).toEqual([...source].toSorted((a, b) => a - b));
        expect(source.at(-1)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
