// Labels that only their place tells: they take turns with others, whatever their words are.

import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

const talk = [
  'What does the boat need first?',
  'A new keel. The old one has gone soft.',
  'And how long will that take?',
  'Two winters, if nobody falls ill.',
  'Who pays for the timber?',
  'We sell soup on market days.',
  'Is that enough?',
  'It never was, and still we go on.',
];

function counts(write: (who: number, text: string) => string, path = 'talk.txt') {
  const text = talk.map((words, index) => write(index % 2, words)).join('\n\n');
  const { value } = parseTranscript({ path, bytes: new TextEncoder().encode(`${text}\n`) });
  return value.speakers.map(({ label, turns }) => `${label} ${turns}`);
}

test.each([
  'Subject 12',
  'Subject A',
  'id_3',
  'Person from Leeds',
  'The interviewee',
  'My mother',
  'Another participant',
  'On-call dev',
  'In charge',
  'Over 60s woman',
  "d'Angelo",
  'Dr. med. Huber',
  'Les élèves',
  'Le Goff',
  'El Amrani',
])('%s who answers an interviewer is a speaker', (who) => {
  const names = ['Interviewer', who];
  const expected = names.map((name) => `${name} 4`);
  expect(counts((at, text) => `${names[at]}: ${text}`)).toEqual(expected);
  expect(counts((at, text) => `**${names[at]}:** ${text}`, 'talk.md')).toEqual(expected);
  expect(counts((at, text) => `[00:01:02] ${names[at]}: ${text}`)).toEqual(expected);
});

test.each(['Int.', 'J.K.', 'A.', '#1', 'You', 'Female voice', 'The Host', 'First speaker'])(
  '%s alone on the line above the words is a speaker',
  (who) => {
    const names = ['Keller', who];
    expect(counts((at, text) => `${names[at]}\n${text}`)).toEqual(names.map((name) => `${name} 4`));
  },
);

test('a word of documents is no speaker, however often it follows a question', () => {
  const lines = talk.flatMap((text, index) => [
    `${index % 2 ? 'Lou' : 'Interviewer'}: ${text}`,
    ...(index % 2 ? [] : ['Note: he laughs.']),
  ]);
  const bytes = new TextEncoder().encode(`${lines.join('\n\n')}\n`);
  const { value } = parseTranscript({ path: 'notes.txt', bytes });
  expect(value.speakers.map(({ label }) => label)).toEqual(['Interviewer', 'Lou']);
});

test('tasks and hints of a work sheet are no speakers', () => {
  const names = ['Task', 'Hint'];
  expect(counts((at, text) => `${names[at]}: ${text}`)).toEqual([]);
});
