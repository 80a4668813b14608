// Layouts of parliaments, courts and spoken corpora: each by its own marks, in words of our own.

import { expect, test } from 'vitest';
import { turnText } from '../../src/transcript/display-text.js';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

function read(lines: readonly string[], path = 'talk.txt') {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { value, findings } = parseTranscript({ path, bytes });
  const turns = value.turns.map(
    (turn) => `${turn.speaker ?? '-'}: ${turnText(value, turn).replaceAll('\n', ' ')}`,
  );
  return { turns, findings, times: value.turns.map(({ time }) => time) };
}

const talk = ['Where is the boat?', 'In the yard.', 'Who painted it?', 'My sister did.'];
const names = ['Mina', 'Piet', 'Mina', 'Piet'];
const said = talk.map((text, at) => `${names[at]}: ${text}`);

test.each([
  ['**N** [[T](https://talks.example/watch?v=Ab&t=25s)]: S'],
  ['**N** *T*\n\nS'],
  ['**N** _T_\n\nS'],
  ['**N** *(T)*\nS'],
  ['**N** (`T`): S'],
  ['*T* **N**: S'],
])('the time in %j is no speech', (form) => {
  const lines = talk.map(
    (text, at) =>
      `${form
        .replace('N', names[at] ?? '')
        .replace('T', `00:00:0${at}`)
        .replace(/S$/, text)}\n`,
  );
  const { turns, times } = read(lines, 'talk.md');
  expect(turns).toEqual(said);
  expect(times).toEqual([0, 1, 2, 3]);
});

const inquiry = [
  'Rivers Committee',
  'Oral evidence: Weirs and locks',
  '',
  'Witnesses: Dr Amato and Helen Brook.',
  '',
];
const heard = [
  ['Chair', 'Is the lock open?'],
  ['Helen Brook', 'It is, since May.'],
  ['Sir Colin Vane', 'Who keeps it?'],
  ['Dr Amato', 'We do, with two volunteers.'],
  ['Sir Colin Vane', 'Thank you.'],
  ['Chair', 'And in winter?'],
  ['Helen Brook', 'Nobody does.'],
  ['Dr Amato', 'The volunteers look in.'],
  ['Chair', 'Then I thank you both.'],
] as const;

test.each(['Q#\t', 'Q#  ', 'Q#. ', '#. ', 'Q#\u00a0', '**Q#** ', 'Q.# '])(
  'the running number %j of a question is no part of the label',
  (number) => {
    let asked = 0;
    const lines = heard.flatMap(([name, text]) => {
      const asks = text.endsWith('?') || name === 'Chair';
      return [`${asks ? number.replace('#', String(++asked)) : ''}${name}: ${text}`, ''];
    });
    const { turns, findings } = read([...inquiry, ...lines]);
    expect(turns).toEqual(heard.map(([name, text]) => `${name}: ${text}`));
    expect(findings.map(({ code }) => code)).not.toContain('transcript/label-used-once');
  },
);

test('a running number in the bold letters of the label is no part of it', () => {
  let asked = 0;
  const lines = heard.flatMap(([name, text]) => [
    `**${text.endsWith('?') ? `Q${++asked} ` : ''}${name}:** ${text}`,
    '',
  ]);
  expect(read(lines, 'inquiry.md').turns).toEqual(heard.map(([name, text]) => `${name}: ${text}`));
});

test('numbers of a guide before headings that occur once stay', () => {
  const lines = ['Anna: Shall we start?', 'Ben: Yes.', 'Anna: Good.', 'Ben: Go on.'];
  const guide = ['1. Warm-up: names', '2. Main part: the river', '3. Closing: thanks', ''];
  const { turns } = read([...guide, ...lines]);
  expect(turns).toEqual(lines);
});

test('times at the head of every line are no speech, and an empty label lets the speaker go on', () => {
  const cells = [
    ['RUTH:', 'Did you fish?'],
    ['MAY:', 'We all did,'],
    ['', 'salted fish,'],
    ['        ', 'in barrels.'],
    ['RUTH:', 'And then?'],
    ['', 'Who bought it?'],
    ['MAY:', 'A man came.'],
    ['', 'Miss Aldous,'],
    ['', 'she paid him.'],
  ];
  const lines = cells.map(([label, text], at) => `${at}.50 ${at + 1}.25\t${label}\t${text}`);
  const { turns, times, findings } = read(lines, 'talk.trn');
  expect(turns).toEqual([
    'RUTH: Did you fish?',
    'MAY: We all did, salted fish, in barrels.',
    'RUTH: And then? Who bought it?',
    'MAY: A man came. Miss Aldous, she paid him.',
  ]);
  expect(times).toEqual([0.5, 1.5, 4.5, 6.5]);
  expect(findings.map(({ code }) => code)).not.toContain('transcript/label-passed-over');
});

