import { readFile } from '../../support/documents.js';
// Labels in captions that look like no name, and what is said where they stay in doubt.

import { expect, test } from 'vitest';
import { parseTranscriptFile } from '../../../src/transcript/parse-transcript-file.js';

const bytes = (captions: readonly string[]) => {
  const clock = (second: number) => `00:00:${String(second).padStart(2, '0')}.000`;
  const cues = captions.map((text, at) => `${clock(at)} --> ${clock(at + 1)}\n${text}\n`);
  return new TextEncoder().encode(`WEBVTT\n\n${cues.join('\n')}`);
};

const doubtful = [
  'It rained on the first day.',
  'jsmith: We stayed in.',
  'All of us did.',
  'jsmith: We played cards.',
  'I lost them all.',
  'jsmith: It was a good day.',
];

test('what opens captions like a label, but is taken for none, is told', async () => {
  const { value, findings } = await parseTranscriptFile({ path: 'a.vtt', bytes: bytes(doubtful) });
  expect(value.speakers).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain('speech/captions-opener');
});

test('a label of participants.csv is one in captions, whatever it looks like', async () => {
  const file = { path: 'a.vtt', bytes: bytes(doubtful) };
  const { value, findings } = await parseTranscriptFile(file, { labels: ['jsmith'] });
  expect(value.speakers.map(({ label, turns }) => [label, turns])).toEqual([['jsmith', 1]]);
  expect(findings.map(({ code }) => code)).not.toContain('speech/captions-opener');
});

test.each([
  ['Dan | IT', 'Marg [host]', 'Wren/they'],
  ['Dept. of Sound, room 3.12', 'user_104', 'eSkill Admin'],
  ['You', 'd. crisp', 'ka mensah'],
  ['The Smiths', 'Zoom user', '王芳 (Fang Wang)'],
])('%s, %s and %s speak where every caption opens with one of them', async (...names) => {
  const captions = [0, 1, 2, 0, 1, 2, 0, 1, 2].map((who) => `${names[who]}: I saw it too.`);
  const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes: bytes(captions) });
  expect(value.speakers.map(({ label, turns }) => [label, turns])).toEqual(
    names.map((name) => [name, 3]),
  );
});

test.each([
  ['a dash', (name: string) => `${name} - I saw it.`],
  ['an arrow', (name: string) => `${name}> I saw it.`],
  ['a bar', (name: string) => `${name} | I saw it.`],
  ['a line of its own', (name: string) => `${name}\nI saw it.`],
])('labels before %s at the beginning of turns are speakers', async (_, write) => {
  const captions = ['Nadia', 'Tomas', 'Nadia', 'Tomas'].flatMap((name) => [
    write(name),
    'So did she.',
  ]);
  const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes: bytes(captions) });
  expect(value.turns.map(({ speaker }) => speaker)).toEqual(['Nadia', 'Tomas', 'Nadia', 'Tomas']);
});

test('sounds in brackets before every caption are no speakers', async () => {
  const captions = ['[music] Hello.', '(laughs) Good day.', '[music] Sit down.', '(laughs) I do.'];
  const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes: bytes(captions) });
  expect(value.speakers).toEqual([]);
});

test('a name before one caption is a speaker where all others open with one', async () => {
  const captions = ['Mona Farr: Hello.', 'Theo: Good day.', 'Mona Farr: Well?', 'Theo: Well.'];
  const all = [...captions, 'Rene Starr: I am late.', ...captions];
  const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes: bytes(all) });
  expect(value.speakers.map(({ label }) => label)).toEqual(['Mona Farr', 'Theo', 'Rene Starr']);
});

test.each([
  ['And I said: ', 'Right: ', 'So: '],
  ['(laughs) ', '', ''],
])('“%s” before some captions is part of what was said', async (...openings) => {
  const said = ['Hello there.', 'We took the tram.', 'It was late.', 'Nobody knew why.'];
  const captions = [...said, ...said, ...said].map((text, at) =>
    at % 4 === 3 ? text : `${openings[at % 4]}${text}`,
  );
  const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes: bytes(captions) });
  expect(value.speakers).toEqual([]);
});

test('a name in brackets on the first line of a caption is the name', async () => {
  const cues = ['Anna', 'Bo', 'Anna', 'Bo'].map(
    (name, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n[${name}]\nLine ${at}.\n`,
  );
  const { turns } = await readFile(new TextEncoder().encode(cues.join('\n')), 'talk.srt');
  expect(turns).toMatch(/Anna.*Line 0/);
  expect(turns).not.toContain('[Anna');
});

test.each([
  ['Nadia', 'Tomas', 'Look,', 'it was not simple: there was no road.'],
  ['Amélie', 'Jean', 'Vous savez,', 'ce n’était pas simple : il n’y avait rien.'],
  ['רבקה', 'יוסי', 'תראי,', 'זה לא היה פשוט: לא היה כסף.'],
  ['مریم', 'رضا', 'می‌دانید', 'دو چیز سخت بود: نه پول نه راه.'],
  ['نوال', 'سليم', 'انظري،', 'لم يكن الأمر سهلاً: لم يكن هناك طريق.'],
])('a clause with a colon in what %s and %s say is no speaker', async (one, two, start, clause) => {
  const talk = [`${one}: 2.`, '3.', `${two}: 4?`, '5!', '6.', `${one}: 7.`, '8.', '9.'];
  const captions = [
    ...talk,
    `${two}: ${start}`,
    clause,
    ...talk,
    `${two}: ${start}`,
    clause,
    ...talk,
  ];
  const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes: bytes(captions) });
  expect(value.speakers.map(({ label }) => label).sort()).toEqual([one, two].sort());
});
