import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRatings } from '../../src/agreement/ratings/parse-ratings.js';
import { MISSING } from '../../src/agreement/ratings/ratings.js';
import type { RatingsOptions } from '../../src/agreement/ratings/ratings-options.js';
import { renderCsv } from '../../src/table/csv.js';

function read(text: string, options?: RatingsOptions) {
  const { value, findings } = parseRatings(text, 'r.csv', options);
  const { coders, ids } = value;
  const label = (id: number) =>
    value.kind === 'single'
      ? (value.scale.categories[id] ?? '')
      : (value.sets[id] ?? []).map((code) => value.codes[code]).join('+') || '{}';
  const words = Array.from({ length: value.units }, (_, unit) =>
    [...ids.subarray(unit * coders.length, (unit + 1) * coders.length)]
      .map((id) => (id === MISSING ? '·' : label(id)))
      .join(' '),
  );
  const found = findings.map(
    ({ code, place }) => `${code} ${place?.line ?? ''}:${place?.column ?? ''}`,
  );
  return { value, coders, words, found };
}

test.each<[string, string, string[]]>([
  ['commas', 'a,b\nx,y\nx,x\n', ['x y', 'x x']],
  ['semicolons', 'a;b\nx;y\n', ['x y']],
  ['tabs', 'a\tb\nx\ty\n', ['x y']],
  ['a byte order mark and CRLF', '\ufeffa,b\r\nx,y\r\n', ['x y']],
  ['old Mac newlines', 'a,b\rx,y\rx,x', ['x y', 'x x']],
  ['no newline at the end', 'a,b\nx,y', ['x y']],
  ['blank lines', '\na,b\n\nx,y\n\n', ['x y']],
  ['spaces around cells', 'a , b\n x ,\ty \n', ['x y']],
  ['quoted cells', '"a","b"\n"x, or so","say ""y"""\n', ['x, or so say "y"']],
  ['a newline within a cell', 'a,b\n"x\nx",y\ny,y\n', ['x\nx y', 'y y']],
  ['a cell guarded against formulas', "a,b\n'-1,'=x\n", ['-1 =x']],
  ['blank cells as missing', 'a,b,c\nx,,y\n,,\n,x,x\n', ['x · y', '· · ·', '· x x']],
  ['a unit column', 'Unit,a,b\nu1,x,y\n', ['x y']],
  [
    'rows without a unit and a rating as none',
    'unit;a;b\nu1;x;y\n;;\n  ;;\nu2;;\n;\n',
    ['x y', '· ·'],
  ],
  ['text behind a closing quote', 'a,b\n"x"y,y\n', ['xy y']],
])('reads %s', (_, text, words) => {
  expect(read(text)).toMatchObject({ words, found: [] });
});

test('the unit column is the first if headed unit, id or item, or the one that is named', () => {
  expect(read('a,b,segment\nx,x,s1\ny,y,s2\n', { unitColumn: 'Segment' }).coders).toEqual([
    'a',
    'b',
  ]);
  expect(read('ID,a,b\nu1,x,y\n').coders).toEqual(['a', 'b']);
  expect(read('a,id,b\nx,x,y\n').coders).toEqual(['a', 'id', 'b']);
});

test('categories stand in the order of their numbers, else of their letters', () => {
  const categories = (text: string, options?: RatingsOptions) => {
    const { value } = read(text, options);
    return value.kind === 'single' ? value.scale.categories : [];
  };
  expect(categories('a,b\n10,9\n2,2\n')).toEqual(['2', '9', '10']);
  expect(categories('a,b\nno,yes\nB,B\n')).toEqual(['B', 'no', 'yes']);
  expect(categories('a,b\nlow,high\n', { order: ['low', 'middle', 'high'] })).toEqual([
    'low',
    'middle',
    'high',
  ]);
  // Equal numbers are one point of a scale, whatever their writing.
  expect(categories('a,b\n1,1.0\n2,02\n', { level: 'interval' })).toEqual(['1', '2']);
  expect(categories('a;b\n1,5;1.5\n2;۲\n', { level: 'ordinal' })).toEqual(['1,5', '2']);
});

test('sets are read whatever the order of their codes; {} is the empty one', () => {
  const { words, value, found } = read('a,b\nx;y,y; x\n{},x\n,{x;x}\n', { sets: ';' });
  expect(words).toEqual(['x+y x+y', '{} x', '· x']);
  expect(value.kind === 'sets' && value.codes).toEqual(['x', 'y']);
  expect(found).toEqual([]);
});

test('words for missing ratings are told', () => {
  const { words, found } = read('a,b\nNA,x\nx,x\n', { missing: ['NA'] });
  expect(words).toEqual(['· x', 'x x']);
  expect(found).toEqual([]);
});

