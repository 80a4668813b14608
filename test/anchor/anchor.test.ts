import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT_LENGTH, contextAround } from '../../src/anchor/context.js';
import { hashText } from '../../src/anchor/hash.js';
import { verifyAnchor } from '../../src/anchor/verify.js';

describe('the hash of a text', () => {
  test('is the beginning of its SHA-256', () => {
    expect(hashText('')).toBe('e3b0c44298fc1c14');
    expect(hashText('abc')).toBe('ba7816bf8f01cfea');
  });
});

describe('the context of a quote', () => {
  test('is up to 32 code points on each side', () => {
    const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`;
    expect(contextAround(text, 40, 45)).toEqual({ before: 'a'.repeat(32), after: 'b'.repeat(32) });
  });

  test('is shorter at the ends of the text', () => {
    expect(contextAround('a quote b', 2, 7)).toEqual({ before: 'a ', after: ' b' });
    expect(contextAround('quote', 0, 5)).toEqual({ before: '', after: '' });
  });

  test.each([
    ['surrogate pairs', '😀'],
    ['combining marks', 'e\u0301'],
    ['joined emoji', '👩\u200d👩'],
    ['flags', '🇩🇪'],
    ['skin tones', '👍🏽'],
  ])('never cuts %s', (_, character) => {
    const side = character.repeat(40);
    const { before, after } = contextAround(`${side}Q${side}`, side.length, side.length + 1);
    for (const part of [before, after]) {
      expect(part).toBe(character.repeat(part.length / character.length));
      expect([...part].length).toBeLessThanOrEqual(CONTEXT_LENGTH);
    }
  });

  test('is always what stands beside the quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, text.length);
        const end = Math.min(start + b, text.length);
        const { before, after } = contextAround(text, start, end);
        expect(text.slice(0, start).endsWith(before)).toBe(true);
        expect(text.slice(end).startsWith(after)).toBe(true);
      }),
    );
  });
});

describe('an anchor', () => {
  const text = 'I trust her. I do trust.';
  const anchor = { start: 2, end: 7, quote: 'trust', hash: hashText('I trust her.') };

  test.each([
    ['fits where quote and unit are the same', text, anchor, 'I trust her.', { fit: 'fits' }],
    ['fits by its quote where the unit is not known', text, anchor, undefined, { fit: 'fits' }],
    ['fits by its quote where it has no hash', text, { ...anchor, hash: '' }, 'x', { fit: 'fits' }],
    [
      'is moved where its unit has changed',
      text,
      anchor,
      'I trust',
      { fit: 'moved', cause: 'unit' },
    ],
    [
      'is moved where the quote is elsewhere',
      `So ${text}`,
      anchor,
      undefined,
      { fit: 'moved', cause: 'quote' },
    ],
    [
      'is lost where the quote is gone',
      'I like her. I do.',
      anchor,
      undefined,
      { fit: 'lost', cause: 'quote' },
    ],
    ['is lost past the end', 'I', anchor, undefined, { fit: 'lost', cause: 'quote' }],
    [
      'is lost where its quote is empty and its place is not',
      text,
      { ...anchor, quote: '' },
      undefined,
      { fit: 'lost', cause: 'quote' },
    ],
  ])('%s', (_, now, written, unit, verdict) => {
    expect(verifyAnchor(now, written, unit === undefined ? undefined : hashText(unit))).toEqual(
      verdict,
    );
  });
});
