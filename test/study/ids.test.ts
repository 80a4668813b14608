import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/io/errors.js';
import { checkCoder, clashingIds, idProblem, pathProblem } from '../../src/study/ids.js';

describe('an id', () => {
  test.each(['anna', 'M01', 'Mentee 3', 'é', 'زهرا', '李', 'a_b-c', 'p.1', 'می\u200cخواهم'])(
    'may be %j',
    (id) => {
      expect(idProblem(id)).toBeUndefined();
    },
  );

  test.each([
    '',
    'a/b',
    'a\\b',
    '..',
    'a..b',
    '.hidden',
    '-x',
    'a\0',
    'a\n',
    'a\u200b',
    'a\u202eb',
    'a:b',
    'a*',
    'con',
    'CON.txt',
    'Lpt1',
    ' a',
    'a ',
    'a.',
    'x'.repeat(300),
    '\ud800',
  ])('may not be %j', (id) => {
    expect(idProblem(id)).toBeDefined();
  });
});

test('a path is judged part by part', () => {
  expect(pathProblem('a/b.txt')).toBeUndefined();
  expect(pathProblem('a/../b.txt')).toBeDefined();
  expect(pathProblem('aux/b.txt')).toBeDefined();
});

test('ids clash by case and by Unicode form', () => {
  expect(clashingIds(['Anna', 'anna', 'bo', 'e\u0301', '\u00e9'])).toEqual([
    ['Anna', 'anna'],
    ['e\u0301', '\u00e9'],
  ]);
});

test('a coder that cannot be the name of a file is refused', () => {
  expect(checkCoder(' anna ')).toBe('anna');
  expect(() => checkCoder('../anna')).toThrow(UsageError);
});
