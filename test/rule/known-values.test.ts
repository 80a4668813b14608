import { expect, test } from 'vitest';
import { checkFilterValues, knownValues } from '../../src/rule/known-values.js';

const KNOWN = knownValues([
  ['role', ['mentee', 'Mentor']],
  ['gender', ['female', 'Male', '']],
  ['Years in school', ['1', '2']],
  ['remarks', ['']],
]);

function check(text: string, isDenied = false): string[] {
  return checkFilterValues([{ source: { text }, isDenied }], KNOWN).map(({ problem }) => {
    const { offset, length, kind } = problem;
    const near = kind === 'unknown-value' ? problem.args.nearest : undefined;
    return `${text.slice(offset, offset + length)} → ${near}`;
  });
}

test.each<[string, string[]]>([
  ['trust AND gender:female', []],
  ['trust AND gender:MALE', []],
  ['trust AND gender:fem*', []],
  ['trust AND gender:femal', ['gender:femal → female']],
  ['trust AND (role:mente OR role:mentor)', ['role:mente → mentee']],
  ['trust AND role:patient', ['role:patient → undefined']],
  ['trust AND (role:patient OR again)', []],
  ['trust AND years-in-school:3', ['years-in-school:3 → undefined']],
  ['trust AND gender:f', ['gender:f → female']],
  ['trust AND role:p2', ['role:p2 → undefined']],
  ['trust AND gender:x*', ['gender:x* → undefined']],
  ['trust AND remarks:late', ['remarks:late → undefined']],
  ['trust AND colour:red', []],
  ['"she said: no"', []],
  ['trust AND (', []],
])('finds values that nobody has: %s', (text, expected) => {
  expect(check(text)).toEqual(expected);
});

test('what excludes nobody is said only where it looks like a slip', () => {
  expect(check('trust AND NOT role:teacher')).toEqual([]);
  expect(check('role:teacher', true)).toEqual([]);
  expect(check('trust AND NOT role:mentr')).toEqual(['role:mentr → Mentor']);
  expect(check('role:mentr', true)).toEqual(['role:mentr → Mentor']);
});

test('a rule that many codes share is told once', () => {
  const source = { text: 'role:teacher' };
  expect(checkFilterValues([{ source }, { source }], KNOWN)).toHaveLength(1);
});
