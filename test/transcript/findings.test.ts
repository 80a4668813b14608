import { expect, test } from 'vitest';
import { parseTranscript } from '../../src/transcript/parse-transcript.js';
import type { TranscriptHints } from '../../src/transcript/reading-text.js';

/** Finding codes without their area, with `line:column` where they have a place. */
function codes(text: string, hints: TranscriptHints = {}) {
  const bytes = new TextEncoder().encode(text);
  return parseTranscript({ path: 'a.txt', bytes }, hints).findings.map(({ code, place }) => {
    const at = [place?.line, place?.column].filter((part) => part !== undefined).join(':');
    return `${code.replace('transcript/', '')} ${at}`.trim();
  });
}

const turns = (...lines: string[]) => `${lines.join('\n')}\n`;

test.each<[string, string, string[]]>([
  ['an empty file', ' \n\n', ['empty-file']],
  ['a file without labels', 'It rained.\n\nNobody came.\n', ['no-labels 1']],
  [
    'only one label',
    turns('P1: one thing.', 'P1: and two.', 'P1: and three.', 'P1: and four.'),
    ['single-speaker 1:1'],
  ],
  [
    'a title above the first label',
    turns('Group 1', '', 'Moderator: Who begins?', 'P1: I do.', 'P2: And I.', 'P1: Good.'),
    ['text-before-first-turn 1'],
  ],
  ...[
    'Ward 4B, 12.3.2024, 21:10 - 22:00',
    'Library, 14:00-15:30',
    'Room 12, 12 March 2024, 10:00',
  ].map((head): [string, string, string[]] => [
    `where and when they met, “${head}”`,
    turns('Group 1', head, '', 'M: Who begins?', 'P1: I do.', 'P2: And I.', 'P1: Good.'),
    ['text-before-first-turn 1'],
  ]),
  [
    'a time from which to which somebody speaks',
    turns(
      'Zoe 0:12 - 0:20',
      'Short start.',
      '',
      'Mod 0:20 - 0:33',
      'And what do you think of that?',
      '',
      'Anna 0:33 - 0:44',
      'I do not know.',
      '',
      'Mod 0:44 - 0:50',
      'Why is that?',
      '',
      'Anna 0:50 - 0:55',
      'Because.',
    ),
    [],
  ],
  [
    'a talk above the first label',
    turns(
      'So we went on and on. '.repeat(50),
      '',
      'Moderator: Why?',
      'P1: So.',
      'P2: Yes.',
      'P1: No.',
    ),
    ['unlabelled-opening 1'],
  ],
  [
    'a closing remark',
    turns('Moderator: Who begins?', 'P1: I do.', 'P1: Good.', 'P2: No.', '', 'End of transcript.'),
    ['text-after-last-turn 6'],
  ],
  [
    'spellings of one label',
    turns('Moderator: So?', 'P 1: Yes.', 'P2: No, I think.', 'P1: Well.', 'P1: Good.', 'P2: Hm.'),
    ['merged-variants 2:1'],
  ],
  [
    'a mistyped label',
    turns(
      'Moderator: So?',
      'Anabel: Yes.',
      'Anabel: No.',
      'Anabel: Well.',
      'Anabell: Good.',
      'Carla: Hm.',
      'Carla: Ja.',
    ),
    ['doubtful-variant 5:1'],
  ],
  [
    'numbers of another script, which are as good as ours',
    turns(
      'مجری: خب؟',
      'پرستار ۱: بله، درست است.',
      'پرستار ۲: نه، نمی‌دانم.',
      'پرستار ۱: خوب است.',
      'پرستار ۲: خسته‌ام.',
      'پرستار ۱: من هم.',
      'پرستار ۳: من نه.',
    ),
    [],
  ],
  [
    'a first name for a full name',
    turns(
      'Moderator: So?',
      'Ann Lee: Yes.',
      'Bo Chen: Yes.',
      'Ann Lee: No.',
      'Ann Lee: Well.',
      'Ann: Good.',
      'Bo Chen: Hm.',
    ),
    ['doubtful-variant 6:1'],
  ],
  [
    'a name that occurs once',
    turns(
      'Moderator: So?',
      'Ann: Yes.',
      'Bo: Yes.',
      'Ann: No.',
      'Ann: Well.',
      'Bo: Hm.',
      'Zoran: I came late.',
    ),
    ['label-used-once 7:1'],
  ],
  [
    'a word that is no label',
    turns(
      'Moderator: So?',
      'Ann: Yes.',
      'Bo: Yes.',
      'Note: they were late.',
      'Ann: Well.',
      'Bo: Hm.',
    ),
    ['label-passed-over 4:1'],
  ],
  [
    'a label without speech',
    turns('Moderator: So?', 'P1: Yes.', 'P2:', 'P1: No.', 'P2: Well, yes.', 'P1: Hm.'),
    ['label-without-speech 3:1'],
  ],
  [
    'nobody who moderates',
    turns('Ann: It was good.', 'Bo: It was bad.', 'Ann: It was not.', 'Bo: Well.'),
    ['no-moderator'],
  ],
  [
    'a speaker who asks all the questions',
    turns(
      'Ann: How was it?',
      'Bo: It was bad. I was ill.',
      'Ann: Why?',
      'Bo: The food, I would say.',
      'Ann: Which?',
      'Bo: All.',
    ),
    ['moderator-guessed 1:1'],
  ],
  [
    'times that go back',
    turns('[00:05] Moderator: So?', '[00:09] P1: Yes.', '[00:07] P2: No.', '[00:12] P1: Well.'),
    ['time-backwards 3:1'],
  ],
  [
    'one turn much longer than the others',
    turns(
      ...Array.from({ length: 12 }, (_, at) => `P${(at % 3) + 1}: We met on a Monday.`),
      `Moderator: ${'so we said '.repeat(600)}`,
    ),
    ['very-long-turn 13'],
  ],
])('%s is told', (_, text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('what the study knows of the labels is not doubted', () => {
  const text = turns(
    'Ann: Yes, sir.',
    'Bo: Yes.',
    'Note: I was late.',
    'Ann: Well.',
    'Bo: Hm.',
    'Ann: So.',
  );
  const hints = { moderators: ['Ann'], labels: ['Note', 'Bo'] };
  expect(codes(text, hints)).toEqual([]);
  const bytes = new TextEncoder().encode(text);
  const { speakers } = parseTranscript({ path: 'a.txt', bytes }, hints).value;
  expect(speakers.map(({ label, role }) => `${label} ${role}`)).toEqual([
    'Ann moderator',
    'Bo participant',
    'Note participant',
  ]);
});

test('many doubts of one kind are told a few times only', () => {
  const names = Array.from(
    { length: 60 },
    (_, at) => `Speaker${String.fromCharCode(97 + (at % 26))}${at}`,
  );
  const text = names
    .map((name) => `${name}: hello there.\n${name.toUpperCase()}: and again.\n`)
    .join('');
  expect(codes(text).length).toBeLessThan(20);
});

test.each([
  '外卖访谈0412\n2024-04-12 14:30\n\n说话人1 00:00\n请介绍。\n\n说话人2 00:31\n我在。\n\n说话人1 01:02\n然后呢？\n\n说话人2 01:33\n开店。',
  'Interview 7:\n\nModerator: How was it?\nPriya: It was fine.\nModerator: And then?\nPriya: We left.',
  'グループ３：\n\n司会：どうでしたか？\n佐藤：よかったです。\n司会：それから？\n佐藤：帰りました。',
])('a line above the first label is a title', (text) => {
  const { value, findings } = parseTranscript({
    path: 'a.txt',
    bytes: new TextEncoder().encode(text),
  });
  expect(value.turns).toHaveLength(4);
  expect(value.speakers).toHaveLength(2);
  const codes = findings.map(({ code }) => code);
  expect(codes).toContain('transcript/text-before-first-turn');
  expect(codes).not.toContain('transcript/label-without-speech');
});
