import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from '../../src/office/xlsx-read.js';
import { renderXlsx } from '../../src/office/xlsx-write.js';

function readBack(bytes: Uint8Array) {
  const { value, findings } = readXlsx(bytes, 'a.xlsx');
  expect(findings).toEqual([]);
  return value?.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ line, cells }) => [line, ...cells]),
  }));
}

test('whatever is written is read back, newlines as \\n', { timeout: 60_000 }, () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      '-trust',
      '+1',
      '@x',
      "'quoted",
      ' a ',
      'a\r\nb',
      '1-2',
      '_x000D_',
      '_X0041_',
      '\u0000',
      '\ud800',
      '\ufffe',
      '<&>"',
      'TRUE',
      '007',
    ),
  );
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      const columns = [{ label: 'a' }, { label: 'b', wrap: true }, { label: 'c', quiet: true }];
      const expected = rows.flatMap((cells, at) => {
        const texts = cells.map((text) =>
          text.replace(/\p{Cs}/gu, '\ufffd').replace(/\r\n?/g, '\n'),
        );
        while (texts.at(-1) === '') texts.pop();
        return texts.length > 0 ? [[at + 2, ...texts]] : [];
      });
      expect(readBack(renderXlsx([{ name: 'S', columns, rows }]))).toEqual([
        { name: 'S', rows: [[1, 'a', 'b', 'c'], ...expected] },
      ]);
    }),
  );
});

test('there is no formula in it, and the same content gives the same bytes', () => {
  const plan = [{ name: 'S', columns: [{ label: 'a' }], rows: [['=SUM(A1)'], ['+1'], [7]] }];
  const bytes = renderXlsx(plan);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain(
    '<f>',
  );
  expect(renderXlsx(plan)).toEqual(bytes);
});

test('drop-downs take what stands in a column of another sheet, and more can be typed', () => {
  const from = { sheet: "Anna's codes", column: 1, count: 3 };
  const choices = { from, warning: 'Not in the codebook. Keep it?' };
  const bytes = renderXlsx([
    {
      name: 'Coding',
      columns: [{ label: 'unit' }, { label: 'code', choices }],
      rows: [['u1', '']],
      filter: true,
      frozenColumns: 1,
    },
    { name: "Anna's codes", columns: [{ label: 'id' }, { label: 'code' }], rows: [] },
  ]);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain("<formula1>'Anna''s codes'!$B$2:$B$4</formula1>");
  expect(sheet).toContain('sqref="B2:B202"');
  expect(sheet).toContain('ySplit="1" topLeftCell="B2"');
  expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
});

test('names that a spreadsheet program refuses are made ones that it takes', () => {
  const names = ["'a/b'", 'A B', 'x'.repeat(40), 'x'.repeat(41), ''];
  const sheets = names.map((name) => ({ name, columns: [{ label: 'a' }], rows: [] }));
  expect(readBack(renderXlsx(sheets))?.map(({ name }) => name)).toEqual([
    'a b',
    'A B 2',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
    'Sheet',
  ]);
});

test('a text too long for a cell ends in an ellipsis', () => {
  const bytes = renderXlsx([
    { name: 'S', columns: [{ label: 'a' }], rows: [['x'.repeat(40_000)]] },
  ]);
  const text = readBack(bytes)?.[0]?.rows[1]?.[1] as string;
  expect([text.length, text.at(-1)]).toEqual([32_767, '…']);
});
