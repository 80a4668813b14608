import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeId, isFragileId, isSafeId, kebabId } from '../../src/codebook/ids.js';

test.each([
  ["Mentees' support", 'mentees-support'],
  ['Mentees’ support', 'mentees-support'],
  ['Mentoring as a program', 'mentoring-as-a-program'],
  ['Student-authorized program', 'student-authorized-program'],
  ['  Exams & results (1st year) ', 'exams-results-1st-year'],
  ['Prüfungsangst', 'prüfungsangst'],
  ['Soutien à l’étude', 'soutien-à-létude'],
  ['Cafe\u0301', 'café'],
  ['حمایت از دانشجو', 'حمایت-از-دانشجو'],
  ['می‌شود', 'می-شود'],
  ['支持', '支持'],
  ['__proto__', 'proto'],
  ['../..', ''],
  ['!!', ''],
])('the id of %s is %s', (name, id) => {
  expect(kebabId(name)).toBe(id);
});

test('making an id of an id changes nothing, and what is made is safe or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = kebabId(name);
      expect(kebabId(id)).toBe(id);
      expect(id === '' || id === 'constructor' || isSafeId(id)).toBe(true);
    }),
  );
});

test.each(['true', '3e5', '12', '1-2', 'may-5', 'sept12', '3-mar', '10-dec-20'])(
  'a spreadsheet would rewrite %s',
  (id) => expect(isFragileId(id)).toBe(true),
);

test.each(['trust', 'e5', '24-hour-care', 'maybe', 'march-of-time', 'decision-2'])(
  'a spreadsheet leaves %s alone',
  (id) => expect(isFragileId(id)).toBe(false),
);

test('a free id counts up from two', () => {
  expect(freeId('a', new Set())).toBe('a');
  expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3');
});
