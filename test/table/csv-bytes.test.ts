import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellTextOf } from '../../src/table/cell-text.js';
import { renderCsv } from '../../src/table/csv.js';
import { CsvBytes } from '../../src/table/csv-bytes.js';

function bytesOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const csv = new CsvBytes(1);
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === 'string') csv.cell(cell);
      else csv.number(cell);
    }
    csv.endRow();
  }
  return csv.toBytes();
}

function expectSame(rows: readonly (readonly (string | number)[])[]): void {
  const expected = renderCsv([], rows).slice(1);
  expect(Buffer.from(bytesOf(rows)).toString('hex')).toBe(Buffer.from(expected).toString('hex'));
}

describe('CSV as bytes', () => {
  const odd = fc.constantFrom(
    ...['"', ',', ';', '\t', '\r', '\n', ' ', "'", '=', '+', '-', '@', 'a', 'é', '\u00a0', '…'],
    ...['\ufeff', 'س', '\u200c', '😀', '\ud83d', '\ude00', '\u2028', '\x85', '\0'],
  );
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(odd).map((all) => all.join('')),
  );

  test('is what rendering a string and encoding it gives', () => {
    const row = fc.array(fc.oneof(cell, fc.maxSafeNat()), { minLength: 1 });
    fc.assert(fc.property(fc.array(row), expectSame), { numRuns: 1000 });
  });

  test.each([0, 9, 10, 4_294_967_296, Number.MAX_SAFE_INTEGER, -5, 1.5, Number.NaN])(
    'writes the number %d',
    (value) => expectSame([[value, 'x', value]]),
  );

  test('writes the part of a text between two offsets', () => {
    fc.assert(
      fc.property(cell, fc.nat(), fc.nat(), (text, one, other) => {
        const [from, to] = [one % (text.length + 1), other % (text.length + 1)].sort(
          (a, b) => a - b,
        );
        const csv = new CsvBytes();
        csv.cell(text, from, to);
        expect(csv.toBytes()).toEqual(bytesOf([[text.slice(from, to)]]).with(-1, 44));
      }),
    );
  });

  test('copies parts of a text it was given just as it writes them', () => {
    const longer = fc.array(cell, { maxLength: 6 }).map((all) => all.join('word '));
    const ends = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1 });
    fc.assert(
      fc.property(longer, ends, (text, all) => {
        const copied = new CsvBytes(1, cellTextOf(text));
        const written = new CsvBytes(1);
        for (const [one, other] of all) {
          const [from, to] = [one % (text.length + 1), other % (text.length + 1)].sort(
            (a, b) => a - b,
          ) as [number, number];
          copied.part(from, to);
          written.cell(text, from, to);
        }
        expect(Buffer.from(copied.toBytes())).toEqual(Buffer.from(written.toBytes()));
      }),
      { numRuns: 1000 },
    );
  });

  test('repeats cells', () => {
    const csv = new CsvBytes(1);
    csv.cell('x');
    const start = csv.length;
    csv.cell('a, "b"');
    csv.number(12);
    const range = { start, end: csv.length };
    csv.endRow();
    csv.cell('y');
    csv.repeat(range);
    csv.endRow();
    expect(Buffer.from(csv.toBytes()).toString()).toBe('x,"a, ""b""",12\ny,"a, ""b""",12\n');
  });
});
