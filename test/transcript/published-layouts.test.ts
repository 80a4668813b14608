// Layouts of transcripts that museums, magazines and programs publish, in words of our own.

import { expect, test } from 'vitest';
import { readLines } from '../support/read-lines.js';

const pair = (one: string, other: string) => [one, other, one, other, one, other, one];

test('an at sign before the time and a name heads a turn, and tasks of the program are no speech', () => {
  const lines = [
    '@0:08 - Akira Verma',
    'Can you hear me?',
    '',
    'ACTION ITEM: Ask for the key - WATCH: https://calls.example/abc?timestamp=9',
    '',
    '@0:11 - Lizzie Bell (plots.example)',
    'I can hear you.',
    '',
    '@0:15 - Akira Verma',
    'Good.',
    '',
  ];
  const { turns, read: asRead } = readLines(lines);
  expect(turns).toEqual([
    'Akira Verma: Can you hear me?',
    'Lizzie Bell (plots.example): I can hear you.',
    'Akira Verma: Good.',
  ]);
  expect(asRead.map(({ time }) => time)).toEqual([8, 11, 15]);
});

test('initials that are also a mark of letters are somebody where they have times', () => {
  const said = ['D', 'CC', 'J', 'CC', 'D', 'CC', 'J', 'D'].map(
    (who, at) => `[0:0${at}:10.${at}] ${who}: We met ${at} times that year.\n`,
  );
  expect(readLines(said).speakers).toEqual(['D', 'CC', 'J']);
});

test('the time that begins every line is no speech', () => {
  const lines = ['I came by the early bus', 'and nobody was there.', 'So I went home.', 'Twice.'];
  const stamped = lines.map((line, at) => `00:00:0${at} ${line}`);
  const { turns, read: asRead } = readLines(stamped.flatMap((line) => [line, '']));
  expect(turns).toEqual(lines.map((line) => `-: ${line}`));
  expect(asRead.map(({ time }) => time)).toEqual([0, 1, 2, 3]);
});

test('the time before every line of a turn belongs to no label and no speech', () => {
  const lines = ['Ana Bell', 'Noor Adu', 'Ana Bell', 'Noor Adu'].flatMap((name, at) => [
    `0:00 ${name}  1:0${at}`,
    '',
    `0:00 We met ${at} times.`,
    '',
  ]);
  expect(readLines(lines).turns).toEqual([
    'Ana Bell: We met 0 times.',
    'Noor Adu: We met 1 times.',
    'Ana Bell: We met 2 times.',
    'Noor Adu: We met 3 times.',
  ]);
});

test('a block of particulars below a foreword is no talk', () => {
  const lines = [
    'BRITA NOLAN: An Interview Conducted by Peer Adu, Harbour Archive, 17 July 2011.',
    '',
    'All rights to the recording are held by the archive, and it is cited as written here.',
    '',
    'INTERVIEWEE: Brita Nolan',
    'INTERVIEWER: Peer Adu',
    'DATE: 14 July 2011',
    'PLACE: Zurich',
    '',
    ...Array.from({ length: 8 }, (_, at) => (at % 2 ? 'Brita Nolan' : 'Q')).flatMap((who, at) => [
      `${who}:`,
      '',
      `We met ${at} times that year.`,
      '',
    ]),
  ];
  const { turns, speakers } = readLines(lines);
  expect(speakers).toEqual(['Q', 'Brita Nolan']);
  expect(turns[0]).toBe('Q: We met 0 times that year.');
});

test('a question and an answer spelled out once are turns of those whose initials follow', () => {
  const lines = ['Question', 'Answer', 'Q', 'A', 'Q', 'A', 'Q', 'A'].map(
    (who, at) => `${who}: We met ${at} times that year.`,
  );
  const { turns, speakers } = readLines(lines);
  expect(turns.slice(0, 3)).toEqual([
    'Q: We met 0 times that year.',
    'A: We met 1 times that year.',
    'Q: We met 2 times that year.',
  ]);
  expect(speakers).toEqual(['Q', 'A']);
});

test('what every page says above and below the talk is no speech', () => {
  const page = (number: number, line: string) => [
    `                         ${number}`,
    '',
    '          Subject to Final Review',
    '',
    line,
    'and that was all I saw.',
    '',
    '          Harbour Reporting Company',
    '\f',
  ];
  const lines = [3, 4, 5, 6].flatMap((number) =>
    page(number, `${number % 2 ? 'MR. ADU' : 'THE COURT'}: I was on page ${number},`),
  );
  const { turns } = readLines(lines);
  expect(turns).toHaveLength(4);
  expect(turns.join(' ')).not.toMatch(/Review|Reporting/);
});

