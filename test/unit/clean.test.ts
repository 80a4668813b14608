import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/unit/clean/clean.js';
import { listedForm, wordSpans } from '../../src/unit/words.js';

test.each([
  ['en', 'Um, the room was, you know, cold.', 'the room was cold.'],
  ['en', 'I was– I went home.', 'I went home.'],
  ['en', 'I was— I went home.', 'I went home.'],
  ['en', 'I was-- I went home.', 'I went home.'],
  ['en', 'I think the, the second one', 'I think the second one'],
  ['en', 'It was a, it was a mess.', 'it was a mess.'],
  ['en', 'And uh– stu– students came.', 'And students came.'],
  ['en', 'I mean, it works.', 'it works.'],
  ['en', 'So, like, we left, you know.', 'So we left.'],
  ['en', 'He said, "um, well, no." And left. [laughs]', 'He said, "well, no." And left.'],
  ['en', 'Um.', ''],
  ['de', 'Ähm, eine, eine Mensa war, sag ich mal, voll.', 'eine Mensa war voll.'],
  ['es', 'Eh, el, el autobús es, o sea, lento.', 'el autobús es lento.'],
  ['fr', 'Euh, un, un bus est, tu vois, lent.', 'un bus est lent.'],
  ['fa', 'اوم من من رفتم.', 'من رفتم.'],
])('In %s "%s" becomes "%s"', (language, text, expected) => {
  expect(cleanText(text, language)).toBe(expected);
});

test.each([
  ['en', 'I like him.'],
  ['en', 'It looks like, a lot.'],
  ['en', 'I was like, no way.'],
  ['en', 'Do you know him?'],
  ['en', 'I know what I mean by that.'],
  ['en', "It's fine, you know?"],
  ['en', 'It was very very good, really, really good.'],
  ['en', 'No, no, she had had enough.'],
  ['en', 'She said that that was it.'],
  ['en', 'I like him– I like her.'],
  ['en', 'We met on Tues– on Thursday.'],
  ['en', 'Come in in the morning.'],
  ['en', 'I said to him. To him I said it.'],
  ['de', 'Um acht kam er, er war müde.'],
  ['de', 'Das sind die, die kommen.'],
  ['en', 'When I saw it, it was gone.'],
  ['en', 'I told you you can go.'],
  ['en', 'So did I, I think.'],
  ['en', 'As it was, it was cold.'],
  ['en', 'What I was afraid of, of course, was rain.'],
  ['pt', 'Um amigo veio.'],
  ['xx', 'um er uh'],
])('In %s "%s" stays', (language, text) => {
  expect(cleanText(text, language)).toBe(text);
});

const word = fc.constantFrom(
  'um',
  'I',
  'was–',
  'went',
  'the,',
  'the',
  'you',
  'know,',
  'like,',
  'like',
  '"so',
  'no."',
  '[laughs]',
  'stu–',
  'students',
  '.',
  '?',
  'mean,',
  '--',
);

test('The words of the clean form are words of the text, in their order', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join(' ');
      const left = wordsOf(text);
      for (const kept of wordsOf(cleanText(text, 'en'))) {
        const at = left.indexOf(kept);
        expect(at).toBeGreaterThanOrEqual(0);
        left.splice(0, at + 1);
      }
    }),
  );
});

test('No text crashes it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => cleanText(text, 'en').length <= text.length,
    ),
  );
});

function wordsOf(text: string): string[] {
  return wordSpans(text).map(({ start, end }) => listedForm(text.slice(start, end)));
}
