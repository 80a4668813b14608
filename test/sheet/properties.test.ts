import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codingsIn, exported, imported, type Rows, textOf } from './coding-sheets.js';

const { rows: ROWS, files } = await exported();
const [HEADER = []] = ROWS;

const word = fc.oneof(
  fc.constantFrom(
    'Closed',
    'closed;Learning',
    'Lerning',
    'Obstacles',
    'read',
    'x',
    '',
    '=1+1',
    '-',
    '#REF!',
    '“Closed”',
    'a > b',
    ';;',
    "it's",
    '\u202e',
    '🔧',
    '1-2',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const edit = fc.record({ row: fc.nat(ROWS.length - 1), column: fc.nat(HEADER.length - 1), word });

test('whatever is typed anywhere, nothing fails, nothing is lost, and twice is once', {
  timeout: 120_000,
}, async () => {
  const edits = fc.array(edit, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const rows: Rows = ROWS.map((row) => [...row]);
      for (const { row, column, word } of changes) (rows[row] ?? [])[column] = word;
      const first = await imported(files, rows, '--because', 'a test');
      expect([0, 1, 2]).toContain(first.run.exitCode);
      if (first.run.exitCode === 2) {
        expect(first.run.changes).toEqual([]);
        return;
      }
      // Every cell that was not taken is kept.
      const errors = first.findings.filter((finding) =>
        /near|unusable|group|several|gone|changed/.test(finding),
      );
      if (errors.length > 0) expect(Object.keys(first.files)).toContain('in.leftovers.csv');
      const second = await imported(first.files, rows);
      expect(codingsIn(second.files)).toEqual(codingsIn(first.files));
      expect(second.run.changes.filter((path) => path !== 'in.leftovers.csv')).toEqual([]);
      expect(textOf(second.files['in.leftovers.csv'])).toBe(
        textOf(first.files['in.leftovers.csv']),
      );
    }),
    { numRuns: 60 },
  );
});
