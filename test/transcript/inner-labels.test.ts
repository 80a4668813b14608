// Words with a colon that open paragraphs within speech, beside people whose labels look the same.

import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';
import type { TranscriptHints } from '../../src/transcript/reading-text.js';

function read(lines: readonly string[], hints: TranscriptHints = {}) {
  const bytes = new TextEncoder().encode(`${lines.join('\n\n')}\n`);
  const { value, findings } = parseTranscript({ path: 'inner.txt', bytes }, hints);
  const speakers = value.speakers.map(({ label, turns }) => `${label} ${turns}`);
  return { speakers, codes: findings.map(({ code }) => code) };
}

const asked = [
  'Who keeps the key?',
  'And after that?',
  'Was it the same in spring?',
  'Why is that?',
  'Who pays for the coal?',
  'What do the neighbours say?',
  'How many of you were there at first?',
  'What else should I know?',
];
const said = [
  'We hang it behind the stove, where nobody looks.',
  'Then the boards were wet for a week and nobody could dance.',
  'In spring we have the windows open, and the whole street listens.',
  'Because the hall belongs to the parish and the piano to us.',
  'Everybody brings a bucket, and those who forget it sit by the door.',
  'They used to knock, now they come and listen on the stairs.',
  'Five at first, eleven by Easter, and then it was full.',
  'That the third step is loose, and that we never begin on time.',
];

/** Eight questions and answers; `after` gives what stands behind an answer. */
function talk(names: readonly [string, string], after: (index: number) => string[]): string[] {
  return said.flatMap((answer, index) => [
    `${names[0]}: ${asked[index]}`,
    `${names[1]}: ${answer}`,
    ...after(index),
  ]);
}

test.each([
  ['a word that closes three of the answers', 'Punchline', [0, 1, 3], 'Nobody laughed.'],
  ['a word before notes in small letters', 'Weather', [1, 2], 'rain.'],
  ['a word of notes that stands once', 'Takeaway', [2], 'Open windows.'],
  ['two words with capitals', 'Open Ends', [0, 2, 3], 'The piano.'],
])('%s is no speaker', (_, word, places, text) => {
  const lines = talk(['Interviewer', 'Lou'], (index) =>
    places.includes(index) ? [`${word}: ${text}`] : [],
  );
  const { speakers, codes } = read(lines);
  expect(speakers).toEqual(['Interviewer 8', 'Lou 8']);
  expect(codes).toContainEqual(expect.stringMatching(/passed-over$/));
});

test('somebody who always speaks after the same person is a speaker', () => {
  const lines = ['Ada', 'Ada', 'Ada', 'Bea', 'Bea', 'Cy', 'Ada'].flatMap((name, at) => [
    `${name}: ${said[at]}`,
  ]);
  expect(read([...lines, ...lines]).speakers).toEqual(['Ada 3', 'Bea 2', 'Cy 2']);
});

test('labels that come back twice each are speakers, between long turns too', () => {
  const turn = (name: string, at: number) => [
    `${name}: ${said[at]}`,
    said[at + 1] ?? '',
    asked[at] ?? '',
  ];
  const lines = ['Ada', 'Bea', 'Dr. O’Neil', 'Cy'].flatMap(turn);
  expect(read([...lines, ...lines]).speakers).toEqual(['Ada 2', 'Bea 2', 'Dr. O’Neil 2', 'Cy 2']);
});

test('several words within one answer are no speakers', () => {
  const lines = talk(['Anna', 'Tom'], (index) =>
    index % 2 === 0 ? [] : ['Plus point: the piano.', 'Drawback: the key.', 'Verdict: we stay.'],
  );
  expect(read(lines).speakers).toEqual(['Anna 8', 'Tom 8']);
});

test.each<[string, (index: number) => string[]]>([
  ['answers now and then', (index) => (index > 1 ? ['Grace: Yes, and the cellar is dry.'] : [])],
  ['is answered', (index) => (index > 0 ? ['Grace: The cellar is dry.', 'Lou: True.'] : [])],
  ['answers every question, too', () => ['Grace: The cellar is dry, I keep saying so.']],
])('somebody who %s is a speaker', (_, after) => {
  expect(read(talk(['Interviewer', 'Lou'], after)).speakers).toContainEqual(
    expect.stringMatching(/^Grace/),
  );
});

test('a label that participants.csv lists is a speaker wherever it stands', () => {
  const lines = talk(['Interviewer', 'Lou'], (index) => (index > 4 ? ['Winter: no heating.'] : []));
  expect(read(lines).speakers).toEqual(['Interviewer 8', 'Lou 8']);
  expect(read(lines, { labels: ['Winter'] }).speakers).toContain('Winter 3');
});

test.each([
  ['Int', 'Interviewer'],
  ['Mod', 'Moderator'],
])('%s and %s are one speaker who never answers the other', (short, long) => {
  const both = read([
    `${long}: Who begins?`,
    'P1: I do.',
    `${short}: And then?`,
    'P2: Then me.',
    `${long}: Thanks.`,
    'P1: Not at all.',
  ]);
  expect(both.speakers[0]).toBe(`${long} 3`);
  expect(both.codes).toContain('transcript/merged-variants');
  const two = read([
    `${long}: Who begins?`,
    `${short}: I would start with the key.`,
    'P1: I do.',
    `${long}: And then?`,
    `${short}: The piano.`,
    'P1: Not at all.',
  ]);
  expect(two.speakers).toContain(`${short} 2`);
});

test('P1 and Participant 1 are one speaker, Participant 2 is another', () => {
  const lines = [
    'Moderator: Who begins?',
    'Participant 1: I do.',
    'Moderator: And then?',
    'P1: Then it rained.',
    'Participant 2: It did.',
    'Moderator: And now?',
    'P1: Now it is dry.',
  ];
  expect(read(lines).speakers).toEqual(['Moderator 3', 'P1 3', 'Participant 2 1']);
});
