import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

function speakers(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return parseTranscript({ path: 'short.txt', bytes }).value.speakers.map(({ label }) => label);
}

test.each([
  ['Mentee 1: She helped me before the anatomy exam.', ['Mentee 1']],
  ['Mod: What did you like?\nAnna: The mentor helped me.\nBen: No.', ['Mod', 'Anna', 'Ben']],
  ['Remember: the exam is in two weeks.', []],
])('a file of a few lines is read by the labels that open them: %s', (text, labels) => {
  expect(speakers(text)).toEqual(labels);
});

const short: readonly (readonly [who: string, time: string, text: string])[] = [
  ['Anna Berg', '00:03', 'So how did it start?'],
  ['Sara Kolb', '00:09', 'With a phone call, really.'],
  ['Tom', '00:15', 'And then?'],
  ['Sara Kolb', '00:20', 'Then we met.'],
];

test.each<[string, (who: string, time: string, text: string) => string]>([
  ['below the name', (who, time, text) => `${who}\n${time}\n${text}\n\n`],
  ['in brackets below the name', (who, time, text) => `${who}\n[${time}]\n\n${text}\n\n`],
  ['above the name', (who, time, text) => `${time}\n${who}\n${text}\n\n`],
  ['from which to which below it', (who, time, text) => `${who}\n${time} - 01:00\n${text}\n\n`],
])('names on lines of their own are labels even in four turns, the time %s', (_, write) => {
  const text = short.map(([who, time, words]) => write(who, time, words)).join('');
  expect(speakers(text)).toEqual(['Anna Berg', 'Sara Kolb', 'Tom']);
});

test('a heading below the list of those present is nobody, whatever follows it', () => {
  const head = 'Attendees\nAnna, Bo, Cem\nTranscript\n00:00:00\n\n';
  const talk = 'Anna: Hello.\nBo: Good morning.\nAnna: Who is here?\nCem: I am.\n';
  expect(speakers(head + talk)).toEqual(['Anna', 'Bo', 'Cem']);
});
