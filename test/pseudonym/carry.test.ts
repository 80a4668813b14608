// Laws of carrying: positions stay on their words, tables come back as they were.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../src/anchor/carry-by-edits.js';
import { carriedText, carrySpan, reverseEdits } from '../../src/pseudonym/replace/carry-text.js';
import { composeEdits } from '../../src/pseudonym/replace/compose-edits.js';
import { restoreRecords } from '../../src/pseudonym/replace/restore-records.js';
import { rewriteTable } from '../../src/pseudonym/replace/rewrite-table.js';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀'), maxLength: 30 });

/** Edits of a text that overlap nowhere, none of nothing. */
function edits(text: string): fc.Arbitrary<TextEdit[]> {
  const cut = fc
    .uniqueArray(fc.nat(text.length), { maxLength: 8 })
    .map((at) => at.sort((a, b) => a - b));
  return fc.tuple(cut, fc.array(letters, { minLength: 4, maxLength: 4 })).map(([at, texts]) =>
    texts.flatMap((made, index) => {
      const [start, end] = [at[index * 2], at[index * 2 + 1]];
      return start === undefined || end === undefined ? [] : [{ start, end, text: `x${made}y` }];
    }),
  );
}

const edited = letters.chain((text) => fc.tuple(fc.constant(text), edits(text)));

test('edits the other way round give the text back', () => {
  fc.assert(
    fc.property(edited, ([text, forth]) => {
      expect(applyEdits(applyEdits(text, forth), reverseEdits(text, forth))).toBe(text);
    }),
  );
});

test('two rounds as one come to the same text, and lead back', () => {
  const twice = edited.chain(([text, first]) =>
    edits(applyEdits(text, first)).map((second) => [text, first, second] as const),
  );
  fc.assert(
    fc.property(twice, ([text, first, second]) => {
      const both = composeEdits(text, first, second);
      const after = applyEdits(applyEdits(text, first), second);
      expect(applyEdits(text, both)).toBe(after);
      expect(applyEdits(after, reverseEdits(text, both))).toBe(text);
    }),
  );
});

test('spans that meet still meet, in order, and none vanishes in a name', () => {
  fc.assert(
    fc.property(edited, fc.nat(30), ([text, forth], wanted) => {
      const at = Math.min(wanted, text.length);
      const left = carrySpan({ start: 0, end: at }, forth);
      const right = carrySpan({ start: at, end: text.length }, forth);
      expect(left.end).toBeLessThanOrEqual(right.start);
      if (forth.some(({ start, end }) => start < at && at < end))
        expect(left.end).toBe(right.start);
      if (at > 0) expect(left.end).toBeGreaterThan(left.start);
    }),
  );
});

test('quotes, contexts and positions of a table are those of the new text', () => {
  const before = 'P: Anna 😀 met Anna Lee. Yes.';
  const carried = carriedText({
    path: 'a.docx',
    target: 'a.txt',
    session: '',
    before,
    edits: [
      { start: 3, end: 7, text: 'Person 1' },
      { start: 15, end: 23, text: 'Person 2' },
    ],
  });
  const table = `transcript,unit,start,end,quote,before,after,memo
a.docx,u1,14,22,Anna Lee,"P: Anna 😀 met ",. Yes.,"about Anna, again"
`;
  const rewriting = {
    carried: new Map([['a.docx', carried]]),
    hashes: new Map(),
    replace: (text: string) => text.replaceAll('Anna', 'Person 1'),
    replaceId: (text: string) => text,
  };
  expect(rewriteTable(table, rewriting)).toBe(`transcript,unit,start,end,quote,before,after,memo
a.txt,u1,18,26,Person 2,"P: Person 1 😀 met ",. Yes.,"about Person 1, again"
`);
});

test('lines that were not touched come back to the letter, others by the list', () => {
  expect(
    restoreRecords({
      original: 'Annie a\nANNA b\nc\n',
      after: 'P1 a\nP1 b\nc\n',
      current: 'P1 b\nnew P1\nP1 a\n',
      back: 'Anna b\nnew Anna\nAnna a\n',
    }),
  ).toBe('ANNA b\nnew Anna\nAnnie a\n');
});
