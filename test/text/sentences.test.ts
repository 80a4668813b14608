import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentSentences } from '../../src/text/sentences/sentences.js';
import { sentenceStyle } from '../../src/text/sentences/sentences-style.js';

/** Marked talk: `|` ends a sentence. */
function check(marked: string, language = 'en') {
  const text = marked.replaceAll('|', '');
  const spans = segmentSentences(
    text,
    { start: 0, end: text.length },
    sentenceStyle(text, language),
  );
  const found = spans.map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(marked.split('|').map((sentence) => sentence.trim()));
}

describe('Sentences end', () => {
  test.each([
    ['at full stops, questions and exclamations', 'We won.| Really?| Yes!'],
    ['after quoted speech', 'He said, "Come in."| So I did.'],
    ['after a note between them', 'He fell. [laughs]| Nobody helped.'],
    ['after an escaped note', 'He fell. \\[laughs\\]| Nobody helped.'],
    ['after a note in round brackets', 'He fell. (laughs)| Nobody helped.'],
    ['after an answer that looks like an abbreviation', 'I said no.| Then I left.'],
    ['after a name that looks like an initial', 'It was plan B.| We had no other.'],
    ['after I', 'You and I.| That was it.'],
    ['after figures', 'I finished in 2019.| We ate.'],
    ['after an hour, before a new sentence', 'It was 5 p.m.| Then we ate.'],
    ['after an ellipsis before a capital', 'I waited...| Nobody came.'],
    ['without a space', 'That is it.|That is all.'],
    ['before the next item of a list', '1. The keys| 2. The phone'],
    ['after an abbreviation that may end one', 'Paint, etc.| We had it all.'],
  ])('%s', (_, marked) => check(marked));
});

describe('Sentences do not end', () => {
  test.each([
    ['at titles', 'I met Dr. Hale and Mrs. Okafor.'],
    ['at initials', 'Ask J. P. Morrow and Maria K. Lopez.'],
    ['at decimals and times', 'It took 2.5 hours, from 9.30 on.'],
    ['at numbers of things', 'We sat in room No. 5, see p. 12.'],
    ['at e.g. and i.e.', 'Bring food, e.g. Nuts, i.e. Walnuts.'],
    ['inside addresses', 'Write to jo.bell@example.org or www.Example.org today.'],
    ['at an ellipsis that goes on', 'I was... I don’t know... tired… very tired.'],
    ['at interruptions', 'I was– I went. '.trim()],
    ['at an em dash', 'We were going to— Oh, never mind.'],
    ['inside a quote that goes on', "He said 'come in.' and left."],
    ['before the words of saying', '"Who is it?" she asked.'],
    ['after a note inside', 'We got lost [pause] twice.'],
    ['without punctuation', 'well I went there twice and then they closed it'],
    ['at countries in names', 'I work for the U.S. Embassy.'],
    ['inside brackets', 'It was [...] fine.'],
  ])('%s', (_, marked) => check(marked));
});

test.each([
  ['ru', 'Правда?| Это спросила я.| Он кивнул.'],
  ['ru', 'Я сплю лучше, т. е. почти всю ночь.'],
  ['hi', 'डॉ. शर्मा आए।| मैं गया।'],
  ['tr', 'Dr. Kaya vb. hocalar vardı.| Güzeldi.'],
  ['ar', 'لأن صديقتي دعتني.| قالت: تعالي وجرّبي!'],
  ['de', 'Das war z. B. am 3. Mai.| Wir waren da.'],
  ['de', 'Er sagte: „Komm rein.“| Dann ging er.'],
  ['es', '¿Cómo estás?| ¡Bien!| El Sr. Ruiz no vino.'],
  ['fr', 'Mme. Durand est partie.| C’est vrai ?| Oui.'],
  ['it', 'Il dott. Rossi non c’era.| Era malato.'],
  ['pt', 'O Dr. Lima chegou.| Já era tarde.'],
  ['nl', 'Ik zag dhr. de Vries.| Hij zwaaide.'],
  ['fa', 'چرا نیامدی؟| من خسته بودم.| بعد خوابیدم.'],
  ['ar', 'هل جئت؟| نعم.'],
  ['ur', 'وہ آیا۔| پھر چلا گیا۔'],
  ['hi', 'वह आया।| फिर चला गया।'],
  ['zh', '你好吗？|我很好。|谢谢！'],
  ['ja', '彼は「来て。」と言った。|私は行った。'],
  ['zh', '“你去哪儿？”我问她。|她没回答。'],
  ['zh', '“没事。”|他走了。|“好。”|我知道了。'],
  ['zh', '他说：“来吧。|坐下。”|我就坐下了。'],
  ['fa', 'مادرم گفت: «نرو.| هوا سرد است.»| من ماندم.'],
  ['fa', 'گفت «صبر کن. می‌آیم» و رفت.| من ماندم.'],
  ['fa', '«می‌مانی؟» او پرسید.| «نه.»| گفتم که می‌روم.'],
  ['ar', '«هل ستبقى؟» سألت.| «لا.» قال.| ثم خرج.'],
  ['fa', 'به من گفت: «بیا. بنشین».| من نشستم.'],
  ['en', 'She said “Stay. It is cold” and left.| I stayed.'],
  ['de', 'Er rief: „Halt. Wer da“ und ging.| „Gut.“| Dann kam er „wieder“.| Schön.'],
  ['xx', 'Prof. Ba yo.| Ma ti?| Zu.'],
])('In %s: %s', (language, marked) => check(marked, language));

describe('Machine transcripts in lower case', () => {
  test('are recognised and split before small letters', () => {
    check('it was fine.| then i left.');
    check('we met dr. hale at 5 p.m. and talked.| she was nice.| i liked her.');
  });

  test('are not assumed for ordinary talk', () => {
    expect(sentenceStyle('It was fine. then he left. We stayed.').lowerCase).toBe(false);
    expect(sentenceStyle('A: It is e.g. this. So i.e. that.').lowerCase).toBe(false);
  });
});

test('Thai goes through Intl.Segmenter', () => {
  const text = 'ฉันไปตลาด แล้วฉันก็กลับบ้าน';
  const style = sentenceStyle(text, 'th');
  expect(style.engine).toBe('intl');
  expect(segmentSentences(text, { start: 0, end: text.length }, style).length).toBeGreaterThan(0);
});

test('Only the span is read', () => {
  const text = 'One. Two. Three.';
  const spans = segmentSentences(text, { start: 5, end: 9 }, sentenceStyle(text));
  expect(spans).toEqual([{ start: 5, end: 9 }]);
});

test('Sentences are in order and hold everything but the space between them', () => {
  const piece = fc.constantFrom(
    '.',
    '!',
    '?',
    '…',
    ' ',
    'a',
    'B',
    'no',
    'Dr',
    '1',
    '[x]',
    '"',
    "'",
    '。',
    '–',
    '\n',
    '(',
    ')',
    'e.g',
    '؟',
    '🎈',
    ' ۔',
  );
  const styles = [{ lowerCase: true }, { lowerCase: false }] as const;
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom(...styles),
      (pieces, { lowerCase }) => {
        const text = pieces.join('');
        const style = { language: 'en', engine: 'scanner', lowerCase } as const;
        const spans = segmentSentences(text, { start: 0, end: text.length }, style);
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        });
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});

test('No text crashes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, language) => {
      segmentSentences(text, { start: 0, end: text.length }, sentenceStyle(text, language));
    }),
  );
});
