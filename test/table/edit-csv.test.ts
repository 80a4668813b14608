import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv, renderCsv } from '../../src/table/csv.js';
import { editCsv } from '../../src/table/edit-csv.js';

const swap = (from: string, to: string) => (text: string) =>
  editCsv(text, ({ cell }) => (cell('code') === from ? new Map([['code', to]]) : undefined));

test.each([
  ['commas', 'code,x\na,1\nb,2\n', 'code,x\nz,1\nb,2\n'],
  ['semicolons, CRLF, a mark', '\ufeffx;Code\r\n1;a\r\n2;b', '\ufeffx;Code\r\n1;z\r\n2;b'],
  ['quotes around lines', 'x,code\n"q\n""a"", a",a\n', 'x,code\n"q\n""a"", a",z\n'],
  ['a quoted cell', 'code\n"a"\n', 'code\nz\n'],
  ['a lone carriage return', 'code,x\ra,1\r', 'code,x\rz,1\r'],
  ['blank lines and short rows', 'x,code\n\n1\n,a\n', 'x,code\n\n1\n,z\n'],
  ['no such column', 'x,y\na,a\n', 'x,y\na,a\n'],
  ['nothing', '', ''],
])('with %s only the cell changes', (_, before, after) => {
  expect(swap('a', 'z')(before)).toBe(after);
});

test('a row can be left out', () => {
  const text = 'code\na\nb\na';
  expect(editCsv(text, ({ cell }) => (cell('code') === 'a' ? 'drop' : undefined))).toBe(
    'code\nb\n',
  );
});

test('what is written is what is read, and all else stays', () => {
  const cell = fc.oneof(fc.constantFrom('a', '=a', "'=a", 'a,"b"', 'é\nö'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), cell, (pairs, to) => {
      const rows = pairs.map(([one, two]) => [`x${one}`, two]);
      const text = renderCsv(['x', 'code'], rows);
      expect(editCsv(text, () => undefined)).toBe(text);
      const edited = swap('a', to)(text);
      const read = (written: string) => parseCsv(written, 'f').value.rows.map(({ cells }) => cells);
      const expected = rows.map(([one, two]) => [one ?? '', two === 'a' ? to : (two ?? '')]);
      expect(edited).toBe(renderCsv(['x', 'code'], expected));
      expect(read(edited)).toEqual(read(renderCsv(['x', 'code'], expected)));
    }),
  );
});
