import { describe, expect, test } from 'vitest';
import { type Fit, fitColumns } from '../../src/table/fit-columns.js';
import type { Column, Row } from '../../src/table/table.js';

const name: Column = { id: 'name', label: 'Subcategory' };
const count: Column = { id: 'count', label: 'Units', align: 'right' };
const more: Column = { id: 'more', label: 'Participants', align: 'right', isMinor: true };
const quote: Column = { id: 'quote', label: 'Quote', isText: true };

const rows: Row[] = [
  { name: 'Positive relationship', count: 35, more: 21, quote: 'word '.repeat(30) },
];

function layout(columns: readonly Column[], total: number) {
  const shown: Fit['shown'] = (row, { id }) => String(row[id] ?? '');
  return fitColumns({ columns, rows, shown, total });
}

describe('what of a table fits the screen', () => {
  test('is all of it, as wide as it is, where there is room', () => {
    expect(layout([name, count, more], 80)).toMatchObject({ widths: [21, 5, 12], hidden: [] });
  });

  test('is narrowed between words first', () => {
    expect(layout([name, count, more], 40)).toMatchObject({ widths: [13, 5, 12], hidden: [] });
  });

  test('lacks minor columns before a word is broken', () => {
    expect(layout([name, count, more], 30)).toMatchObject({
      columns: [name, count],
      hidden: [more],
    });
  });

  test('has running text below its row where its column would be narrow', () => {
    expect(layout([name, count, quote], 60)).toMatchObject({
      columns: [name, count],
      below: [quote],
    });
    expect(layout([name, count, quote], 200)).toMatchObject({ below: [] });
  });

  test('is a list where not even the narrowest box fits', () => {
    expect(layout([name, count], 15)).toMatchObject({ kind: 'list' });
  });
});
