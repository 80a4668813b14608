import { expect, test } from 'vitest';
import { parseTranscript } from '../../../src/transcript/parse-transcript.js';
import type { TranscriptHints } from '../../../src/transcript/reading-text.js';

function roles(text: string, hints: TranscriptHints = {}) {
  const bytes = new TextEncoder().encode(text);
  const { speakers } = parseTranscript({ path: 'a.txt', bytes }, hints).value;
  return speakers.map(({ label, role, roleReason }) => `${label}: ${role} (${roleReason})`);
}

const talk = 'Facilitator: Why?\nMentor A: It helped.\nMentee 3: It did.\nMentor A: A lot.\n';

test('the label’s own words tell the role', () => {
  expect(roles(talk)).toEqual([
    'Facilitator: moderator (its label)',
    'Mentor A: mentor (its label)',
    'Mentee 3: mentee (its label)',
  ]);
});

test('the study comes first, in any spelling of the label', () => {
  const hints = { roles: new Map([['mentor a', 'alumnus']]), moderators: ['MENTEE-3'] };
  expect(roles(talk, hints)).toEqual([
    'Facilitator: moderator (its label)',
    'Mentor A: alumnus (participants.csv)',
    'Mentee 3: moderator (declared in fga.yaml)',
  ]);
});

test('a declaration in the file comes before the label', () => {
  const text =
    'Moderator: Jane Smith (JS)\nPlace: Room 4\n\nJS: Why?\nP1: It helped.\nJS: How?\nP1: A lot.\n';
  expect(roles(text)).toEqual([
    'JS: moderator (declared in line 1)',
    'P1: participant (a label like a participant’s)',
  ]);
});

test.each([
  ['Participants: Dr. A. Berg (moderator); J.R.; Prof. Tan', 1],
  ['Present: Dr. A. Berg (Moderator), J.R., Prof. Tan', 1],
  ['People in the room\n- Dr. A. Berg (facilitator)\n- Mr J.R. (retired)\n- Prof. Tan', 2],
])('a role behind a name in a list of those present is that person’s: %j', (list, line) => {
  const talk =
    'Dr. A. Berg: It rained.\nJ.R.: It did.\nProf. Tan: A lot.\nDr. A. Berg: Yes.\nJ.R.: No.\nProf. Tan: Yes.\n';
  const found = roles(`${list}\n\n${talk}`);
  expect(found[0]).toBe(`Dr. A. Berg: moderator (declared in line ${line})`);
  expect(found[1]).toContain('J.R.: participant');
  expect(found[2]).toContain('Prof. Tan: participant');
});

test('who moderated is not whom the title names before it', () => {
  const talk = 'Ann: It rained.\nBo: It did.\nAnn: A lot.\nBo: Yes.\n';
  const found = roles(`Talk with Ann (moderator: Bo)\n\n${talk}`);
  expect(found[0]).toContain('Ann: participant');
});

test('a letter is a moderator’s only where it asks', () => {
  const asks = 'I: Why?\nB: It helped.\nI: How?\nB: A lot.\n';
  expect(roles(asks)[0]).toBe('I: moderator (its label and its questions)');
  const tells = 'M: It was late.\nB: Was it?\nM: It was. And dark.\nB: Really?\n';
  expect(roles(tells)[0]).not.toContain('moderator');
});

test('unknown words that number several people are a role', () => {
  const text =
    'Gardener 1: It rained.\nGardener 2: It did.\nGardener 1: A lot.\nGardener 2: Yes.\n';
  expect(roles(text)).toEqual([
    'Gardener 1: gardener (its label)',
    'Gardener 2: gardener (its label)',
  ]);
});

test('everybody who has a label but no role is a participant', () => {
  const text = 'Ann: It rained.\nBo: It did.\nAnn: A lot.\nBo: Yes.\n';
  expect(roles(text)).toEqual([
    'Ann: participant (nothing says otherwise)',
    'Bo: participant (nothing says otherwise)',
  ]);
});

test.each([
  ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02'],
  ['[00:00:01] Ann', '[00:00:05] Bo', '[00:00:20] Cy'],
  ['Moderator', 'Participant 1', 'Participant 2'],
])('speakers who take turns in one order, without full stops, are no records: %s', (a, b, c) => {
  const text = [
    `${a}: so what do you think about the course`,
    `${b}: well i think it was okay but i did not like the early lectures`,
    `${c}: yeah`,
    `${a}: what about the parking`,
    `${b}: you had to pay two pounds every day`,
    `${c}: it was three`,
  ].join('\n');
  expect(roles(text)).toHaveLength(3);
});

test.each([
  ['Dan', 'Participant', 'moderator (alone with “Participant”)'],
  ['R. Obi', 'Interviewee', 'moderator (alone with “Interviewee”)'],
  ['Dan', 'Participant 3', 'moderator (alone with “Participant 3”)'],
  ['Dan', 'Mentor', 'participant (nothing says otherwise)'],
  ['P2', 'Participant', 'participant (a label like a participant’s)'],
  ['Dan', 'Ann', 'participant (nothing says otherwise)'],
])(
  'whoever speaks with nobody but a participant leads the talk: %s with %s',
  (one, other, role) => {
    const talk = `${one}: We go on now.\n${other}: It helped.\n${one}: I see.\n${other}: A lot.\n`;
    expect(roles(talk)[0]).toBe(`${one}: ${role}`);
  },
);

test('who does nothing but ask moderates, also among people who end on a question', () => {
  const answers = [
    'No sé, ¿sabes?',
    'Mi hermana me ayuda.',
    'Todo va deprisa.',
    'Sí.',
    'El turno.',
  ];
  const round = (at: number) => [
    'ENT: ¿Cómo fue?',
    ...answers.map((words, who) => `E${((who + at) % 5) + 1}: ${words}`),
  ];
  const text = Array.from({ length: 6 }, (_, at) => round(at))
    .flat()
    .join('\n');
  expect(roles(text)[0]).toMatch(/^ENT: moderator \(asks in 6 of/);
  expect(roles(text.replaceAll('Todo va deprisa.', '¿Deprisa?'))[0]).not.toMatch(/moderator/);
});
