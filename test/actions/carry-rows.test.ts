import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCodes } from '../../src/actions/changes/carry-rows.js';
import { parseCsv, renderCsv } from '../../src/table/csv.js';

const COLUMNS = ['transcript', 'unit', 'start', 'end', 'code', 'status', 'memo', 'mine'];

const rows = fc.array(
  fc
    .record({
      unit: fc.constantFrom('u1', 'u2', 'u3'),
      end: fc.constantFrom('5', '9'),
      code: fc.constantFrom('a', 'b', 'c', 'd'),
      status: fc.constantFrom('coded', 'rejected', ''),
      memo: fc.constantFrom('', 'why', 'perhaps'),
    })
    .map(({ unit, end, code, status, memo }) => ['t', unit, '0', end, code, status, memo, 'x']),
);

const coded = (text: string, nameOf: (code: string) => string) =>
  new Set(
    parseCsv(text, 'f').value.rows.flatMap(({ cells }) => {
      const [, unit, , end, code = '', status] = cells;
      return status === 'rejected' ? [] : [`${unit} ${end} ${nameOf(code)}`];
    }),
  );

const memos = (text: string) =>
  new Set(
    parseCsv(text, 'f').value.rows.flatMap(({ cells }) =>
      (cells[6] ?? '')
        .split('\n')
        .filter(Boolean)
        .map((memo) => `${cells[1]} ${cells[3]} ${memo}`),
    ),
  );

test('a merge is the union: every coding is there under the new code, and no other', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const text = renderCsv(COLUMNS, all);
      const ids = new Map([
        ['a', 'c'],
        ['b', 'c'],
      ]);
      const merged = withCodes(text, ids);
      expect(coded(merged.text, (code) => code)).toEqual(
        coded(text, (code) => ids.get(code) ?? code),
      );
      expect(memos(merged.text)).toEqual(memos(text));
      const others = (written: string) =>
        written.split('\n').filter((line) => line.includes(',d,'));
      expect(others(merged.text)).toEqual(others(text));
    }),
  );
});

test('two rows on the same words become one with both memos, and their unit is named', () => {
  const text = renderCsv(COLUMNS, [
    ['t', 'u1', '0', '5', 'a', 'rejected', 'no', ''],
    ['t', 'u1', '0', '5', 'b', 'coded', 'yes', ''],
    ['t', 'u1', '0', '9', 'c', 'coded', '', ''],
  ]);
  const merged = withCodes(
    text,
    new Map([
      ['a', 'c'],
      ['b', 'c'],
    ]),
  );
  expect(merged).toMatchObject({ count: 2, both: ['t u1'] });
  expect(parseCsv(merged.text, 'f').value.rows.map(({ cells }) => cells.slice(3, 7))).toEqual([
    ['5', 'c', 'coded', 'no\nyes'],
    ['9', 'c', 'coded', ''],
  ]);
});
