import { describe, expect, test } from 'vitest';
import { renderTable, type TableFormat } from '../../src/table/render.js';
import type { Table } from '../../src/table/table.js';

const table: Table = {
  id: 'demo',
  title: 'A table',
  columns: [
    { id: 'name', label: 'Name' },
    { id: 'count', label: 'Count', align: 'right' },
  ],
  rows: [
    { name: 'one, "quoted"', count: 3 },
    { name: '=cmd|x', count: undefined },
  ],
  notes: ['What was counted.'],
};

function render(format: TableFormat, value = table, columns = 80) {
  return renderTable(value, { format, columns, colour: false });
}

describe('a table', () => {
  test.each<[TableFormat, string]>([
    ['csv', 'Name,Count\n"one, ""quoted""",3\n\'=cmd|x,\n'],
    ['tsv', 'Name\tCount\n"one, ""quoted"""\t3\n\'=cmd|x\t\n'],
    [
      'md',
      '**A table**\n\n| Name | Count |\n| --- | ---: |\n| one, "quoted" | 3 |\n| =cmd\\|x |  |\n\n*Note.* What was counted.  \n',
    ],
  ])('is written as %s', async (format, text) => {
    expect(await render(format)).toBe(text);
  });

  test('is written as JSON with its columns, rows and notes', async () => {
    expect(JSON.parse(await render('json'))).toEqual({
      ...table,
      rows: [{ name: 'one, "quoted"', count: 3 }, { name: '=cmd|x' }],
    });
  });

  test('fits the width of the terminal', async () => {
    const long = { ...table, rows: [{ name: 'word '.repeat(60), count: 1 }] };
    const lines = (await render('text', long, 60)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.join(' ').match(/word/g)).toHaveLength(60);
  });

  test('of many rows is printed whole, in plain columns', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => ({
      name: `row ${index}`,
      count: index,
    }));
    const lines = (await render('text', { ...table, rows })).split('\n');
    expect(lines.filter((line) => line.startsWith('row '))).toHaveLength(1500);
  });

  test('never sends control characters of the data to the terminal', async () => {
    const hostile = { ...table, rows: [{ name: 'a\u001b[31mred\u0007\u202eb', count: 1 }] };
    for (const format of ['text', 'md'] as const) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(await render(format, hostile)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
    }
  });

  describe('in a box', () => {
    const ruled = async (rows: Table['rows']) =>
      (await render('text', { ...table, rows }, 40)).split('\n').filter((l) => /^├/.test(l)).length;
    const long = 'a name that is longer than the column it has to stand in';

    test('has no lines between rows that a column of single lines tells apart', async () => {
      expect(
        await ruled([
          { name: 'one', count: 1 },
          { name: long, count: 2 },
          { name: 'three', count: 3 },
        ]),
      ).toBe(1);
    });

    test('has lines around rows of several lines where no column tells them apart', async () => {
      const rows = [{ name: 'one' }, { name: 'two' }, { name: long }, { name: 'four' }];
      expect(await ruled(rows)).toBe(3);
    });

    test('keeps a cell that looks like a line', async () => {
      const rows = [
        { name: '├──┤', count: 1 },
        { name: 'two', count: 2 },
      ];
      expect(await render('text', { ...table, rows })).toContain('├──┤');
    });
  });
});
