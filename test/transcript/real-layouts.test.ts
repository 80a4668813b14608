// Layouts of archives, chats, corpora and radio: each by its own marks, in words of our own.

import { expect, test } from 'vitest';
import { docx, paragraph, readFile, run } from '../support/documents.js';
import { readLines } from '../support/read-lines.js';

test('in the frame of a saved chat any text is a name', () => {
  const names = ['Marta Ruiz', 'iPhone', 'sam', 'iPhone', 'Marta Ruiz', 'sam'];
  const lines = names.flatMap((name, index) => [
    `14:02:1${index} From ${name} to Everyone:`,
    `\tLine ${index} of the talk.`,
  ]);
  expect(readLines(lines).turns).toEqual(
    names.map((name, at) => `${name}: Line ${at} of the talk.`),
  );
});

test.each(['Von Trapp', 'de Wit', 'da Silva', 'De la Cruz'])(
  '%s keeps the whole name behind a time stamp',
  (name) => {
    const lines = ['Is it open?', 'Since May.', 'Who told you?', 'The baker did.'].map(
      (text, at) => `[00:00:1${at}] ${at % 2 ? name : 'Keller'}: ${text}\n`,
    );
    expect(readLines(lines).turns[1]).toBe(`${name}: Since May.`);
  },
);

test.each(['\t', ' '])('two numbers of seconds before a label are times', (blank) => {
  const lines = ['Hello there.', 'Good morning.', 'Is it warm?', 'It rains.'].map((text, at) =>
    [`${at}.50`, `${at + 1}.25`, `${at % 2 ? 'B' : 'A'}: ${text}\n`].join(blank),
  );
  const { turns, read } = readLines(lines);
  expect(turns).toEqual(['A: Hello there.', 'B: Good morning.', 'A: Is it warm?', 'B: It rains.']);
  expect(read.map(({ time }) => time)).toEqual([0.5, 1.5, 2.5, 3.5]);
});

test('a full name with an office and the surname alone are one speaker', () => {
  const lines = [
    'MIRIAM HOLT, HOST: Good evening.',
    'CHIDI ADU, BYLINE: Good evening to you.',
    'HOLT: Where are you?',
    'ADU: On the pier.',
    'HOLT: Is it cold?',
    'ADU: Very.',
  ];
  const { turns } = readLines(lines.flatMap((line) => [line, '']));
  expect(new Set(turns.map((turn) => turn.split(':')[0]))).toEqual(new Set(['HOLT', 'ADU']));
});

test('marks of segments and lines of rights belong to no turn', () => {
  const lines = [
    '<Begin Segment 1>',
    '',
    'AK: Where were you born?',
    '',
    'HM: By the canal.',
    '',
    '<End Segment 1> - Copyright (c) 2003 Harbour Archive. All Rights Reserved.',
    '',
    '<Begin Segment 2>',
    '',
    'AK: And then?',
    '',
    'HM: Then we moved. Copyright was never my trade.',
    '',
    '© Harbour Archive. All rights reserved.',
  ];
  expect(readLines(lines).turns).toEqual([
    'AK: Where were you born?',
    'HM: By the canal.',
    'AK: And then?',
    'HM: Then we moved. Copyright was never my trade.',
  ]);
});

test('a linked name in a note is the name, and notes below the talk are no speech', () => {
  const lines = [
    '**Interviewer**: Where do you work?',
    '',
    '**[[people/ola|Ola N.]]**: In the yard.',
    '',
    '**Interviewer**: Since when?',
    '',
    '**[[people/ola|Ola N.]]**: It&#39;s my *third* year.',
    '',
    '## Notes',
    '',
    '- ask about the yard again',
  ];
  const { turns } = readLines(lines, 'ola.md');
  expect(turns[1]).toBe('Ola N.: In the yard.');
  expect(turns[3]).toBe("Ola N.: It's my *third* year.");
});

test('the court is heard where its words run over the line', () => {
  const lines = [
    '          THE COURT:  Please sit down. Ms. Hale, you may',
    'begin whenever you are ready.',
    '     Q.   Where were you on the evening of the flood, and who',
    'was with you at that time?',
    '     A.   At home, with my sister and the two dogs, and the',
    'water came up to the third stair.',
    '          MS. ADU:  Objection, Your Honor.',
    '          THE COURT:  Overruled. You may go on with your answer,',
    'if you please.',
    '     A.   I have said what I know, and more than I wanted to',
    'say about the dogs.',
    '     Q.   Thank you.',
    '     A.   Not at all.',
  ];
  const speakers = readLines(lines).turns.map((turn) => turn.split(':')[0]);
  expect(speakers).toEqual(['THE COURT', 'Q', 'A', 'MS. ADU', 'THE COURT', 'A', 'Q', 'A']);
});

test.each([
  ['K2-SO', 'K2-SO'],
  ['Man (30s)', 'Man (30s)'],
])('%s is named %s', (name, label) => {
  const lines = ['Is it open?', 'Since May.', 'Who said so?', 'The baker.'].map(
    (text, at) => `${at % 2 ? name : 'Keller'}  0:1${at}\n${text}\n`,
  );
  expect(readLines(lines).turns[1]).toBe(`${label}: Since May.`);
});

