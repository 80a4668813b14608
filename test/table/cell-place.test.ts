import { expect, test } from 'vitest';
import { cellPlacer } from '../../src/table/cell-place.js';

test.each([
  ['a bare cell', 'a,b,c\n1,2,3\n', 2, 2, '2:5'],
  ['after a quoted delimiter', 'a,b\n"1,1",2\n', 2, 1, '2:7'],
  ['after a cell of two lines', 'a,b\n"1\n1",2\n', 2, 1, '3:4'],
  ['after letters beyond the basic plane', 'a,b\n😀,2\n', 2, 1, '2:3'],
  ['between semicolons', 'a;b,c;d\n1;2;3\n', 2, 2, '2:5'],
  ['between tabs', 'a\tb\n1\t2\n', 2, 1, '2:3'],
  ['after a byte order mark', '\ufeffa,b\n', 1, 1, '1:3'],
  ['with newlines of old Macs', 'a,b\r1,2\r', 2, 1, '2:3'],
])('a cell has a place: %s', (_, text, line, cell, expected) => {
  const place = cellPlacer(text, 'f.csv')(line, cell);
  expect(`${place.line}:${place.column}`).toBe(expected);
});
