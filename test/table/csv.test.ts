import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, renderCsv } from '../../src/table/csv.js';

describe('csv', () => {
  test('reads back every text it writes', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (pairs) => {
        const rows = pairs.map(([a, b]) => [`x${a}`, b]);
        const read = parseCsv(renderCsv(['one', 'two'], rows), 'f.csv');
        expect(read.value.rows.map((row) => row.cells)).toEqual(rows);
        expect(read.findings).toEqual([]);
      }),
    );
  });

  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['- and then', "'- and then"],
    ["'=x", "''=x"],
    ["'tis so", "'tis so"],
    ['plain', 'plain'],
  ])('guards %s against being run by a spreadsheet', (cell, written) => {
    const text = renderCsv(['text'], [[cell]]);
    expect(text).toBe(`text\n${written}\n`);
    expect(parseCsv(text, 'f.csv').value.rows[0]?.cells).toEqual([cell]);
  });

  test('says where git could not merge', () => {
    const text = 'a,b\n1,x\n<<<<<<< HEAD\n2,y\n=======\n2,z\n>>>>>>> ben\n3,x\n';
    const { value, findings } = parseCsv(text, 'f.csv');
    expect(findings).toMatchObject([{ code: 'table/merge-conflict', place: { line: 3 } }]);
    expect(value.rows).toHaveLength(7);
  });

  test('reads what a spreadsheet saves: byte order mark, semicolons, CRLF, blank rows', () => {
    const { value, findings } = parseCsv(
      '\ufeffid;name\r\n1;"a\r\nb"\r\n;\r\n\r\n2;c\r\n',
      'f.csv',
    );
    expect(value.header).toEqual(['id', 'name']);
    expect(value.rows).toEqual([
      { line: 2, cells: ['1', 'a\nb'] },
      { line: 6, cells: ['2', 'c'] },
    ]);
    expect(findings).toEqual([]);
  });

  test('says where a quotation mark is not closed', () => {
    const { findings } = parseCsv('id,name\n1,ok\n2,"never closed\n3,x\n', 'f.csv');
    expect(findings).toMatchObject([{ code: 'table/broken-quotes', place: { line: 3 } }]);
  });

  test('says where a row is longer than the header', () => {
    const { value, findings } = parseCsv('id,name\n1,a,b\n', 'f.csv');
    expect(findings).toMatchObject([{ code: 'table/too-many-cells', place: { line: 2 } }]);
    expect(value.rows[0]?.cells).toEqual(['1', 'a']);
  });
});
