import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, carryByEdits, type TextEdit } from '../../src/anchor/carry-by-edits.js';
import { editsBetween } from '../../src/anchor/edits-between.js';
import { sideBySide } from '../../src/anchor/side-by-side.js';

describe('carrying spans through known edits', () => {
  const text = 'Sara met Amir in Tehran.';
  const edits = [
    { start: 0, end: 4, text: 'P1' },
    { start: 9, end: 13, text: 'Person B' },
  ];

  test.each([
    ['Sara met Amir in Tehran.', 'P1 met Person B in Tehran.'],
    ['Sara', 'P1'],
    ['Amir', 'Person B'],
    ['met', 'met'],
    ['Tehran', 'Tehran'],
    ['ir in', 'Person B in'],
    ['Sa', 'P1'],
  ])('%j becomes %j', (quote, expected) => {
    const start = text.indexOf(quote);
    const [span] = carryByEdits([{ start, end: start + quote.length }], edits);
    expect(applyEdits(text, edits).slice(span?.start, span?.end)).toBe(expected);
  });

  test('what is inserted at an end of a span stays outside it', () => {
    const inserted = [
      { start: 5, end: 5, text: 'X' },
      { start: 8, end: 8, text: 'Y' },
    ];
    const [span] = carryByEdits([{ start: 5, end: 8 }], inserted);
    expect(applyEdits(text, inserted).slice(span?.start, span?.end)).toBe('met');
  });

  test('spans that touch no edit keep their words', () => {
    const edit = fc.record({
      gap: fc.nat(5),
      old: fc.string({ maxLength: 4 }),
      by: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (parts) => {
        let before = '';
        const made: TextEdit[] = [];
        const kept: { start: number; end: number }[] = [];
        for (const { gap, old, by } of parts) {
          const start = before.length;
          before += 'k'.repeat(gap + 1);
          kept.push({ start, end: before.length });
          made.push({ start: before.length, end: before.length + old.length, text: by });
          before += old;
        }
        const after = applyEdits(before, made);
        for (const [at, span] of carryByEdits(kept, made).entries())
          expect(after.slice(span.start, span.end)).toBe(
            before.slice(kept[at]?.start, kept[at]?.end),
          );
      }),
    );
  });

  test('the edits between two texts make the one from the other', () => {
    const words = fc.array(fc.constantFrom('a', 'be', 'sea', '.', '\n', 'é', '𝒳'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const [before, after] = [one.join(' '), two.join(' ')];
        expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      }),
    );
  });

  test('two wordings are shown where they differ', () => {
    const same = 'one two three four five six seven eight nine ten eleven twelve';
    expect(sideBySide(`${same} teh ${same}`, `${same} the ${same}`)).toEqual({
      before:
        '…six seven eight nine ten eleven twelve teh one two three four five six seven eight…',
      after: '…six seven eight nine ten eleven twelve the one two three four five six seven eight…',
    });
  });
});