const asked = [
  ['Where did you learn to row?', 'On the lake, from my aunt.'],
  ['Was it hard?', 'I cried, and then I rowed.'],
  ['Tell me about the boat.', 'It was older than me.'],
  ['Who built it?', 'My aunt and I, over two winters.'],
  ['And now?', 'Now I teach my son.'],
] as const;

test('questions in bold are the moderator’s, and nobody is invented for the answers', async () => {
  const body = asked
    .map(([question, answer]) => paragraph(run(question, '<w:b/>')) + paragraph(answer))
    .join('');
  const { turns } = await readFile(docx(paragraph('A talk') + body));
  const expected = asked.flatMap(([question, answer]) => [
    `Question [moderator]: ${question}\n`,
    `-: ${answer}\n`,
  ]);
  expect(turns).toBe(`-: A talk\n${expected.join('')}`);
  const markdown = asked.map(([question, answer]) => `**${question}**\n\n${answer}\n`);
  expect(readLines(markdown, 'talk.md').codes).toContain('transcript/unnamed-answers');
});

test('stamps that stand as headings or in bold are times', async () => {
  const said = ['Anna: Shall we begin?', 'Bo: Yes.'].map((line) => paragraph(line)).join('');
  const stamp = paragraph(run('00:05:00', '<w:b/>'));
  const { turns } = await readFile(docx(said + stamp + said));
  expect(turns).not.toContain('00:05');
});

test('footers and asides of a page are no speech, and it is said', async () => {
  const page =
    '<!doctype html><html><body><p>Anna: Who is here?</p><p>Bo: I am.</p><p>Anna: Good.</p><p>Bo: Is it?</p><aside>Related talks</aside><footer>County Archive</footer></body></html>';
  const { turns, codes } = await readFile(new TextEncoder().encode(page), 'talk.html');
  expect(turns).not.toMatch(/County|Related/);
  expect(codes).toContain('document/page-furniture');
});

const pair = (write: (who: string, text: string, at: number) => string) =>
  [
    ['INT', 'Who keeps the goats?'],
    ['MAE', 'My uncle does.'],
    ['INT', 'And in winter?'],
    ['MAE', 'Then they stay inside, and so do we.'],
  ]
    .map(([who = '', text = ''], at) => write(who, text, at))
    .join('\n\n')
    .split('\n');
const plain = pair((who, text) => `${who}: ${text}`);

test.each<[string, string[]]>([
  ['two hyphens', pair((who, text) => `${who} -- ${text}`)],
  ['numbers of paragraphs', pair((who, text, at) => `¶${at + 1} ${who}: ${text}`)],
  ['underlined labels', pair((who, text) => `<u>${who}</u>: ${text}`)],
  ['a day before the clock', pair((who, text, at) => `${who} — Today at 2:0${at} PM\n${text}`)],
  ['numbers in parentheses', pair((who, text, at) => `(${at + 1}) ${who}: ${text}`)],
  ['times in backquotes', pair((who, text, at) => `\`00:00:0${at}\` **${who}** ${text}`)],
  ['cells of a table', pair((who, text) => `| **${who}** | ${text} |`)],
  ['names as terms of a list', pair((who, text) => `${who}\n: ${text}`)],
  ['sides of tapes', [...plain.slice(0, 4), 'Tape 1, Side B', '', ...plain.slice(4)]],
  ['a closing tag', [...plain, '', '</details>']],
  ['an end in brackets', [...plain, '', '</END>']],
])('%s are no part of the words', (_, lines) => {
  expect(readLines(lines).turns).toEqual(readLines(plain).turns);
});

test.each(['참여자 1：3월에는 물이 찼어요.', '参与者1：3月全是水。'])(
  'a digit behind the full-width colon of a label is speech: %s',
  (line) => {
    const [who = '', said = ''] = line.split('：');
    const other = who.startsWith('참') ? '면담자：그래요?' : '访谈者：是吗？';
    expect(readLines([other, line, other, line]).turns[1]).toBe(`${who}: ${said}`);
  },
);

test('anchors and other tags of Markdown are not shown', () => {
  const lines = ['**Ann:** <a name="t1"></a>Is it <em>late</em>?', '', '**Bo:** Yes. <laughs>'];
  const { turns } = readLines([...lines, '', ...lines], 'talk.md');
  expect(turns.slice(0, 2)).toEqual(['Ann: Is it late?', 'Bo: Yes. <laughs>']);
});

test('captions without fractions of seconds are captions', async () => {
  const cues = plain
    .filter((line) => line !== '')
    .map((line, at) => `${at + 1}\n00:00:0${at} --> 00:00:0${at + 1}\n${line}\n`);
  const file = await readFile(new TextEncoder().encode(cues.join('\n')), 'goats.txt');
  expect([file.format, file.turns.split('\n').length - 1]).toEqual(['srt', 4]);
});
