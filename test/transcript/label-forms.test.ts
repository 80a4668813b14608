// Every typographic form of labels with every kind of name: the same conversation, written in many
// ways, is read as the same turns.

import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';

const names = [
  ['I', 'P1', 'P2'],
  ['INT', 'S01', 'S02'],
  ['KM', 'DB', 'TLR'],
  ['Anna', 'Bo', 'Will'],
  ['Anna Berg', 'Bo Chen', 'Tariq al-Noor'],
  ['Dr. Berg', 'Prof. Chen', 'Ms. van der Noor'],
  ['O’Neil', "D'Arcy", 'Smith-Jones'],
  ['Interviewer', 'Participant 1', 'Participant 2'],
  ['MODERATOR', 'PARTICIPANT-1', 'PARTICIPANT-2'],
  ['Moderatorin', 'Teilnehmer 1', 'Teilnehmerin 2'],
  ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02'],
  ['FG1-M', 'FG1-P1', 'FG1-P2'],
  ['anna', 'bo', 'tariq'],
  ['مجری', 'سارا', 'علی رضایی'],
  ['מנחה', 'דנה', 'יוסי כהן'],
  ['主持人', '张伟', '李娜'],
];

const talk: readonly (readonly [speaker: number, text: string])[] = [
  [0, 'So how did it go for you this time?'],
  [1, 'It went well. I think the thing is: time helps.'],
  [2, 'Not for me, honestly. He said: try again.'],
  [0, 'And why was that?'],
  [2, 'Because of the exams, and 10:30 is too early.'],
  [1, 'Yeah.'],
  [0, 'Okay. Anything else?'],
  [1, 'No, that is all.'],
];

/** `N` is the name, `S` the speech, `T` a full and `t` a short time stamp, `@` a number. */
const forms = [
  ...[
    'N: S',
    'N : S',
    'N:S',
    'N：S',
    'N:\tS',
    'N - S',
    'N – S',
    'N ‐ S',
    'N ‑ S',
    'N ― S',
    'N − S',
    'N － S',
    'N　S',
    'N- S',
    'N = S',
    'N= S',
    'N\tS',
    'N > S',
    'N | S',
  ],
  ...[
    '[N] S',
    '［N］S',
    'N「S」',
    'N『S』',
    '[N]: S',
    '<N> S',
    '<N:> S',
    '<v N>S',
    '<v N>S</v>',
    '**N –** S',
    '**N:** S',
    '**N**: S',
    '**N** S',
    '__N:__ S',
  ],
  ...[
    '_N:_ S',
    '*N:* S',
    '***N:*** S',
    '- **N**: S',
    '* N: S',
    '> N: S',
    '| N | S |',
    '*N:\tS',
    '    N: S',
    '\u200fN: S',
  ],
  ...[
    '**N** [T] S',
    '**N**  t\nS',
    '**N:** T\n\nS',
    '**N [T]:** S',
    '**[T] N:** S',
    '**N** (t): S',
    '**N:**\nS',
  ],
  ...[
    'N  t\nS',
    'N: T\n\nS',
    '[N] T\nS',
    'N (T): S',
    'N: [T] S',
    'N [T]: S',
    'N (t):\nS',
    'N | T\nS',
    'N, T\nS',
    'N.- S',
    'N [T] S',
  ],
  ...[
    '[T] N: S',
    'T N: S',
    '(t) N: S',
    '[T] - N\nS',
    'T - N\nS',
    'T\tN\tS',
    'T\nN: S',
    'T --> T\nN\nS',
    '[T] <N> S',
  ],
  ...[
    '[T00@] N: S',
    '@  N: S',
    '@. N: S',
    'N\nS',
    'N:\nS',
    'N\n    S',
    'N\n\nS',
    '### N\n\nS',
    '12/03/2021, 10:1@ - N: S',
  ],
];

const cases = forms.flatMap((form) => ['\n', '\n\n'].map((between) => [form, between] as const));

test.each(cases)('labels written %j, with %j between turns', (form, between) => {
  for (const labels of names) {
    const written = talk.map(([speaker, speech], at) =>
      form.replace(/[NSTt@]/g, (mark) => {
        if (mark === 'N') return labels[speaker] as string;
        if (mark === 'S') return speech;
        return mark === '@' ? String(at + 1) : mark === 'T' ? `00:0${at}:1${at}` : `${at}:1${at}`;
      }),
    );
    const bytes = new TextEncoder().encode(`${written.join(between)}\n`);
    const { text, turns } = parseTranscript({ path: 'a.txt', bytes }).value;
    const read = turns.map(({ speaker, start, end }) => `${speaker}: ${text.slice(start, end)}`);
    expect(read).toEqual(talk.map(([speaker, speech]) => `${labels[speaker]}: ${speech}`));
  }
});
