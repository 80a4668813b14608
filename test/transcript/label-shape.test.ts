import { expect, test } from 'vitest';
import { labelKey, shapeLabel } from '../../src/transcript/labels/shape.js';

test.each([
  ['P3', 'p3'],
  ['P 3', 'p3'],
  ['p-03', 'p3'],
  ['PARTICIPANT-2', 'participant2'],
  ['Participant #2', 'participant2'],
  ['Anna  Berg', 'anna berg'],
  ['O’Neil', "o'neil"],
  ['\u200fדנה', 'דנה'],
  ['شرکت‌کننده ۱', 'شرکتکننده ۱'],
  ['?', '?'],
])('%s has the key %s', (label, key) => {
  expect(labelKey(label)).toBe(key);
});

test.each([
  ['Mentor A', { role: 'mentor', onlyRole: true, voice: 'person', series: 'mentor', number: 'A' }],
  ['Mentee 3', { role: 'mentee', onlyRole: true, voice: 'person' }],
  ['Teacher 4', { role: 'teacher', voice: 'person' }],
  ['Note-taker', { role: 'observer', onlyRole: true }],
  ['Pia (Observer)', { role: 'observer', onlyRole: false }],
  ['مصاحبه‌گر', { role: 'moderator', onlyRole: true }],
  ['مصاحبه گر', { role: 'moderator', onlyRole: true }],
  ['主持人', { role: 'moderator' }],
  ['Multiple Students', { role: 'student', voice: 'collective' }],
  ['All', { voice: 'collective' }],
  ['Focus group participant 3', { role: 'participant', voice: 'person' }],
  ['Audience', { voice: 'collective' }],
  ['Audience 1', { voice: 'unknown' }],
  ['Unknown Speaker', { voice: 'unknown' }],
  ['??', { voice: 'unknown' }],
  ['id1', { kind: 'code', document: false }],
  ['Joe Price', { kind: 'name', document: false }],
  ['MORE INFO', { document: true }],
  ['Blog post', { document: true }],
  ['Part 1', { document: true }],
  ['Question 3', { question: true, number: '3' }],
  ['Q1', { question: true, number: '1' }],
  ['And I said', { kind: 'phrase', sentence: true }],
  ['Ms. van der Berg', { kind: 'name', sentence: false }],
  ['carla_99', { kind: 'lower' }],
])('%s is judged by its words', (label, expected) => {
  expect(shapeLabel(label)).toMatchObject(expected);
});
