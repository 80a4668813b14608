// Words before a colon inside what somebody says (`it was never easy: we had no van`) are no speakers,
// whatever the language and the kind of file; names that hold such words are.

import { expect, test } from 'vitest';
import { shapeLabel } from '../../src/transcript/labels/shape.js';
import { parseTranscriptFile } from '../../src/transcript/parse-transcript-file.js';

const talk = (asks: string, tells: string, said: readonly string[]) =>
  Array.from({ length: 12 }, (_, at) => {
    const aside = said[(at - 1) / 2];
    const turn =
      at % 2 === 0 ? [`${asks}How did it go on?`] : [`${tells}We walked home in the rain.`];
    return aside === undefined ? turn : [...turn, aside, 'Nobody had asked us before.'];
  }).flat();

const captions = (lines: readonly string[]) => {
  const clock = (second: number) => `00:00:${String(second).padStart(2, '0')}.000`;
  const cues = lines.map((text, at) => `${clock(at)} --> ${clock(at + 1)}\n${text}\n`);
  return `WEBVTT\n\n${cues.join('\n')}`;
};

const said: readonly (readonly [asks: string, tells: string, said: readonly string[]])[] = [
  [
    'Moderator',
    'Priya',
    ['Bottom line: we stayed.', 'Result: nobody came.', 'At 10:30 we left: too late.'],
  ],
  [
    'Interviewerin',
    'Jonas',
    ['Erstens: wir zählten.', 'zwei zu eins: zwei Fahrer.', 'Mutti: die war streng.'],
  ],
  [
    'Claire',
    'Bertrand',
    ['Bref : on est restés.', 'Le problème est là : personne.', 'Résultat : rien.'],
  ],
  [
    'Entrevistadora',
    'Lucía',
    ['siempre decía: no firmes.', 'Primero: contamos.', 'Lo peor: el ruido.'],
  ],
  [
    'Интервьюер',
    'Нина',
    ['Проблема вот в чём: никто.', 'Результат: никто.', 'три причины: холод.'],
  ],
  ['مصاحبه‌گر', 'رضا', ['مشکل این است: کسی نیست.', 'اول: شمردیم.', 'همیشه می‌گفت: صبر کن.']],
  ['الباحثة', 'أبو سامي', ['المشكلة هي: لا أحد.', 'باختصار: بقينا.', 'ثم قالت: اتركه.']],
  ['מראיינת', 'רבקה', ['הבעיה היא: אף אחד.', 'בקיצור: נשארנו.', 'העצה שלי: לחכות.']],
  ['主持人', '小周', ['问题是：没人听。', '总之：我们留下了。', '她就说：算了吧。']],
  ['司会', '佐藤', ['問題はこれです：誰も。', '要するに：残った。', '彼女は言いました：やめて。']],
];

test.each(said)('what %s and %s say before colons is no speaker', async (asks, tells, aside) => {
  const lines = talk(`${asks}: `, `${tells}: `, aside);
  for (const [path, text] of [
    ['a.vtt', captions(lines)],
    ['a.txt', lines.join('\n\n')],
    ['b.txt', lines.join('\n')],
  ] as const) {
    const bytes = new TextEncoder().encode(text);
    const { value } = await parseTranscriptFile({ path, bytes });
    expect([path, ...value.speakers.map(({ label }) => label)]).toEqual([path, asks, tells]);
  }
});

test.each([
  ...[
    'שלי כהן',

    'أبو سامي',
    'علی رضایی',
    '山田はるか',
    '那英',
    '解说员',
    '一个男生',
    '不明',
  ],
  ...['Will Does', 'Dr. Lugar', 'Ida Mein', 'Maria Is Here', 'Le Goff', 'MAY WAS'],
])('%s is the name of somebody', (label) => {
  expect(shapeLabel(label).sentence).toBe(false);
});

const twice: readonly (readonly [asks: string, tells: string, said: readonly string[]])[] = [
  ['Dr. Okoro', 'Tess', ['Step 2: call the bank.', 'Worst case: we lose it.', 'Saturday: closed.']],
  ['Sylvie', 'Karim', ['Étape 2 : appeler.', 'Au pire : on perd tout.', 'Dimanche : fermé.']],
  ['Chiara', 'Fabio', ['Passo 2: chiamare.', 'Fabio, ascolta: no.', 'Insomma: basta.']],
  ['Олег', 'Тамара', ['Шаг 2: позвонить.', 'Олег, послушай: нет.', 'Воскресенье: закрыто.']],
  ['דפנה', 'אבי', ['אבי, תקשיב: לא.', 'שתי מילים: אין סיכוי.', 'למזלנו: בלי שלג.']],
  ['何敏', '大刚', ['第二步：打电话。', '星期天：关门。', '市政府回复：拒绝。']],
  ['민서', '하준', ['두 번째: 소음.', '일요일: 휴무.', '다행히: 눈은 없었어요.']],
];

test.each(twice)(
  'what opens two sentences of %s and %s is no speaker',
  async (asks, tells, aside) => {
    const lines = talk(`${asks}: `, `${tells}: `, [...aside, ...aside]);
    const bytes = new TextEncoder().encode(captions(lines));
    const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes });
    expect(value.speakers.map(({ label }) => label)).toEqual([asks, tells]);
  },
);

test('captions in which nobody is named have no speakers, though words before colons come twice', async () => {
  const some = [
    'Dimanche : fermé.',
    'On est partis tôt.',
    'Heureusement : pas de neige.',
    'Il pleuvait.',
  ];
  const lines = [...some, 'Étape 2 : appeler la banque.', 'Rien ne venait.'];
  const bytes = new TextEncoder().encode(captions([...lines, ...lines]));
  const { value } = await parseTranscriptFile({ path: 'a.vtt', bytes });
  expect(value.speakers).toEqual([]);
});

test.each(['Mom', 'Sunday', '妈妈'])(
  '%s, who speaks again and again, is a speaker',
  async (name) => {
    const lines = Array.from({ length: 6 }, () => [
      'Lena: Why so early?',
      'We were asleep.',
      `${name}: It was late.`,
    ]);
    for (const [path, text] of [
      ['a.vtt', captions(lines.flat())],
      ['a.txt', lines.flat().join('\n\n')],
    ] as const) {
      const { value } = await parseTranscriptFile({ path, bytes: new TextEncoder().encode(text) });
      expect(value.speakers.map(({ label }) => label)).toEqual(['Lena', name]);
    }
  },
);