test('metadata below the talk belongs to no turn', () => {
  const lines = [
    ...['Ana', 'Noor', 'Ana', 'Noor'].map((who, at) => `- ${who}: We met ${at} times.`),
    '',
    '---',
    '',
    '## Metadata',
    '',
    '- **Date**: 2026-04-28',
    '- **Source**: Notes',
    '- **owner**: Tonda',
    '- **meeting_time**: 15:01',
    '- **timezone**: CEST',
  ];
  expect(readLines(lines, 'talk.md').turns.at(-1)).toBe('Noor: We met 3 times.');
});

test('the foot of a page that begins like a label is nobody', () => {
  const lines = pair('Hendricks', 'Fylstad').flatMap((name, at) => [
    `${name}: We met ${at} times that year.`,
    '',
    `Ref: X3051      © 2005 Harbour Museum      Page ${at + 3} of 20`,
    '',
  ]);
  const { speakers, turns } = readLines(lines);
  expect(speakers).toEqual(['Hendricks', 'Fylstad']);
  expect(turns.join(' ')).not.toContain('Museum');
});

test('tags above the talk that are no XML file are a header', () => {
  const lines = [
    '<Trans audio_filename = "HUER_04.MP3" xml:lang = "español">',
    '<Datos clave_texto = "HUER_04" tipo_texto = "entrevista">',
    '</Trans>',
    ...pair('E', 'I').map((name, at) => `${name}: nos vimos ${at} veces / o más`),
  ];
  expect(readLines(lines).speakers).toEqual(['E', 'I']);
});

test.each(['Translation', 'Tradução', 'Übersetzung', '翻译'])(
  'what %s stands before is not somebody’s who takes turns with all others',
  (word) => {
    const lines = pair('Int', 'P4').flatMap((who, at) => [
      `${who}: Nos vimos ${at} veces.`,
      `${word}: We met ${at} times.`,
      '',
    ]);
    const { speakers, turns, codes } = readLines(lines);
    expect(speakers).toEqual(['Int', 'P4']);
    expect(turns[1]).toBe(`P4: Nos vimos 1 veces. ${word}: We met 1 times.`);
    expect(codes).toContain('transcript/label-passed-over');
  },
);

test('a word and a number that rises before each name are no part of it', () => {
  const lines = pair('Ana', 'Noor').map(
    (who, at) => `Turn ${at + 1} - ${who}: We met ${at} times.\n`,
  );
  expect(readLines(lines).speakers).toEqual(['Ana', 'Noor']);
});

test('a mark of captions without a name is somebody else, who is not named', () => {
  const lines = [
    '>> Hello there, welcome to all of you.',
    '>> JOHN ADU: Good to be here.',
    'I came by bus.',
    '>> And you?',
    '>> JOHN ADU: By bus too.',
    '>> MIA ROY: Me too.',
    '>> JOHN ADU: Well.',
  ];
  const { turns, codes } = readLines(lines);
  expect(turns).toEqual([
    '-: Hello there, welcome to all of you.',
    'JOHN ADU: Good to be here. I came by bus.',
    '-: And you?',
    'JOHN ADU: By bus too.',
    'MIA ROY: Me too.',
    'JOHN ADU: Well.',
  ]);
  expect(codes).toContain('transcript/unnamed-speakers');
});

test('quoted lines of a letter change no speaker', () => {
  const lines = ['Ana: Is it open?', 'Noor: Since May.', '>> you wrote that it was', 'Ana: I did.'];
  expect(readLines([...lines, 'Noor: You did.']).turns[1]).toBe(
    'Noor: Since May. you wrote that it was',
  );
});

test('a reporter with an office behind a comma, once, is who speaks on by the surname', () => {
  const lines = [
    'MAGDA OBI, HOST:',
    '',
    'The harbour has a new bell, and not everybody likes it.',
    '',
    'OBI: Every hour it rings. Our reporter went to hear it.',
    '',
    'INES FARROW, BYLINE: The pier is empty but for one man with a ladder.',
    '',
    'PETER LUND: I hang on when it rings. You get used to it.',
    '',
    ...['FARROW', 'LUND', 'OBI', 'FARROW', 'LUND', 'OBI', 'FARROW', 'LUND'].flatMap((who, at) => [
      `${who}: We heard it ${at + 2} times that day.`,
      '',
    ]),
  ];
  const { turns, speakers } = readLines(lines);
  expect(speakers).toEqual(['OBI', 'FARROW', 'LUND']);
  expect(turns[0]).toContain('OBI: The harbour has a new bell');
  expect(turns[1]).toContain('FARROW: The pier is empty');
});