const hearing = (chair: string, name: string, other: string, indent: string) => [
  '                      ROADS AND WATER',
  '',
  '                   TUESDAY, MAY 2, 2017',
  '',
  `${indent}${chair}. Is everybody here? We begin with the weir.`,
  `${indent}${name}. Mr. Chairman, the weir is closed. I asked Dr. Amato and`,
  'Mr. Vane. Both of them say that it will be open by June, and that the',
  'gate is new.',
  `${indent}The lock is another matter. It has no gate at all, and nobody has`,
  'looked at it since the spring, as I said to the county.',
  `${indent}${other}. Who told you that?`,
  `${indent}${name}. The keeper did. He said it to me and to you as well,`,
  'Mr. Chairman. I was there.',
  `${indent}${chair}. Is the money there?`,
  `${indent}${other}. Half of it. The rest will come in autumn.`,
  `${indent}${chair}. Then we wait.`,
];

test.each([
  ['The CHAIRMAN', 'Mr. DELGADO', 'Ms. HOLT', '    '],
  ['The CHAIRWOMAN', "Mr. O'NEIL of Texas", 'Ms. DeWITT', '  '],
  ['The Chairman', 'Senator Brook', 'Senator Ames', '    '],
  ['Chairman Pell', 'Mr. J. T. Brook', 'Dr. King', '\t'],
  ['The SPEAKER pro tempore', 'Mr. VAN HOUT', 'Mrs. ADU LEE', '  '],
  ['The Presiding Officer', 'Mr. BROOK', 'Ms. ADU', '    '],
  ['The CHAIR', 'Mr. BROOK', 'Ms. ADU', ''],
])('%s, %s and %s speak, each with a full stop behind the name', (chair, name, other, indent) => {
  expect(read(hearing(chair, name, other, indent)).turns.map((turn) => turn.split(':')[0])).toEqual(
    [...[chair, name, other, name, chair, other, chair]],
  );
});

test('who presides in brackets is no other person', () => {
  const lines = hearing('The CHAIRMAN', 'Mr. BROOK', 'Ms. ADU', '    ');
  lines[4] = '    The CHAIRMAN [presiding]. Is everybody here?';
  expect(read(lines).turns[0]).toBe('The CHAIRMAN: Is everybody here?');
});

test('titles and names that open sentences of prose are nobody', () => {
  const lines = [
    '    My aunt kept the inn, and the guests were always the same two:',
    'Mr. Brook. He took the room by the stair, and never paid. The other was',
    'Mrs. Adu. She paid for both, and wept. It went on for years, until that',
    'Mr. Brook. He left on a Monday, early, without a word to anybody, and',
    'Mrs. Adu. She stayed.',
  ];
  expect(read(lines).turns.every((turn) => turn.startsWith('-: '))).toBe(true);
});

test('what language somebody spoke stands behind the name and is no part of it', () => {
  const lines = [
    'The President: I give the floor to Ms. Adu.',
    'Ms. Adu (Norland) (spoke in French): We have waited for years.',
    'The President: I thank Ms. Adu for her statement.',
    'Ms. Adu (Norland): I thank the Council.',
    'The President: Mr. Brook, please.',
    'Ms. Adu (Norland): After him.',
  ];
  const { turns } = read(lines.flatMap((line) => [line, '']));
  expect(turns).toHaveLength(6);
  expect(new Set(turns.map((turn) => turn.split(':')[0])).size).toBe(2);
});

test('Q. and A. of an examination stand between the labels of the court', () => {
  const lines = [
    'JUDGE BROOK: Please be seated.',
    'MR. ADU: Thank you, Your Honour.',
    'Q. Where were you on that day?',
    'A. I was at home.',
    'JUDGE BROOK: Did you go out?',
    'THE WITNESS: No, Your Honour.',
    'MR. VANE: Objection.',
    'JUDGE BROOK: Overruled.',
    'MR. ADU: I go on.',
    'Q. And the next day?',
    'A. I went to the bridge.',
  ];
  const { turns } = read(lines);
  expect(turns).toEqual(lines.map((line) => line.replace(/^(Q|A)\./, '$1:')));
});

test('the last word of a sentence on a line of its own is no label that was passed over', () => {
  const lines = [
    '     Q.   Why was the boat sold after so many years?',
    '     A.   The engine died in winter and we did not replace',
    'it.',
    '     Q.   Who had it before you?',
    '     A.   My uncle, and his name was painted on the side of',
    'it. He was proud of that.',
    '     Q.   Thank you.',
    '     A.   You are welcome.',
  ];
  const codes = read(lines).findings.map(({ code }) => code);
  expect(codes).not.toContain('transcript/label-passed-over');
});
