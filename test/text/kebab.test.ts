import { expect, test } from 'vitest';
import { kebab } from '../../src/text/kebab.js';

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
  ['Fg 1 (mentees)', 'fg-1-mentees'],
  ['-\u0301a', 'a'],
  ['../..', ''],
  ['!!', ''],
])('the id of %s is %s', (name, id) => {
  expect(kebab(name)).toBe(id);
});