test.each<[string, string, RatingsOptions, string[]]>([
  ['no rows', '\n', {}, ['agreement/no-header :', 'agreement/one-coder 1:']],
  ['one coder', 'unit,a\n1,x\n', {}, ['agreement/one-coder 1:']],
  ['no unit with two ratings', 'a,b\nx,\n,y\n', {}, ['agreement/no-pairs :']],
  ['a short row', 'a,b,c\nx,x,x\nx,x\nx,x\n', {}, ['agreement/short-row 3:1']],
  ['a long row', 'a,b\nx,x\nx,y,z\n', {}, ['agreement/long-row 3:1']],
  [
    'an unknown unit column',
    'a,b\nx,x\n',
    { unitColumn: 'c' },
    ['agreement/unknown-unit-column 1:1'],
  ],
  ['a unit twice', 'id,a,b\nu1,x,x\nu1,x,x\n', {}, ['agreement/duplicate-unit 3:1']],
  ['a coder twice', 'a,a\nx,x\n', {}, ['agreement/duplicate-coder 1:3']],
  ['a column without a name', 'a,,b\nx,x,x\n', {}, ['agreement/unnamed-column 1:3']],
  ['a coder who rated nothing', 'a,b,c\nx,x,\n', {}, ['agreement/empty-coder 1:5']],
  ['a header that is data', 'x,y\nx,y\ny,x\n', {}, ['agreement/header-is-data 1:1']],
  ['a word for missing', 'a,b\nx,NA\nx,x\n', {}, ['agreement/looks-like-missing 2:3']],
  ['a cell like a set', 'a,b\nx,y\n"x;y",x\n', {}, ['agreement/looks-like-sets 3:1']],
  ['an empty set without --sets', 'a,b\nx,{}\n', {}, ['agreement/looks-like-sets 2:3']],
  ['categories that differ in case', 'a,b\nTrust,trust\n', {}, ['agreement/alike-categories 2:7']],
  ['numbers that are equal', 'a,b\n1,1.0\n', {}, ['agreement/alike-categories 2:3']],
  [
    'a value outside the order',
    'a,b\nlow,hihg\nlow,low\n',
    { order: ['low', 'high'] },
    ['agreement/unknown-value 2:5'],
  ],
  [
    'a word on an interval scale',
    'a,b\n1,2\n1,two\n',
    { level: 'interval' },
    ['agreement/not-a-number 3:3'],
  ],
  ['a ratio below zero', 'a,b\n1,-2\n', { level: 'ratio' }, ['agreement/negative-ratio 2:3']],
  [
    'words on an ordinal scale',
    'a,b\nlow,high\n',
    { level: 'ordinal' },
    ['agreement/needs-order 2:1'],
  ],
  [
    'a scale with a gap and weights',
    'a,b\n1,2\n5,4\n',
    { weights: 'linear' },
    ['agreement/uneven-steps 2:1'],
  ],
  ['words with weights', 'a,b\n1,2\n1,x\n', { weights: 'linear' }, ['agreement/needs-order 3:3']],
  [
    'a quote that is not closed',
    'a,b\nx,x\n"z\n',
    {},
    ['agreement/short-row 3:1', 'table/broken-quotes 3:1'],
  ],
])('says where there is %s', (_, text, options, expected) => {
  expect(read(text, options).found.sort()).toEqual(expected);
});

test('a first column of names that is no unit column is doubted', () => {
  const rows = Array.from({ length: 6 }, (_, unit) => `s${unit},x,y`).join('\n');
  expect(read(`segment,a,b\n${rows}\n`).found).toEqual(['agreement/looks-like-unit 1:1']);
  expect(read(`segment,a,b\n${rows}\n`, { unitColumn: 'segment' }).found).toEqual([]);
});

test('very many categories are doubted, and so are not told one by one', () => {
  const rows = Array.from({ length: 600 }, (_, unit) => `x${unit},y${unit % 7}`).join('\n');
  expect(read(`a,b\n${rows}\n`).found).toContain('agreement/too-many-categories :');
  const { found } = read(`a,b\n${rows}\n`, { order: ['p', 'q'] });
  expect(found.filter((each) => each.startsWith('agreement/unknown-value')).length).toBe(20);
});

test('what a CSV writer wrote is read back', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'x', 'a b', '"', '=1', "'=1", '-3', ';', ',', 'é'),
    fc.string().map((text) => text.trim()),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (some) => {
      // Both coders must have rated something, or they are left out.
      const rows = [['x', 'x'], ...some];
      const { words } = read(renderCsv(['first', 'second'], rows));
      expect(words).toEqual(rows.map((row) => row.map((text) => text || '·').join(' ')));
    }),
  );
});

test('no text makes the reader fail', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '{', '}', '1', ' '),
  });
  const options = fc.constantFrom<RatingsOptions>({}, { sets: ';' }, { level: 'ratio' });
  fc.assert(fc.property(text, options, (given, how) => void read(given, how)));
});
