import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignRows } from '../../src/manifest/align.js';
import { plainCell, readCells, rowMarks } from '../../src/manifest/cells.js';
import { compareCells } from '../../src/manifest/compare-cells.js';
import { parseManifest } from '../../src/manifest/manifest-file.js';
import { renderCsv } from '../../src/table/csv.js';
import { STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';

const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a', 'b', '1', '12', ''));
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

describe('rows found again', () => {
  test('are each in one pair, in order', () => {
    fc.assert(
      fc.property(grid, grid, (before, after) => {
        const pairs = alignRows(before, after);
        const side = (name: 'before' | 'after') =>
          pairs.flatMap((pair) => (pair[name] === undefined ? [] : [pair[name]]));
        expect(side('before')).toEqual([...before.keys()]);
        expect(side('after')).toEqual([...after.keys()]);
      }),
    );
  });

  test('are the rows themselves where nothing has changed', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        expect(alignRows(rows, rows)).toEqual(rows.map((_, at) => ({ before: at, after: at })));
      }),
    );
  });

  test.each([
    ['a row put between', ['a 1', 'c 3'], ['a 1', 'b 2', 'c 3'], '0-0 +1 1-2'],
    ['a row taken out', ['a 1', 'b 2', 'c 3'], ['a 1', 'c 3'], '0-0 -1 2-1'],
    ['a number changed', ['a 1', 'b 2'], ['a 1', 'b 9'], '0-0 1-1'],
    ['all numbers changed', ['a x 1 2 3', 'a y 4 5 6'], ['a x 7 8 9', 'a y 0 0 0'], '0-0 1-1'],
    ['every row another', ['a 1'], ['b 2'], '-0 +0'],
  ])('tell %s', (_, before, after, expected) => {
    const split = (rows: readonly string[]) => rows.map((row) => row.split(' '));
    const pairs = alignRows(split(before), split(after));
    const shown = pairs.map(({ before: x, after: y }) =>
      x === undefined ? `+${y}` : y === undefined ? `-${x}` : `${x}-${y}`,
    );
    expect(shown.join(' ')).toBe(expected);
  });
});

describe('cells of written files', () => {
  test('are read back from every CSV that fga writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = renderCsv(['One', 'Two'], rows);
        const marks = (all: readonly (readonly string[])[]) =>
          all
            .map((cells) => rowMarks(cells).replace(/(?:e3b0c4)+$/, ''))
            .filter((row) => row !== '');
        const read = readCells(text, 'csv', 'x.csv').rows.map(({ cells }) => cells);
        expect(marks(read)).toEqual(marks([['One', 'Two'], ...rows]));
      }),
    );
  });

  test.each([
    ['12,50', '12.5'],
    ['12.0', '12'],
    [' a  b ', 'a b'],
    ['1,000', '1'],
    ['1000', '1000'],
    ['-0,5', '-0.5'],
  ])('%s counts as %s', (written, plain) => {
    expect(plainCell(written)).toBe(plain);
  });

  test('leave an empty cell its mark', () => {
    expect(rowMarks([''])).toBe('e3b0c4');
  });

  test('show a new column as new cells, not as others', () => {
    const before = ['Name,Monday,All', 'Trust,1,1'].map((row) => rowMarks(row.split(',')));
    const now = readCells('Name,Monday,Tuesday,All\nTrust,1,2,3\n', 'csv', 'x.csv');
    const found = compareCells(before, now, undefined);
    expect(found.map(({ column, is }) => `${column}=${is}`)).toEqual([
      'Tuesday=Tuesday',
      'Tuesday=2',
      'All=3',
    ]);
  });
});

describe('a record of tables that somebody has changed', () => {
  test('is never more than a finding, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { value, findings } = parseManifest(text, 'fga-tables.json');
        expect(value === undefined || findings.length >= 0).toBe(true);
      }),
    );
  });

  test('never ends fga verify as a bug of fga', async () => {
    const coded = (await runCli(['code'], { files: STUDY })).files;
    const { files } = await runCli(['tables', '-o', 'out'], { files: coded });
    const text = files['out/fga-tables.json'] ?? '';
    const damage = fc.record({
      at: fc.nat(text.length - 1),
      length: fc.nat(40),
      by: fc.constantFrom('', '"', '{}', '[]', 'null', '7', 'true', '"x"', ',', '__proto__', '../'),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, length, by }) => {
        const broken = text.slice(0, at) + by + text.slice(at + length);
        const run = await runCli(['verify'], {
          files: { ...files, 'out/fga-tables.json': broken },
        });
        expect([0, 1, 2]).toContain(run.exitCode);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['a number for an option', '"options": {}', '"options": { "by": true }'],
    ['a kind of table there is not', '"table": "matrix"', '"table": "constructor"'],
    ['a format there is not', '"format": "csv"', '"format": "constructor"'],
  ])('says what it cannot make: %s', async (_, from, to) => {
    const coded = (await runCli(['code'], { files: STUDY })).files;
    const { files } = await runCli(['tables', '-o', 'out'], { files: coded });
    const text = (files['out/fga-tables.json'] ?? '').replaceAll(from, to);
    const run = await runCli(['verify'], { files: { ...files, 'out/fga-tables.json': text } });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('CANNOT BE MADE AGAIN');
  });
});
